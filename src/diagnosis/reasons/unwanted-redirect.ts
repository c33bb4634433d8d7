import type { Entry } from '../../exchange/entry.ts';
import type { Finding } from '../reason.ts';
import { serverOf } from '../server.ts';
import { code, say } from '../words.ts';

/**
 * A redirect that passes every CORS check, and at which the call fails, because it said that it wants none.
 *
 * https://fetch.spec.whatwg.org/#concept-http-fetch ("If request’s redirect mode is "error"")
 *
 * @param entry the request that was redirected
 */
export function unwantedRedirect({ url, networkError, response }: Entry, hop: number): Finding {
  const server = code(serverOf(url));
  return {
    reason: 'network-failure',
    during: 'redirect',
    hop,
    spec: 'https://fetch.spec.whatwg.org/#concept-http-fetch',
    header: null,
    got: networkError,
    expected: null,
    headline: say`The server redirects, and the call takes no redirect`,
    sentences: [
      say`${server} answered with status ${code(String(response?.status))}: go on to ${code(response?.redirectUrl ?? '')}. That answer passes every CORS check.`,
      say`The call was made with ${code('redirect: "error"')}, so it fails at any redirect.`,
      say`Call the URL to which the redirect leads, or let the call follow redirects.`,
    ],
    codes: { chromium: null, parameter: '', firefox: null, webkit: null },
  };
}
