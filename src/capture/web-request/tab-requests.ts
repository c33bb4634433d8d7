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

/** What is known of a tab's requests: plain JSON, so that it can be kept while the background sleeps. */
export interface TabRequests {
  /** The requests that have ended and that CORS may be about, in the order of their ends. */
  readonly entries: readonly Entry[];
  /** By the browser's id of the request. */
  readonly underWay: Readonly<Record<string, UnderWay>>;
  /** Preflights that failed without an answer. What that was, the failure of their request tells. */
  readonly unnamed: readonly Entry[];
  /** When the last answer for the tab itself came, in milliseconds since 1970; 0 where none was seen. */
  readonly pageAnsweredAt: number;
}

export const noRequests: TabRequests = {
  entries: [],
  underWay: {},
  unnamed: [],
  pageAnsweredAt: 0,
};

/** So many may be under way at a time; of more the oldest are forgotten, as some never end. */
const mostUnderWay = 300;

/** What was known before, and one event. Events come in their order. */
export function withEvent(
  tab: TabRequests,
  event: WebRequestEvent,
  details: WebRequestDetails,
  engine: WebRequestEngine,
): TabRequests {
  const { requestId } = details;
  if (details.type === 'main_frame') {
    return event === 'onHeadersReceived' ? { ...tab, pageAnsweredAt: details.timeStamp } : tab;
  }
  if (event === 'onBeforeRequest') return put(tab, requestId, begun(details));
  const request = tab.underWay[requestId];
  // Its beginning was before the recorder's, or there was none: Firefox tells only of the end where a preflight
  // was redirected to.
  if (request === undefined) return tab;
  if (event === 'onSendHeaders') {
    return put(tab, requestId, { ...request, sent: headerList(details.requestHeaders) });
  }
  if (event === 'onHeadersReceived') {
    return put(tab, requestId, { ...request, response: responseIn(details) });
  }
  const isFromCache = details.fromCache === true;
  // What the browser redirects by itself was answered by nobody.
  const response =
    event === 'onErrorOccurred' ? request.response : (request.response ?? responseIn(details));
  const entry = entryOf({ ...request, response, isFromCache }, details, engine);
  return withEntry(without(tab, requestId), entry, request.sent !== null);
}

/** Of the requests of a tab, those that belong to the page that it shows from now on. */
export function fromPage(tab: TabRequests, committedAt: number): TabRequests {
  // The answer for the page comes before its requests, and is told of before it is shown.
  const since = tab.pageAnsweredAt > 0 ? Math.min(tab.pageAnsweredAt, committedAt) : committedAt;
  const isOfPage = ({ startedAt }: Entry) => startedAt >= since;
  return {
    ...tab,
    pageAnsweredAt: 0,
    entries: tab.entries.filter(isOfPage),
    unnamed: tab.unnamed.filter(isOfPage),
    underWay: Object.fromEntries(
      Object.entries(tab.underWay).filter(([, { begun }]) => begun.timeStamp >= since),
    ),
  };
}

function put(tab: TabRequests, id: string, request: UnderWay): TabRequests {
  const { [id]: _, ...others } = tab.underWay;
  const ids = Object.keys(others);
  // Numbers come in their order, which is that of the requests.
  const oldest = ids.length >= mostUnderWay ? ids[0] : undefined;
  const kept = oldest === undefined ? tab.underWay : without(tab, oldest).underWay;
  return { ...tab, underWay: { ...kept, [id]: request } };
}

function without(tab: TabRequests, id: string): TabRequests {
  const { [id]: _, ...underWay } = tab.underWay;
  return { ...tab, underWay };
}

function withEntry(tab: TabRequests, entry: Entry, wasSent: boolean): TabRequests {
  const role = roleOf(entry);
  // In Chromium a preflight that fails below HTTP has the name of a refusal, and its request the true one.
  if (role === 'preflight' && entry.response === null && isRefusal(entry)) {
    return { ...tab, unnamed: [...tab.unnamed, entry].slice(-mostUnderWay) };
  }
  const preflight = wasSent ? undefined : tab.unnamed.find(({ url }) => url === entry.url);
  const unnamed = tab.unnamed.filter((waiting) => waiting !== preflight);
  const named = preflight === undefined ? [] : [{ ...preflight, networkError: entry.networkError }];
  const isKept = role !== 'other' && (role !== 'same-origin' || entry.response?.redirectUrl);
  return { ...tab, unnamed, entries: [...tab.entries, ...named, ...(isKept ? [entry] : [])] };
}
