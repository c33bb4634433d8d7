import { group } from '../exchange/group.ts';
import { likeUrl } from '../exchange/like-url.ts';
import { withoutFragment } from '../fetch-standard/url.ts';
import { withCompanionStatus } from './companion-status.ts';
import { type ConsoleMessage, nothingSaid, type Said } from './console-message.ts';

/** Of a log somebody reads a few. */
export const mostTold = 20;

/** A message that is told. */
export interface Counted {
  readonly message: ConsoleMessage;
  /** How often the text says so, of its URL or of others like it. */
  readonly count: number;
  /** How many other URLs those are. */
  readonly others: number;
}

/**
 * The messages of a text that tell something of their own, each once, also where its URL has another number. Beside the line that gives a reason browsers
 * print others about the same call, which say no more than that it failed, and at most with which status.
 */
export function worthTelling(read: readonly ConsoleMessage[]): Counted[] {
  const messages = withCompanionStatus(read);
  const worth = messages.filter((message) => !messages.some((other) => saysMore(other, message)));
  return [...group(worth, alikeBy).values()].flatMap((alike) => {
    const [message] = alike;
    const urls = new Set(alike.map(({ url }) => url));
    return message === undefined ? [] : { message, count: alike.length, others: urls.size - 1 };
  });
}

function alikeBy({ start: _start, end: _end, url, ...said }: ConsoleMessage): string {
  return JSON.stringify({ ...said, url: url === null ? null : likeUrl(url) });
}

/**
 * Whether the first of two messages says why the call failed of which the second says that it did, or all that the
 * second says of the same request, and more.
 */
function saysMore(other: ConsoleMessage, message: ConsoleMessage): boolean {
  if (other === message) return false;
  if (message.url !== null && holdsAllOf(other, message)) return true;
  if (tells(other) <= tells(message)) return false;
  if (message.url === null || other.url === null) return true;
  return withoutFragment(message.url) === withoutFragment(other.url);
}

function holdsAllOf(other: ConsoleMessage, message: ConsoleMessage): boolean {
  let isMore = false;
  for (const name of Object.keys(nothingSaid) as (keyof Said)[]) {
    const [said, same] = [message[name], String(other[name]) === String(message[name])];
    if (said !== null && !same) return false;
    isMore ||= !same;
  }
  return isMore;
}

/** How much a message tells of why: nothing, not even where; nothing but where; or a reason. */
function tells({ kind, code, url }: ConsoleMessage): number {
  if (kind === 'failed') return url === null ? 0 : 1;
  return code === 'net::ERR_FAILED' || code === 'CORSDidNotSucceed2' ? 1 : 2;
}
