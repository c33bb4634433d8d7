import type { Entry, EntryResponse } from '../../exchange/entry.ts';
import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { locationUrl } from '../../fetch-standard/location-url.ts';
import { withoutFragment } from '../../fetch-standard/url.ts';
import { headerList, initiatorOf, type WebRequestDetails } from './details.ts';

/** Whose `webRequest` it is: the two tell different things of the same request. */
export type WebRequestEngine = 'chromium' | 'firefox';

/** A request of which the end was not told yet. It is kept as JSON while the background sleeps. */
export interface UnderWay {
  readonly begun: Pick<
    WebRequestDetails,
    'url' | 'method' | 'type' | 'timeStamp' | 'initiator' | 'documentUrl'
  >;
  /** Null as long as it was not sent: Chromium tells what is sent after the preflight, Firefox before it. */
  readonly sent: HeaderList | null;
  readonly response: EntryResponse | null;
  readonly isFromCache: boolean;
}

/** A request of which the first event is there. */
export function begun(details: WebRequestDetails): UnderWay {
  const { url, method, type, timeStamp, initiator, documentUrl } = details;
  return {
    begun: {
      url,
      method,
      type,
      timeStamp,
      ...(initiator !== undefined && { initiator }),
      ...(documentUrl !== undefined && { documentUrl }),
    },
    sent: null,
    response: null,
    isFromCache: false,
  };
}

/** What was answered. */
export function responseIn({ url, statusCode, ...told }: WebRequestDetails): EntryResponse | null {
  if (statusCode === undefined || statusCode < 100) return null;
  const headers = headerList(told.responseHeaders);
  const target = locationUrl(statusCode, headers, url);
  const isTarget = target !== null && target !== 'failure';
  return {
    status: statusCode,
    headers,
    redirectUrl: isTarget ? withoutFragment(target.href) : null,
  };
}

/**
 * The entry of a request that has ended.
 *
 * @param end the event that told so; its `error` is the browser's own name for a failure
 */
export function entryOf(
  { begun, sent, response, isFromCache }: UnderWay,
  { timeStamp, error = null }: { readonly timeStamp: number; readonly error?: string | null },
  engine: WebRequestEngine,
): Entry {
  return {
    startedAt: begun.timeStamp,
    duration: Math.max(timeStamp - begun.timeStamp, 0),
    method: begun.method,
    url: withoutFragment(begun.url),
    requestHeaders: sent ?? [],
    response,
    delivery: engine === 'chromium' ? chromiumDelivery(response, error) : 'unobserved',
    // Firefox has one name for all that it refuses, and gives it to some of that only.
    networkError: engine === 'chromium' ? error : null,
    isFromServiceWorker: false,
    ...(isFromCache && response !== null && { isFromCache: true }),
    initiator: initiatorOf(begun),
    initiatorUrl: begun.documentUrl ?? begun.initiator ?? null,
  };
}

/** As in a HAR of Chromium: `ERR_ABORTED` behind an answer means that the page, which had it, did not read on. */
function chromiumDelivery(response: EntryResponse | null, error: string | null): Entry['delivery'] {
  const isRead = error === null || error === 'net::ERR_ABORTED';
  return response !== null && isRead ? 'delivered' : 'failed';
}
