import { asMessage, assemble } from './assemble.ts';
import { chromiumNetworkPanel } from './chromium-network-panel.ts';
import { type ConsoleMessage, mostMessages, nothingSaid, type Said } from './console-message.ts';
import { firefoxElsewhere } from './firefox-elsewhere.ts';
import { firefoxNetworkPanel } from './firefox-network-panel.ts';
import { withoutFurniture } from './furniture.ts';
import { withIssueTable } from './issue-table.ts';
import { withoutLinks } from './links.ts';
import { netErrors } from './net-errors.ts';
import { partsOf } from './parts.ts';
import { longestText, type SqueezedText, squeeze } from './squeezed-text.ts';

export { longestText };

/**
 * The messages about a refused or failed request in a text that somebody copied: from a console, a chat, a log. Each
 * with what it says, however its lines were broken, quoted or escaped.
 */
export function readMessages(given: string): readonly ConsoleMessage[] {
  const text = withoutLinks(given.slice(0, longestText));
  const bare = withoutFurniture(text);
  const written = messagesIn(text);
  const messages = bare === null ? written : withBroken(written, messagesIn(bare));
  if (messages.length === 0) return loneError(squeeze(text));
  return messages.toSorted((a, b) => a.start - b.start).slice(0, mostMessages);
}

/** What is printed otherwise than as a sentence of the browser's, in English. */
const otherReaders = [netErrors, firefoxElsewhere, firefoxNetworkPanel, chromiumNetworkPanel];

function messagesIn(given: string): readonly ConsoleMessage[] {
  const text = squeeze(given);
  const written = assemble(text, partsOf(text)).map((message) => withIssueTable(given, message));
  const others = otherReaders.flatMap((messagesOf) => messagesOf(text));
  return [...written, ...others.filter((other) => !written.some(overlaps(other)))];
}

/**
 * The messages of a text, as they are without what stands before its lines; and those that only the whole text has, or
 * of which it tells more.
 *
 * @param bare the messages of the text without what stands before its lines
 */
function withBroken(
  messages: readonly ConsoleMessage[],
  bare: readonly ConsoleMessage[],
): readonly ConsoleMessage[] {
  const whole = bare.filter((message) => {
    const others = messages.filter(overlaps(message));
    return others.every((other) => amountSaid(message) >= amountSaid(other));
  });
  return [...messages.filter((message) => !whole.some(overlaps(message))), ...whole];
}

/** A reason is more than anything else. What a line's end may have cut counts for nothing: to doubt it is no less. */
function amountSaid(message: ConsoleMessage): number {
  const { reasons, url: _url, origin: _origin, value: _value, ...others } = message;
  const said = Object.values(others).filter((value) => value !== null).length;
  return reasons.length === 0 ? said : said + Object.keys(message).length;
}

function overlaps({ start, end }: ConsoleMessage): (other: ConsoleMessage) => boolean {
  return (other) => other.start < end && start < other.end;
}

/** What a page or a panel may show of an error, without its kind. In a longer text it would be anything. */
const errors: ReadonlyMap<string, Partial<Said>> = new Map([
  ['Failedtofetch', { kind: 'failed', engine: 'chromium' }],
  ['Loadfailed', { kind: 'failed', engine: 'webkit' }],
  ['NetworkError', { kind: 'failed' }],
  ['CORSerror', { engine: 'chromium', code: 'CORS error' }],
]);

function loneError(text: SqueezedText): ConsoleMessage[] {
  const { folded } = text;
  if (folded.length > 20) return [];
  const said = errors.get(folded.replace(/[^a-z]/gi, ''));
  return said === undefined ? [] : [asMessage(text, { ...nothingSaid, ...said }, 0, folded.length)];
}
