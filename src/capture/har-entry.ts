import type { Entry, EntryResponse, Initiator } from '../exchange/entry.ts';
import { withoutFragment } from '../fetch-standard/url.ts';
import { type Fields, fields, list, number, text } from './har-fields.ts';
import { headersOf, responseOf } from './har-message.ts';

/** `_resourceType` of Chromium, where it names a kind of request that we tell apart. */
const initiators: ReadonlyMap<unknown, Initiator> = new Map(
  Object.entries({
    fetch: 'fetch',
    xhr: 'xhr',
    eventsource: 'eventsource',
    font: 'font',
    image: 'image',
    script: 'script',
    stylesheet: 'stylesheet',
    document: 'document',
    websocket: 'websocket',
    ping: 'ping',
  } as const),
);

/**
 * Chromium says it outright. Firefox counts no bytes of such an answer, neither of its headers nor of its
 * body; of one out of its cache it counts the body's.
 */
function isFromServiceWorker(
  entry: Fields,
  response: Fields,
  answer: EntryResponse | null,
): boolean {
  if (typeof response['_fetchedViaServiceWorker'] === 'boolean') {
    return response['_fetchedViaServiceWorker'];
  }
  return (
    isFirefoxAtOnce(entry, answer) && response['headersSize'] === 0 && response['bodySize'] === 0
  );
}

/**
 * Whether the answer is the browser's own copy. Chromium says so, of what the page was given; of a copy that it
 * refused it records nothing. Firefox counts the bytes of its body, and none of its headers.
 */
function isFromCache(entry: Fields, response: Fields, answer: EntryResponse | null): boolean {
  if (text(entry['_fromCache']) !== null) return answer !== null;
  return (
    isFirefoxAtOnce(entry, answer) &&
    response['headersSize'] === 0 &&
    number(response['bodySize']) > 0
  );
}

/** Whether an answer in a log of Firefox took no time at all. */
function isFirefoxAtOnce(entry: Fields, answer: EntryResponse | null): boolean {
  const isFirefox = '_securityState' in entry && entry['time'] === 0;
  return isFirefox && answer !== null && answer.headers.length > 0;
}

/** The script that made the request, or else the document; a stack may hold neither. chrome-har writes the URL alone. */
function initiatorUrlOf(value: unknown): string | null {
  const initiator = fields(value);
  const direct = text(value) ?? text(initiator['url']);
  if (direct !== null && direct !== '') return direct;
  for (const frame of list(fields(initiator['stack'])['callFrames'])) {
    const url = text(fields(frame)['url']);
    if (url) return url;
  }
  return null;
}

/** When an entry began, in milliseconds since 1970; 0 where it does not say. */
export function startOf(entry: Fields): number {
  return Date.parse(text(entry['startedDateTime']) ?? '') || 0;
}

/**
 * Whether a request had no answer yet when the log was read. Chromium then knows of no error either
 * (nor does Playwright); Firefox of no type of content, not even an empty one, as where the request
 * failed.
 *
 * @param value an entry of a HAR
 */
export function isPending(value: unknown): boolean {
  const entry = fields(value);
  const response = fields(entry['response']);
  if (socketError(entry) !== null) return false;
  if (response['status'] === -1) return !('_failureText' in response);
  if (response['status'] !== 0) return false;
  return '_error' in response
    ? response['_error'] === null
    : response['bodySize'] === -1 && !('mimeType' in fields(response['content']));
}

/**
 * Why a WebSocket failed (Chromium): that stands among its messages, as a sentence, and `_error` stays null.
 * Where the sentence holds one of the browser's own names, that name alone.
 */
function socketError(entry: Fields): string | null {
  if (!('_webSocketMessages' in entry)) return null;
  const last = fields(list(entry['_webSocketMessages']).at(-1));
  const message = last['type'] === 'error' ? text(last['data']) : null;
  return message === null ? null : (/net::ERR_\w+/.exec(message)?.[0] ?? message);
}

/** The recorder's name for a failure: Playwright has a field of its own; some say that it failed, and not how. */
function failureOf(response: Fields): string | null {
  return (text(response['_error']) ?? text(response['_failureText'])) || null;
}

/**
 * Whether the page was given the answer. Chromium writes `_error`, as null where nothing failed; others
 * write one only where something did. Without it nothing is known. `ERR_ABORTED` behind an answer means
 * that the page, which had it by then, did not read the body: a refusal is `ERR_FAILED`.
 */
function deliveryOf(response: Fields, isAnswered: boolean): Entry['delivery'] {
  const error = '_error' in response ? response['_error'] : response['_failureText'];
  if (error === undefined) return 'unobserved';
  return isAnswered && (error === null || error === 'net::ERR_ABORTED') ? 'delivered' : 'failed';
}

/** Milliseconds; -1 stands for unknown. */
function durationOf(time: unknown): number {
  const duration = number(time);
  return Number.isFinite(duration) ? Math.max(duration, 0) : 0;
}

/**
 * Our entry from an entry of a HAR: 1.2, with the fields that Chromium adds to it.
 *
 * http://www.softwareishard.com/blog/har-12-spec/#entries
 *
 * @param value anything; a HAR may come from anywhere
 * @returns null where it has no URL or no method
 */
export function entryFromHar(value: unknown): Entry | null {
  const entry = fields(value);
  const request = fields(entry['request']);
  const url = text(request['url']);
  const method = text(request['method']);
  if (url === null || method === null) return null;
  const initiator = initiators.get(entry['_resourceType']) ?? null;
  const response = fields(entry['response']);
  const recorded = responseOf(response, url);
  return {
    startedAt: startOf(entry),
    duration: durationOf(entry['time']),
    // Chromium leaves it out where it did not even begin to open a WebSocket.
    method: method === '' && initiator === 'websocket' ? 'GET' : method,
    url: withoutFragment(url),
    requestHeaders: headersOf(request),
    response: recorded,
    delivery: deliveryOf(response, recorded !== null),
    networkError:
      recorded === null ? (socketError(entry) ?? failureOf(response)) : failureOf(response),
    isFromServiceWorker: isFromServiceWorker(entry, response, recorded),
    ...(isFromCache(entry, response, recorded) && { isFromCache: true }),
    initiator,
    initiatorUrl: initiatorUrlOf(entry['_initiator']),
  };
}
