import { type Entry, unrecordedStatus } from '../../exchange/entry.ts';
import { valuesOf } from '../../fetch-standard/header-list.ts';
import { headlineOf, type NetworkError } from '../network-errors/network-error.ts';
import type { Finding } from '../reason.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';

/**
 * A redirect that passes every CORS check, and that no browser follows.
 *
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 *
 * @param entry the request that was redirected
 * @param why what keeps a browser from following
 * @param passesAnyway whether the answer passes with credentials too, where it is not known whether they were sent
 */
export function unfollowedRedirect(
  { url, networkError, response }: Entry,
  hop: number,
  why: NetworkError,
  passesAnyway: boolean,
): Finding {
  const isLoop = (response?.redirectUrl ?? null) !== null;
  const location = valuesOf(response?.headers ?? [], 'Location').join(', ');
  const said = texts.reasons['network-failure'];
  const passes = passesAnyway ? said.answerPasses : said.answerPassesWithoutCredentials;
  return {
    reason: 'network-failure',
    during: isLoop ? 'redirect' : 'response',
    hop,
    spec: 'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch',
    header: isLoop ? null : 'Location',
    got: isLoop ? networkError : location,
    expected: null,
    headline: headlineOf(why, serverOf(url)),
    sentences: [
      passes(response?.status ?? unrecordedStatus),
      isLoop ? said.redirectedBefore(hop) : said.leadsNowhere(location),
    ],
    codes: { chromium: null, parameter: '', firefox: null, webkit: null },
  };
}
