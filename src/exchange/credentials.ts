import { getHeader } from '../fetch-standard/header-list.ts';
import { isSameOrigin } from '../fetch-standard/origin.ts';
import type { CorsExchange } from './exchange.ts';

/**
 * What is known of the credentials mode: the call's own, where it was watched. A cookie that went to
 * another origin proves `include`; that none went proves nothing, because there may have been none to
 * send.
 *
 * https://fetch.spec.whatwg.org/#concept-request-credentials-mode
 */
export function observedCredentials(
  exchange: CorsExchange,
): 'include' | 'same-origin' | 'omit' | 'unobserved' {
  const known = exchange.call?.credentials ?? 'unobserved';
  if (known !== 'unobserved') return known;
  for (const { url, request } of exchange.hops) {
    if (request === null || getHeader(request.requestHeaders, 'Cookie') === null) continue;
    if (!isSameOrigin(url, exchange.pageOrigin.origin)) return 'include';
  }
  return 'unobserved';
}

/**
 * Whether a font was asked for. A style sheet and `FontFace` always ask in the mode `same-origin`. A preload can ask
 * otherwise, and then no style sheet can use what it brings.
 *
 * https://drafts.csswg.org/css-fonts-4/#font-fetching-requirements
 * https://drafts.csswg.org/css-values-4/#fetch-a-style-resource
 */
export function isFont({ hops: [{ request }] }: CorsExchange): boolean {
  if (request === null) return false;
  const { initiator, requestHeaders } = request;
  // Nearly all are of these, and are asked no further.
  if (initiator === 'fetch' || initiator === 'xhr') return false;
  return initiator === 'font' || getHeader(requestHeaders, 'Sec-Fetch-Dest') === 'font';
}
