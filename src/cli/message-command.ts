import { type Format, formatOf, oneOf, outputIn, type Values } from './arguments.ts';
import { CommandError } from './command-error.ts';

/** A report of messages has no contract that a program could rely on, so it is for people alone. */
export type MessageFormat = Extract<Format, 'text' | 'markdown' | 'html'>;

/** The messages in a text are to be explained. */
export interface MessageCommand {
  readonly name: 'message';
  /** Null where it comes on standard input. */
  readonly text: string | null;
  readonly format: MessageFormat;
  readonly redact: boolean;
  /** The file that the report goes to; null for standard output. */
  readonly output: string | null;
}

const formats: readonly MessageFormat[] = ['text', 'markdown', 'html'];

/** Options that choose among the requests of a recording. */
const ofRecordings = ['only', 'origin', 'engine'] as const;

/**
 * Reads what stands behind `message`.
 *
 * @throws CommandError where it makes no sense
 */
export function messageCommand(
  [text = '-', ...others]: readonly string[],
  values: Values,
): MessageCommand {
  if (others.length > 0)
    throw new CommandError(`one text at a time, in quotes: "${others[0]}" is one too many`);
  const misplaced = ofRecordings.find((name) => values[name] !== undefined);
  if (misplaced !== undefined)
    throw new CommandError(`--${misplaced} does not go with message: it is for recordings`);
  const output = outputIn(values);
  return {
    name: 'message',
    text: text === '-' ? null : text,
    format: oneOf('format of messages', formats, values.format ?? formatOf(output)) ?? 'text',
    redact: !values['no-redact'],
    output,
  };
}
