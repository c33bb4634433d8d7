import type { ConsoleMessage } from '../../src/console-message/console-message.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';

/** What a message says, without all that it does not say. */
export type Told = Partial<Omit<ConsoleMessage, 'start' | 'end'>>;

/** A text, and all that the one message in it says. */
export type Row = readonly [text: string, told: Told];

/** What each message of a text says; what it leaves out is left out. */
export function told(text: string): Told[] {
  return readMessages(text).map(({ start: _start, end: _end, ...said }) =>
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
  );
}
