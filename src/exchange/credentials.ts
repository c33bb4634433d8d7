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
  const carried = exchange.hops.some(
    ({ url, request }) =>
      request !== null &&
      getHeader(request.requestHeaders, 'Cookie') !== null &&
      !isSameOrigin(url, exchange.pageOrigin.origin),
  );
  return carried ? 'include' : 'unobserved';
}
