import { isForbiddenRequestHeader } from '../fetch-standard/forbidden-request-header.ts';
import type { CallRecord } from './call-record.ts';
import type { Initiator } from './entry.ts';
import type { CorsExchange, Hop } from './exchange.ts';
import { requestedHeaders } from './preflight.ts';
import { startedAtOf } from './started-at.ts';

/**
 * A call is made before its request is dated, by a clock of its own. Up to here an order that cannot be
 * is taken for that.
 */
const rounding = 250;

/** How long a request may wait for its turn. */
const longestWait = 60_000;

/** What an engine that tells the initiator calls the requests of each kind. */
const initiators: Readonly<Record<string, readonly Initiator[]>> = {
  fetch: ['fetch'],
  xhr: ['xhr'],
  eventsource: ['eventsource'],
  img: ['image'],
  script: ['script'],
  link: ['stylesheet', 'script', 'font', 'image', 'fetch'],
};

/** Header names that may need no leave; which it is depends on the value, and a record has none. */
const maybeSafelisted = ['accept', 'accept-language', 'content-language', 'content-type', 'range'];

/**
 * How far apart in time an exchange and a call are that can belong together.
 *
 * @param exchange to the URL of the call, with its method
 * @returns milliseconds; null where they cannot belong together
 */
export function callDistance(exchange: CorsExchange, record: CallRecord): number | null {
  const [hop] = exchange.hops;
  const wait = record.time === null ? 0 : startedAtOf(exchange) - record.time;
  if (wait < -rounding || wait > longestWait) return null;
  if (exchange.pageOrigin.origin !== record.pageOrigin) return null;
  if (!isOfKind(hop, record) || !hasHeadersOf(hop, record)) return null;
  return Math.abs(wait);
}

function isOfKind({ request }: Hop, { kind }: CallRecord): boolean {
  const initiator = request?.initiator ?? null;
  if (initiator === null || initiator === 'other') return true;
  return initiators[kind]?.includes(initiator) ?? true;
}

/** Whether every header that the page set was sent, or asked for, and none was asked for besides. */
function hasHeadersOf({ preflight, request }: Hop, { headerNames }: CallRecord): boolean {
  if (headerNames === null) return true;
  const set = headerNames.filter((name) => !isForbiddenRequestHeader(name, ''));
  const asked = preflight.state === 'sent' ? requestedHeaders(preflight.entry) : [];
  // A body brings its own type.
  if (asked.some((name) => name !== 'content-type' && !set.includes(name))) return false;
  if (request !== null) {
    const sent = new Set(request.requestHeaders.map(({ name }) => name.toLowerCase()));
    return set.every((name) => sent.has(name));
  }
  return set.every((name) => asked.includes(name) || maybeSafelisted.includes(name));
}
