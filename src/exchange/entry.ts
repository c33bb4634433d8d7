import type { HeaderList } from '../fetch-standard/header-list.ts';

/** What in the page started a request, as far as the recording tells. */
export type Initiator =
  | 'fetch'
  | 'xhr'
  | 'eventsource'
  | 'font'
  | 'image'
  | 'script'
  | 'stylesheet'
  | 'document'
  | 'websocket'
  | 'ping'
  | 'other';

/** In the place of a status that was not recorded. Under load Firefox has the headers of some answers alone. */
export const unrecordedStatus = 0;

/** What a server answered. */
export interface EntryResponse {
  /** {@link unrecordedStatus} where there are headers only. */
  readonly status: number;
  readonly headers: HeaderList;
  /** Where a redirect status with a Location leads, absolute; null for every other answer. */
  readonly redirectUrl: string | null;
}

/**
 * One HTTP request and its response, as a browser recorded it. Bodies are never kept.
 */
export interface Entry {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds from start to end; 0 where the recording does not say. */
  readonly duration: number;
  readonly method: string;
  /** Absolute, without the fragment. */
  readonly url: string;
  readonly requestHeaders: HeaderList;
  /** Null where no response was recorded: it never came, or the request was never sent. */
  readonly response: EntryResponse | null;
  /**
   * Whether the page was given the response. Chromium records a refusal as a failure; Firefox
   * records a refused response like any other, so there it is unobserved.
   */
  readonly delivery: 'delivered' | 'failed' | 'unobserved';
  /** The browser's own name for a failure, such as `net::ERR_CONNECTION_REFUSED`. */
  readonly networkError: string | null;
  /** Whether the page's service worker gave the answer: of such the browser makes no CORS check. */
  readonly isFromServiceWorker: boolean;
  /** Whether the recording says that the answer is the browser's own copy. */
  readonly isFromCache?: true;
  /** Null where the recording does not say. */
  readonly initiator: Initiator | null;
  /** The URL of the script or document that made the request. */
  readonly initiatorUrl: string | null;
}
