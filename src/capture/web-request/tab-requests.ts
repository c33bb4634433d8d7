import { withoutFragment } from '../../fetch-standard/url.ts';
import type { WebRequestDetails, WebRequestEvent } from './details.ts';
import { begunSince, noPageRequests, type PageRequests, withPageEvent } from './page-requests.ts';
import type { WebRequestEngine } from './request-entry.ts';

/** What is known of the requests of the page that a tab shows, and of those that it may show next. Plain JSON. */
export interface TabRequests extends PageRequests {
  /** The last answer to a navigation of the tab; null where none was seen since the page is shown. */
  readonly answered: {
    readonly url: string /** Milliseconds since 1970. */;
    readonly at: number;
  } | null;
  /**
   * Of pages that are loaded ahead and not shown (Chromium), by the browser's id of their document, the latest last.
   *
   * https://developer.chrome.com/docs/web-platform/prerender-pages
   */
  readonly prerendered: Readonly<Record<string, PageRequests>>;
}

export const noRequests: TabRequests = { ...noPageRequests, answered: null, prerendered: {} };

/** So many pages may be loaded ahead; of more the oldest are forgotten: the browser does not tell which it gave up. */
const mostPrerendered = 4;

/** What was known before, and one event. Events come in their order. */
export function withEvent(
  tab: TabRequests,
  event: WebRequestEvent,
  details: WebRequestDetails,
  engine: WebRequestEngine,
): TabRequests {
  const { type, url, timeStamp: at, documentId, documentLifecycle } = details;
  const isPrerendered = documentLifecycle === 'prerender';
  if (type === 'main_frame') {
    // What a document fetches ahead, before anybody goes there, has that document's id (Chromium).
    const isNavigation = !isPrerendered && documentId === undefined;
    return event === 'onHeadersReceived' && isNavigation
      ? { ...tab, answered: { url: withoutFragment(url), at } }
      : tab;
  }
  if (isPrerendered) return withPrerendered(tab, event, details, engine);
  const page = withPageEvent(tab, event, details, engine);
  return page === tab ? tab : { ...tab, ...page };
}

function withPrerendered(
  tab: TabRequests,
  event: WebRequestEvent,
  details: WebRequestDetails,
  engine: WebRequestEngine,
): TabRequests {
  // A frame has a document of its own. What is in it deeper does not tell whose it is.
  const documentId = details.parentDocumentId ?? details.documentId;
  if (documentId === undefined) return tab;
  const { [documentId]: before = noPageRequests, ...others } = tab.prerendered;
  const page = withPageEvent(before, event, details, engine);
  if (page === before) return tab;
  const kept = Object.entries(others).slice(1 - mostPrerendered);
  return { ...tab, prerendered: { ...Object.fromEntries(kept), [documentId]: page } };
}

/** A page that a tab shows from now on. */
export interface ShownPage {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The browser's id of its document; older browsers have none. */
  readonly documentId?: string;
}

/** Of the requests of a tab, those that belong to the page that it shows from now on. */
export function fromPage(tab: TabRequests, { url, at, documentId = '' }: ShownPage): TabRequests {
  const prerendered = tab.prerendered[documentId];
  if (prerendered !== undefined) return { ...noRequests, ...prerendered };
  const { answered } = tab;
  // The answer for the page comes before its requests, and is told of before it is shown. That of a download or a 204
  // is no page's.
  const isOfPage = answered !== null && answered.url === withoutFragment(url);
  return { ...noRequests, ...begunSince(tab, isOfPage ? Math.min(answered.at, at) : at) };
}
