import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { isFromWebKit } from '../exchange/recorded-by.ts';
import { isRefusal } from '../exchange/refusal.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { hasHttpScheme } from '../fetch-standard/url.ts';
import type { Finding } from './reason.ts';
import { networkFailure } from './reasons/network-failure.ts';

/**
 * Whether the browser let an answer pass, as far as what it did next tells; null where it does not.
 */
export function hasPassed(
  exchange: CorsExchange,
  { hop: index, during }: Pick<Finding, 'hop' | 'during'>,
): boolean | null {
  const hop = exchange.hops[index];
  const request = hop?.request ?? null;
  if (hop === undefined || request === null || during === 'request') return null;
  if (during === 'preflight') {
    // Below HTTP a request can fail only once it is sent, so its preflight had passed.
    if (request.response !== null || failedBelowHttp(request)) return true;
    return isRefusal(request) ? false : null;
  }
  // No browser follows it, whatever became of the answer itself.
  if (during === 'redirect' && !hasHttpScheme(request.response?.redirectUrl ?? '')) return null;
  if (wasReached(exchange.hops[index + 1])) return true;
  if (isNeverChecked(hop)) return true;
  if (request.delivery === 'unobserved' || isUnnamedFailure(request)) return null;
  // On a redirect the same name stands for other refusals too, such as the call's `redirect: "error"`.
  if (during === 'redirect' && isRefusal(request)) return null;
  return !isRefusal(request);
}

/**
 * Whether something was sent to a hop because the redirect to it had passed. Firefox records a redirect's
 * target also where it does not follow. WebKit sends the preflight before it has checked the redirect.
 */
function wasReached(hop: Hop | undefined): boolean {
  if (hop === undefined) return false;
  const isAsked = hop.preflight.state === 'sent' && !isFromWebKit(hop.preflight.entry);
  return isAsked || (hop.request?.response ?? null) !== null;
}

/** Headers by which a browser asks whether its own copy still holds. */
const conditional = ['if-none-match', 'if-modified-since'];

/**
 * Answers of which the browser makes no CORS check: a service worker's, and a 304 by which it may use its own
 * copy. A page that set the condition itself had to ask leave for it.
 *
 * https://fetch.spec.whatwg.org/#http-fetch
 */
export function isNeverChecked({ preflight, request }: Hop): boolean {
  if (request === null || isRefusal(request)) return false;
  if (request.isFromServiceWorker) return true;
  if (request.response?.status !== 304) return false;
  const asked = preflight.state === 'sent' ? requestedHeaders(preflight.entry) : [];
  return conditional.some(
    (name) => getHeader(request.requestHeaders, name) !== null && !asked.includes(name),
  );
}

/** Other recorders than Chromium write a sentence, which may be about CORS as well (Safari). */
function isUnnamedFailure({ delivery, networkError }: Entry): boolean {
  return delivery === 'failed' && networkError !== null && !networkError.startsWith('net::');
}

function failedBelowHttp(request: Entry): boolean {
  const { networkError } = request;
  return (
    networkError !== null &&
    networkError !== 'net::ERR_ABORTED' &&
    !isRefusal(request) &&
    !isUnnamedFailure(request)
  );
}

/**
 * Whether Chromium refused the exchange, and no check of what was recorded says why: the answer was not
 * recorded. It reports some refused requests before their answer.
 */
export function lacksAnswer({ hops }: CorsExchange): boolean {
  return hops.some(({ request }) => request?.response === null && isRefusal(request));
}

/** Where no check failed: the request that was not answered, or failed in spite of its answer. */
export function failureBelowCors(exchange: CorsExchange): Finding | null {
  for (const [index, { preflight, request }] of exchange.hops.entries()) {
    if (preflight.state === 'sent' && preflight.entry.response === null) {
      return networkFailure(preflight.entry, 'preflight', index);
    }
    if (request !== null && (request.response === null || request.delivery === 'failed')) {
      return networkFailure(request, request.response === null ? 'request' : 'response', index);
    }
  }
  return null;
}
