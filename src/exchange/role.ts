import { getHeader } from '../fetch-standard/header-list.ts';
import { isSameOrigin, opaqueOrigin, serializedOrigin } from '../fetch-standard/origin.ts';
import { hasHttpScheme } from '../fetch-standard/url.ts';
import type { Entry, Initiator } from './entry.ts';
import type { PageOrigin } from './exchange.ts';
import { isSameServer, isWebSocket, outsideCors } from './outside-cors.ts';

/**
 * What an entry is to the log. `same-origin` is a request of the page to its own origin, which
 * counts only where a redirect takes it to another; `outside` is one to another origin that a script made
 * and CORS does not cover; `other` is nothing of CORS's.
 */
export type Role = 'preflight' | 'cors-request' | 'same-origin' | 'outside' | 'other';

/** Initiators whose requests are CORS requests whenever they go to another origin. */
const alwaysCors: readonly Initiator[] = ['fetch', 'xhr', 'eventsource', 'font'];

/**
 * https://fetch.spec.whatwg.org/#cors-preflight-request
 *
 * A page cannot send `Access-Control-Request-Method` itself: it is a forbidden request-header.
 */
function isPreflight(entry: Entry): boolean {
  return (
    entry.method === 'OPTIONS' &&
    getHeader(entry.requestHeaders, 'Access-Control-Request-Method') !== null
  );
}

/**
 * The origin of the page that made the request, and what told it; null where nothing does.
 *
 * The `Origin` header comes first. A request that was never sent was recorded without it (Chromium), so
 * then the Referer speaks. The initiator comes last: it is often a script from another origin.
 */
export function pageOriginOf(entry: Entry): PageOrigin | null {
  const { requestHeaders, initiatorUrl, url } = entry;
  const sent = getHeader(requestHeaders, 'Origin');
  if (sent !== null) return { origin: sent, basis: 'origin-header' };
  if (getHeader(requestHeaders, 'Sec-Fetch-Site') === 'same-origin') {
    return originFrom(url, 'sec-fetch-site');
  }
  return (
    originFrom(getHeader(requestHeaders, 'Referer'), 'referer') ??
    originFrom(initiatorUrl, 'initiator')
  );
}

function originFrom(url: string | null, basis: PageOrigin['basis']): PageOrigin | null {
  const origin = url === null ? null : serializedOrigin(url);
  return origin === null || origin === opaqueOrigin ? null : { origin, basis };
}

/**
 * Whether a document was asked for. The log asks where no Sec-Fetch-Mode tells, which is sent to trustworthy URLs only. A form that posts to
 * another origin sends `Origin` too; both engines send Upgrade-Insecure-Requests with navigations and with nothing else.
 */
export function isNavigation(entry: Entry): boolean {
  return (
    entry.initiator === 'document' ||
    getHeader(entry.requestHeaders, 'Upgrade-Insecure-Requests') !== null
  );
}

function roleWithoutCors(entry: Entry): Role {
  if (outsideCors(entry) === null) return 'other';
  const page = pageOriginOf(entry);
  return page === null || isSameServer(entry.url, page.origin) ? 'other' : 'outside';
}

/**
 * A call to a URL of a scheme that CORS does not know was refused; `data:` and its like are local. By another name
 * than a refusal Chromium calls what a call without CORS fails at.
 */
function roleOfOtherScheme({ url, response, initiator, networkError }: Entry): Role {
  const isWithoutCors = networkError === 'net::ERR_UNKNOWN_URL_SCHEME';
  const isCall = (initiator === 'fetch' || initiator === 'xhr') && !isWithoutCors;
  const isLocal = /^(data|blob|about|[a-z]+-extension|chrome|devtools):/i.test(url);
  return isCall && response === null && !isLocal ? 'cors-request' : 'other';
}

/** Whether Chromium's network added nothing to a request: neither its `Origin` nor what each request has. */
export function lacksNetworkHeaders({ requestHeaders }: Entry): boolean {
  const lacks = (name: string) => getHeader(requestHeaders, name) === null;
  return lacks('Origin') && lacks('Accept-Encoding');
}

/**
 * Whether a request stands there without the headers that the network adds. So it does where nothing was
 * answered; and in Chromium where it is a worker's, or the answer came from the cache or a service worker.
 */
export function hasProvisionalHeaders(entry: Entry): boolean {
  const { response, delivery } = entry;
  return response === null || (delivery !== 'unobserved' && lacksNetworkHeaders(entry));
}

/** Tells what an entry is to the log, from its own headers alone. */
export function roleOf(entry: Entry): Role {
  if (isWebSocket(entry.url)) return roleWithoutCors(entry);
  if (!hasHttpScheme(entry.url)) return roleOfOtherScheme(entry);
  if (isPreflight(entry)) return 'preflight';
  const mode = getHeader(entry.requestHeaders, 'Sec-Fetch-Mode');
  if (mode !== null && mode !== 'cors') return roleWithoutCors(entry);
  if (mode === null && outsideCors(entry) !== null) return roleWithoutCors(entry);
  if (mode === null && isNavigation(entry)) return 'other';
  const sent = getHeader(entry.requestHeaders, 'Origin');
  // Nearly every request ends here.
  if (sent !== null) return isSameOrigin(entry.url, sent) ? 'same-origin' : 'cors-request';
  const page = pageOriginOf(entry);
  if (page === null) return 'other';
  if (page.basis === 'sec-fetch-site') return 'same-origin';
  if (isSameOrigin(entry.url, page.origin)) return 'same-origin';
  if (mode === 'cors') return 'cors-request';
  // Without an Origin header it is a CORS request only if its headers are provisional, and if it can be
  // nothing else.
  return hasProvisionalHeaders(entry) &&
    entry.initiator !== null &&
    alwaysCors.includes(entry.initiator)
    ? 'cors-request'
    : 'other';
}
