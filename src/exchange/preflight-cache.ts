import { getHeader } from '../fetch-standard/header-list.ts';
import { longestMaxAge, maxAgeOf } from '../fetch-standard/max-age.ts';
import { isCorsSafelistedMethod } from '../fetch-standard/methods.ts';
import { unsafeAuthorHeaderNames } from './author-headers.ts';
import { rounding } from './clock.ts';
import type { Entry } from './entry.ts';
import type { Place } from './place.ts';
import { gaveLeave } from './preflight.ts';

/** How far back an earlier preflight is looked for; a page can send any number. */
const mostLookedAt = 50;

/**
 * The earlier preflight from whose answer the browser may have known that it need not ask again, for a
 * request that needed leave: the same page, URL, and leave for this method and these headers.
 *
 * https://fetch.spec.whatwg.org/#concept-cache
 *
 * @returns null where the request needed none, or nothing that was recorded gave it
 */
export function cachedPreflight(place: Place, request: Entry): Entry | null {
  if (place.size === 1) return null;
  let looked = 0;
  // Most URLs were never asked about, and what a request needs leave for is dear to find out.
  let names: readonly string[] | null = null;
  for (const { part } of place.before(request.startedAt + rounding)) {
    looked += 1;
    if (looked > mostLookedAt) return null;
    if (!part.isPreflight) continue;
    names ??= unsafeAuthorHeaderNames(request);
    if (names.length === 0 && isCorsSafelistedMethod(request.method)) return null;
    if (holdsFor(part.entry, request, names)) return part.entry;
  }
  return null;
}

function holdsFor(preflight: Entry, request: Entry, names: readonly string[]): boolean {
  const origin = getHeader(request.requestHeaders, 'Origin');
  if (origin !== null && origin !== getHeader(preflight.requestHeaders, 'Origin')) return false;
  const age = request.startedAt - (preflight.startedAt + preflight.duration);
  const seconds = Math.min(maxAgeOf(preflight.response?.headers ?? []), longestMaxAge);
  if (age < -rounding || age > seconds * 1000 + rounding) return false;
  return gaveLeave(preflight, { credentials: false, method: request.method, names });
}
