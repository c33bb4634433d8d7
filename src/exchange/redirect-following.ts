import { getHeader } from '../fetch-standard/header-list.ts';
import { serializedOrigin } from '../fetch-standard/origin.ts';
import { requestOrigin } from '../fetch-standard/redirect.ts';
import { redirectedRequest } from '../fetch-standard/redirected-request.ts';
import { rounding, tolerance } from './clock.ts';
import type { Entry } from './entry.ts';
import type { Part } from './part.ts';
import { requestedMethod } from './preflight.ts';
import { isFromWebKit } from './recorded-by.ts';

/**
 * How much later than the redirect its target may start, in milliseconds, where it sends the `Origin`
 * that this way gives it. Otherwise only time can tell.
 */
export const longestRedirect = 5000;

/**
 * Joins each redirect to the hop that it led to, of those to one URL. What starts the nearest to a redirect's
 * end comes first, but before that what starts after it: only a clock that was set back has another order. Its
 * method and its `Origin` must be those that the way there gives it.
 *
 * https://fetch.spec.whatwg.org/#http-redirect-fetch
 *
 * @param redirects requests whose answer redirects to the URL, without a target, in the order of their time
 * @param heads what was asked of the URL, without a source, likewise
 */
export function followRedirects(redirects: readonly Part[], heads: readonly Part[]): void {
  const targets = heads.map(targetOf);
  const candidates = redirects.flatMap((redirect) => {
    const way = wayFrom(redirect);
    return targets.flatMap((target) => {
      const distance = distanceTo(way, target);
      if (distance === null) return [];
      const isBefore = target.head.entry.startedAt < redirect.entry.startedAt;
      return [{ redirect, head: target.head, isBefore, distance }];
    });
  });
  candidates.sort((a, b) => Number(a.isBefore) - Number(b.isBefore) || a.distance - b.distance);
  // The sort is stable: what is equally near keeps its order in time.
  for (const { redirect, head } of candidates) {
    const isFree = redirect.target === null && head.source === null;
    // A redirect to its own URL is near to what led to it, too.
    if (!isFree || leadsTo(head, redirect)) continue;
    redirect.target = head;
    head.source = redirect;
  }
}

function leadsTo(head: Part, part: Part): boolean {
  for (let next: Part | null = head; next !== null; next = next.target) {
    if (next === part) return true;
  }
  return false;
}

/** What a redirect asks of what it leads to. */
interface Way {
  readonly redirect: Part;
  readonly methods: readonly string[];
  /** What the redirecting request's own origin was, and what the next one must send. */
  readonly origin: string;
  readonly expected: string;
  readonly pageOrigins: readonly (string | null)[];
}

function wayFrom(redirect: Part): Way {
  const { entry, pageOrigin } = redirect;
  const to = entry.response?.redirectUrl ?? '';
  return {
    redirect,
    methods: redirectedMethods(entry, to),
    origin: pageOrigin.origin,
    expected: requestOrigin(pageOrigin.origin, [entry.url, to]),
    pageOrigins: pageOrigins(redirect),
  };
}

/**
 * The methods with which a redirected request may go on. WebKitGTK makes a GET of every DELETE that is
 * sent to another origin; whether Safari does is not known.
 */
function redirectedMethods(request: Entry, to: string): readonly string[] {
  const { method } = redirectedRequest(request.method, request.response?.status ?? 0);
  const isCrossOrigin = serializedOrigin(request.url) !== serializedOrigin(to);
  return method === 'DELETE' && isCrossOrigin && isFromWebKit(request) ? [method, 'GET'] : [method];
}

/** What asked the URL, with what it sent. */
interface Target {
  readonly head: Part;
  readonly method: string;
  readonly origin: string | null;
  /** Whether that was sent with the preflight only. */
  readonly isAsked: boolean;
}

function targetOf(head: Part): Target {
  const { entry, isPreflight, other } = head;
  const own = isPreflight ? null : originOf(entry);
  const asked = isPreflight ? entry : (other?.entry ?? null);
  return {
    head,
    method: isPreflight ? requestedMethod(entry) : entry.method,
    origin: own ?? (asked === null ? null : originOf(asked)),
    isAsked: own === null,
  };
}

/** Milliseconds between a redirect's end and what it may have led to; null where it cannot have. */
function distanceTo(
  { redirect, methods, origin, expected, pageOrigins: own }: Way,
  target: Target,
): number | null {
  const { startedAt, duration } = redirect.entry;
  const delay = target.head.entry.startedAt - startedAt;
  if (target.head === redirect || !methods.includes(target.method)) return null;
  if (delay < -rounding || delay > duration + longestRedirect) return null;
  const distance = Math.abs(delay - duration);
  // Firefox sends the page's own origin, not `null`, with the preflight of a redirect.
  const isFirefox = target.isAsked && own.includes(target.origin);
  if (target.origin !== null && !isFirefox) {
    if (target.origin !== expected) return null;
    if (expected !== origin) return distance;
  }
  // The page may as well have called the target itself.
  return delay <= duration + tolerance(redirect.entry) ? distance : null;
}

/** What the page's own origin may be: its `Origin` may have become `null` on the way. */
function pageOrigins({ entry, other, pageOrigin }: Part): (string | null)[] {
  const referer = getHeader(entry.requestHeaders, 'Referer');
  return [
    pageOrigin.origin,
    other === null ? null : originOf(other.entry),
    referer === null ? null : serializedOrigin(referer),
  ];
}

function originOf({ requestHeaders }: Entry): string | null {
  return getHeader(requestHeaders, 'Origin');
}
