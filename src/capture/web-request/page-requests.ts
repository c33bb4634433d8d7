import type { Entry } from '../../exchange/entry.ts';
import { isRefusal } from '../../exchange/refusal.ts';
import { roleOf } from '../../exchange/role.ts';
import { headerList, type WebRequestDetails, type WebRequestEvent } from './details.ts';
import {
  begun,
  entryOf,
  responseIn,
  type UnderWay,
  type WebRequestEngine,
} from './request-entry.ts';

/** What is known of a page's requests: plain JSON, so that it can be kept while the background sleeps. */
export interface PageRequests {
  /** The requests that have ended and that CORS may be about, in the order of their ends. */
  readonly entries: readonly Entry[];
  /** By the browser's id of the request. */
  readonly underWay: Readonly<Record<string, UnderWay>>;
  /** Preflights that failed without an answer. What that was, the failure of their request tells. */
  readonly unnamed: readonly Entry[];
}

export const noPageRequests: PageRequests = { entries: [], underWay: {}, unnamed: [] };

/** So many may be under way at a time; of more the oldest are forgotten, as some never end. */
const mostUnderWay = 300;

/** What was known before, and one event. Events come in their order. */
export function withPageEvent(
  page: PageRequests,
  event: WebRequestEvent,
  details: WebRequestDetails,
  engine: WebRequestEngine,
): PageRequests {
  const { requestId } = details;
  if (event === 'onBeforeRequest') return put(page, requestId, begun(details));
  const request = page.underWay[requestId];
  // Its beginning was before the recorder's, or there was none: Firefox tells only of the end where a preflight
  // was redirected to.
  if (request === undefined) return page;
  if (event === 'onSendHeaders') {
    return put(page, requestId, { ...request, sent: headerList(details.requestHeaders) });
  }
  if (event === 'onHeadersReceived') {
    return put(page, requestId, { ...request, response: responseIn(details) });
  }
  const isFromCache = details.fromCache === true;
  // What the browser redirects by itself was answered by nobody.
  const response =
    event === 'onErrorOccurred' ? request.response : (request.response ?? responseIn(details));
  const entry = entryOf({ ...request, response, isFromCache }, details, engine);
  return withEntry(without(page, requestId), entry, request.sent !== null);
}

/** Those of the requests that began at a time, in milliseconds since 1970, or after it. */
export function begunSince(page: PageRequests, since: number): PageRequests {
  const isSince = ({ startedAt }: Entry) => startedAt >= since;
  return {
    entries: page.entries.filter(isSince),
    unnamed: page.unnamed.filter(isSince),
    underWay: Object.fromEntries(
      Object.entries(page.underWay).filter(([, { begun }]) => begun.timeStamp >= since),
    ),
  };
}

function put(page: PageRequests, id: string, request: UnderWay): PageRequests {
  const { [id]: _, ...others } = page.underWay;
  const ids = Object.keys(others);
  // Numbers come in their order, which is that of the requests.
  const oldest = ids.length >= mostUnderWay ? ids[0] : undefined;
  const kept = oldest === undefined ? page.underWay : without(page, oldest).underWay;
  return { ...page, underWay: { ...kept, [id]: request } };
}

function without(page: PageRequests, id: string): PageRequests {
  const { [id]: _, ...underWay } = page.underWay;
  return { ...page, underWay };
}

function withEntry(page: PageRequests, entry: Entry, wasSent: boolean): PageRequests {
  const role = roleOf(entry);
  // In Chromium a preflight that fails below HTTP has the name of a refusal, and its request the true one.
  if (role === 'preflight' && entry.response === null && isRefusal(entry)) {
    return { ...page, unnamed: [...page.unnamed, entry].slice(-mostUnderWay) };
  }
  const preflight = wasSent ? undefined : page.unnamed.find(({ url }) => url === entry.url);
  const unnamed = page.unnamed.filter((waiting) => waiting !== preflight);
  const named = preflight === undefined ? [] : [{ ...preflight, networkError: entry.networkError }];
  const isKept = role !== 'other' && (role !== 'same-origin' || entry.response?.redirectUrl);
  return { ...page, unnamed, entries: [...page.entries, ...named, ...(isKept ? [entry] : [])] };
}
