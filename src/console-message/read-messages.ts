import { asMessage, assemble } from './assemble.ts';
import { type ConsoleMessage, mostMessages, nothingSaid } from './console-message.ts';
import { firefoxElsewhere } from './firefox-elsewhere.ts';
import { withIssueTable } from './issue-table.ts';
import { netErrors } from './net-errors.ts';
import { partsOf } from './parts.ts';

export { longestText } from './squeezed-text.ts';

import { type SqueezedText, squeeze } from './squeezed-text.ts';

/**
 * The messages about a refused or failed request in a text that somebody copied: from a console, a chat, a log. Each
 * with what it says, however its lines were broken, quoted or escaped.
 */
export function readMessages(given: string): readonly ConsoleMessage[] {
  const text = squeeze(given);
  const written = assemble(text, partsOf(text)).map((message) => withIssueTable(given, message));
  const others = [...netErrors(text), ...firefoxElsewhere(text)];
  const messages = [...written, ...others.filter((other) => !written.some(overlaps(other)))];
  if (messages.length === 0) return loneError(text);
  return messages.toSorted((a, b) => a.start - b.start).slice(0, mostMessages);
}

function overlaps({ start, end }: ConsoleMessage): (other: ConsoleMessage) => boolean {
  return (other) => other.start < end && start < other.end;
}

/** What a page may show of an error, without its kind. In a longer text it would be anything. */
const errors: ReadonlyMap<string, ConsoleMessage['engine']> = new Map([
  ['Failedtofetch', 'chromium'],
  ['Loadfailed', 'webkit'],
  ['NetworkError', null],
]);

function loneError(text: SqueezedText): ConsoleMessage[] {
  const { folded } = text;
  if (folded.length > 20) return [];
  const engine = errors.get(folded.replace(/[^a-z]/gi, ''));
  if (engine === undefined) return [];
  return [asMessage(text, { ...nothingSaid, kind: 'failed', engine }, 0, folded.length)];
}
