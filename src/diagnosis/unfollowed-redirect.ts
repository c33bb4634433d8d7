import type { Entry } from '../exchange/entry.ts';
import { locationUrl } from '../fetch-standard/location-url.ts';
import { maxRedirects } from '../fetch-standard/redirected-request.ts';
import { redirectLoop, unusableLocation } from './network-errors/connection-errors.ts';
import type { NetworkError } from './network-errors/network-error.ts';

/**
 * Why no browser follows a redirect, whatever its other headers say. Chromium names it; Firefox records the redirect,
 * and not that it stopped there.
 *
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 *
 * @param hop how often the request was redirected before
 * @returns null where a browser may follow, and for an answer that is no redirect
 */
export function whyUnfollowed({ url, response }: Entry, hop: number): NetworkError | null {
  if (response === null) return null;
  const { status, headers, redirectUrl } = response;
  if (redirectUrl !== null) return hop < maxRedirects ? null : redirectLoop;
  return locationUrl(status, headers, url) === 'failure' ? unusableLocation : null;
}
