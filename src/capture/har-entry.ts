import {
  type Entry,
  type EntryResponse,
  type Initiator,
  unrecordedStatus,
} from '../exchange/entry.ts';
import type { Header, HeaderList } from '../fetch-standard/header-list.ts';
import { isRedirectStatus } from '../fetch-standard/status.ts';
import { parseUrl, withoutFragment } from '../fetch-standard/url.ts';

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
  } as const),
);

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A number, or a text that is one; NaN for all else. An object could throw where it is made a number. */
function number(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The recording's own list, without what is no header: copies would be the most that is kept of it. */
function headersOf(message: Fields): HeaderList {
  const headers = list(message['headers']);
  return headers.every(isHeader) ? headers : headers.filter(isHeader);
}

function isHeader(value: unknown): value is Header {
  const { name, value: text } = fields(value);
  return typeof name === 'string' && typeof text === 'string';
}

/** A recorded status of 0 without headers means that there was no response, or none that was seen. */
function responseOf(response: Fields, url: string): EntryResponse | null {
  const status = number(response['status']);
  if (!Number.isInteger(status) || status < 100) {
    const headers = headersOf(response);
    const isFirefox = status === 0 && !('_error' in response);
    return !isFirefox || headers.length === 0
      ? null
      : { status: unrecordedStatus, headers, redirectUrl: null };
  }
  // Both browsers write the value of Location here, also where the status makes nothing of it.
  const target = isRedirectStatus(status) ? (text(response['redirectURL']) ?? '') : '';
  const redirect = target === '' ? null : parseUrl(target, url);
  const redirectUrl = redirect === null ? null : withoutFragment(redirect.href);
  return { status, headers: headersOf(response), redirectUrl };
}

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
  const isCounted = response['headersSize'] !== 0 || response['bodySize'] !== 0;
  const isFirefox = '_securityState' in entry && entry['time'] === 0;
  return isFirefox && answer !== null && answer.headers.length > 0 && !isCounted;
}

/** The script that made the request, or else the document; a stack may hold neither. */
function initiatorUrlOf(initiator: Fields): string | null {
  const direct = text(initiator['url']);
  if (direct !== null && direct !== '') return direct;
  for (const frame of list(fields(initiator['stack'])['callFrames'])) {
    const url = text(fields(frame)['url']);
    if (url) return url;
  }
  return null;
}

/**
 * Whether a request had no answer yet when the log was read. Chromium then knows of no error either;
 * Firefox of no type of content, not even an empty one, as where the request failed.
 *
 * @param value an entry of a HAR
 */
export function isPending(value: unknown): boolean {
  const response = fields(fields(value)['response']);
  if (response['status'] !== 0) return false;
  return '_error' in response
    ? response['_error'] === null
    : response['bodySize'] === -1 && !('mimeType' in fields(response['content']));
}

/**
 * Whether the page was given the answer. Only Chromium writes `_error`, as null where nothing failed;
 * without it nothing is known. `ERR_ABORTED` behind an answer means that the page, which had it by
 * then, did not read the body: a refusal is `ERR_FAILED`.
 */
function deliveryOf(response: Fields, isAnswered: boolean): Entry['delivery'] {
  if (!('_error' in response)) return 'unobserved';
  const error = response['_error'];
  return isAnswered && (error === null || error === 'net::ERR_ABORTED') ? 'delivered' : 'failed';
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
  const response = fields(entry['response']);
  const recorded = responseOf(response, url);
  return {
    startedAt: Date.parse(text(entry['startedDateTime']) ?? '') || 0,
    duration: number(entry['time']) || 0,
    method,
    url: withoutFragment(url),
    requestHeaders: headersOf(request),
    response: recorded,
    delivery: deliveryOf(response, recorded !== null),
    networkError: text(response['_error']),
    isFromServiceWorker: isFromServiceWorker(entry, response, recorded),
    initiator: initiators.get(entry['_resourceType']) ?? null,
    initiatorUrl: initiatorUrlOf(fields(entry['_initiator'])),
  };
}
