import { type Entry, unrecordedStatus } from '../../exchange/entry.ts';
import type { Finding } from '../reason.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';

/**
 * A redirect that passes every CORS check, and at which the call fails, because it said that it wants none.
 *
 * https://fetch.spec.whatwg.org/#concept-http-fetch ("If request’s redirect mode is "error"")
 *
 * @param entry the request that was redirected
 */
export function unwantedRedirect({ url, networkError, response }: Entry, hop: number): Finding {
  const server = serverOf(url);
  return {
    reason: 'network-failure',
    during: 'redirect',
    hop,
    spec: 'https://fetch.spec.whatwg.org/#concept-http-fetch',
    header: null,
    got: networkError,
    expected: null,
    headline: texts.reasons['unwanted-redirect'].headline,
    sentences: [
      texts.reasons['unwanted-redirect'].passesAndLeadsOn(
        server,
        response?.status ?? unrecordedStatus,
        response?.redirectUrl ?? '',
      ),
      texts.reasons['unwanted-redirect'].callTakesNone,
      texts.reasons['unwanted-redirect'].callTheTarget,
    ],
    codes: { chromium: null, parameter: '', firefox: null, webkit: null },
  };
}
