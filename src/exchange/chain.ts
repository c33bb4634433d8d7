import { getHeader } from '../fetch-standard/header-list.ts';
import { isRefusedForCredentials } from '../fetch-standard/location-url.ts';
import { hasCorsTainting } from '../fetch-standard/redirect.ts';
import { maxRedirects } from '../fetch-standard/redirected-request.ts';
import { hasHttpScheme, parseUrl } from '../fetch-standard/url.ts';
import type { Entry } from './entry.ts';
import type { CorsExchange, Hop, Preflight } from './exchange.ts';
import { headsFrom, type Part } from './part.ts';
import type { Place } from './place.ts';
import { requestedMethod } from './preflight.ts';
import { cachedPreflight } from './preflight-cache.ts';

/**
 * The hops of an exchange, from the head of its first one. After so many redirects as a browser follows
 * the way ends, and what comes after is another exchange.
 */
export function chainFrom(root: Part): Part[] {
  const heads = headsFrom(root);
  const beyond = heads[maxRedirects + 1];
  if (beyond === undefined) return heads;
  const last = heads[maxRedirects];
  if (last !== undefined) last.target = null;
  beyond.source = null;
  return heads.slice(0, maxRedirects + 1);
}

/** One hop, from its head. */
export function hopOf(head: Part, place: Place | undefined): Hop {
  const { entry, other, isPreflight, isAmbiguous } = head;
  if (isPreflight) {
    const preflight = { state: 'sent', entry, isAmbiguous } as const;
    return { url: entry.url, method: requestedMethod(entry), preflight, request: null };
  }
  const { url, method } = entry;
  const preflight: Preflight =
    other === null ? notSent(head, place) : { state: 'sent', entry: other.entry, isAmbiguous };
  return { url, method, preflight, request: entry };
}

function notSent({ entry }: Part, place: Place | undefined): Preflight {
  // What the page's service worker answered was never asked about.
  const isOwn = place === undefined || entry.isFromServiceWorker;
  const earlier = isOwn ? null : cachedPreflight(place, entry);
  return earlier === null ? { state: 'not-seen' } : { state: 'cached', entry: earlier };
}

/**
 * Whether an exchange has left the page's origin, or was stopped on the way out; until then it is nothing
 * of CORS's.
 */
export function isCors({ pageOrigin, hops }: Omit<CorsExchange, 'id'>): boolean {
  const last = hops.at(-1)?.request ?? null;
  const target = last === null ? null : refusedTarget(last, pageOrigin.origin);
  const urls = hops.map(({ url }) => url);
  return hasCorsTainting(pageOrigin.origin, target === null ? urls : [...urls, target]);
}

/** Where a redirect would have led that the browser refused; null where it refused none. */
function refusedTarget(
  { delivery, response, requestHeaders }: Entry,
  origin: string,
): string | null {
  const target = response?.redirectUrl ?? null;
  if (target === null || delivery === 'failed') return target;
  // Where the recording does not say that it was refused, the standard does.
  if (delivery === 'delivered' || getHeader(requestHeaders, 'Sec-Fetch-Mode') !== 'cors')
    return null;
  if (!hasHttpScheme(target)) return target;
  const url = parseUrl(target);
  const request = { mode: 'cors', origin, corsTainting: false } as const;
  return url !== null && isRefusedForCredentials(request, url) ? target : null;
}

/** Whether both were made of the same entries. */
export function isSameExchange(a: CorsExchange, b: CorsExchange): boolean {
  return (
    a.id === b.id &&
    a.hops.length === b.hops.length &&
    a.hops.every((hop, index) => isSameHop(hop, b.hops[index] as Hop))
  );
}

function isSameHop(a: Hop, b: Hop): boolean {
  return a.request === b.request && isSamePreflight(a.preflight, b.preflight);
}

function isSamePreflight(a: Preflight, b: Preflight): boolean {
  if (a.state === 'not-seen' || b.state === 'not-seen') return a.state === b.state;
  if (a.entry !== b.entry || a.state !== b.state) return false;
  return a.state !== 'sent' || b.state !== 'sent' || a.isAmbiguous === b.isAmbiguous;
}
