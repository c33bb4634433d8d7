import { getHeader } from '../fetch-standard/header-list.ts';
import { splitList } from '../fetch-standard/header-list-values.ts';
import { opaqueOrigin } from '../fetch-standard/origin.ts';
import { requestOrigin } from '../fetch-standard/redirect.ts';
import {
  isRequestBodyHeaderName,
  maxRedirects,
  redirectedRequest,
} from '../fetch-standard/redirected-request.ts';
import type { Entry } from './entry.ts';
import { roleOf } from './role.ts';

/**
 * Each entry is dated on its own, to the millisecond, by a clock that may be set right in between. Up
 * to here an order that cannot be is taken for that.
 */
const rounding = 250;

/**
 * Firefox leaves the time that the preflight took out of the actual request's, so that the request
 * can seem to have ended before its preflight began. This much later it still may.
 */
const unmeasured = 1000;

/** No preflight is held to come later than this; only the order of delays matters. */
const longestDelay = 1e9;

/**
 * How much later than the redirect its target may start, where it sends the `Origin` that this way gives
 * it. Otherwise only time can tell.
 */
const longestRedirect = 5000;

/** How much later than its end something may come that belongs to a request. */
function tolerance({ delivery }: Entry): number {
  return delivery === 'unobserved' ? unmeasured : rounding;
}

/**
 * How well a preflight fits a request to the same URL with the method it asked for: the more header
 * names it asked for, the better, and then the sooner after it. Engines date the request *before* its
 * preflight, because that is when the page made the call.
 *
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 *
 * @returns null where they cannot belong together
 */
export function preflightFit(preflight: Entry, request: Entry): number | null {
  const delay = preflight.startedAt - request.startedAt;
  if (delay < -rounding || delay > request.duration + tolerance(request)) return null;
  const sentOrigin = getHeader(request.requestHeaders, 'Origin');
  const askedOrigin = getHeader(preflight.requestHeaders, 'Origin');
  // A request that was never sent is recorded without its Origin (Chromium). After a redirect Firefox
  // sends the page's origin with the preflight, where the request itself has `null`.
  const isTold = sentOrigin !== null && sentOrigin !== opaqueOrigin;
  if (isTold && sentOrigin !== askedOrigin) return null;
  const names = requestedHeaders(preflight);
  const sent = new Set(request.requestHeaders.map((header) => header.name.toLowerCase()));
  const absent = names.filter((name) => !sent.has(name));
  const found = names.length - absent.length;
  // Chromium leaves the page's own headers out of a redirected request that it never sent. WebKit asks
  // for the headers of a body that the redirect took away.
  const isBodyGone = request.method === 'GET' && absent.every(isRequestBodyHeaderName);
  if (absent.length > 0 && !isBodyGone && request.response !== null) return null;
  // A name more counts for more than any delay that is let pass.
  return found - Math.abs(delay) / longestDelay;
}

/** The header names that a preflight asks leave for, in lower case, in the order given. */
export function requestedHeaders(preflight: Entry): string[] {
  const value = getHeader(preflight.requestHeaders, 'Access-Control-Request-Headers');
  return splitList(value ?? '').map((name) => name.toLowerCase());
}

/** The method that a preflight asks leave for. */
export function requestedMethod(preflight: Entry): string {
  return getHeader(preflight.requestHeaders, 'Access-Control-Request-Method') ?? '';
}

/** A redirecting answer, with the way that led to it. */
export interface Redirection {
  readonly pageOrigin: string;
  /** The URLs up to and including the redirecting one. */
  readonly urls: readonly string[];
  readonly request: Entry;
}

/**
 * How well an entry fits as what a redirect led to: the sooner after it, the better. Its method and its
 * `Origin` must be those that the way there gives it.
 *
 * https://fetch.spec.whatwg.org/#http-redirect-fetch
 *
 * @returns null where it cannot be what the redirect led to
 */
export function redirectFit(redirection: Redirection, target: Entry): number | null {
  const { request, pageOrigin, urls } = redirection;
  const delay = target.startedAt - request.startedAt;
  if (delay < -rounding || delay > request.duration + longestRedirect) return null;
  const { method } = redirectedRequest(request.method, request.response?.status ?? 0);
  const isAsked = roleOf(target) === 'preflight';
  if (method !== (isAsked ? requestedMethod(target) : target.method)) return null;
  if (urls.length > maxRedirects) return null;
  const sent = getHeader(target.requestHeaders, 'Origin');
  // Firefox sends the page's own origin, not `null`, with the preflight of a redirect.
  const isFirefox = isAsked && sent === pageOrigin;
  if (sent !== null && !isFirefox) {
    const expected = requestOrigin(pageOrigin, [...urls, target.url]);
    if (sent !== expected) return null;
    if (expected !== pageOrigin) return -delay;
  }
  // The page may as well have called the target itself.
  return delay <= request.duration + tolerance(request) ? -delay : null;
}
