import type { Entry } from './entry.ts';
import type { CorsExchange } from './exchange.ts';

/** The tab went to another page. */
export interface Navigation {
  readonly url: string;
  /** Milliseconds since 1970; what began later is the new page's. */
  readonly at: number;
}

/** Exchanges page by page, with the navigations between them. */
export interface Pages {
  readonly exchanges: readonly CorsExchange[];
  /** Each with the number of exchanges that come before it. */
  readonly navigations: readonly PlacedNavigation[];
}

/** A navigation, and how many exchanges come before it. */
export interface PlacedNavigation extends Navigation {
  readonly before: number;
}

/**
 * Puts the exchanges of each page together, those of one page in the order in which they were given. A
 * request may be reported after the page that made it was left, or before the next is known of.
 *
 * @param navigations in their order in time
 */
export function byPage(
  exchanges: readonly CorsExchange[],
  navigations: readonly Navigation[],
): Pages {
  if (navigations.length === 0) return { exchanges, navigations: [] };
  const pages: CorsExchange[][] = Array.from({ length: navigations.length + 1 }, () => []);
  let last = 0;
  for (const exchange of exchanges) {
    const startedAt = startOf(exchange);
    if (startedAt !== null) last = pageAt(navigations, startedAt);
    pages[last]?.push(exchange);
  }
  let before = 0;
  const placed = navigations.map((navigation, index) => {
    before += pages[index]?.length ?? 0;
    return { ...navigation, before };
  });
  return { exchanges: pages.flat(), navigations: placed };
}

/** Null where the recording does not say: it dates a request that was never sent to 1970, or before. */
function startOf({ hops: [{ preflight, request }] }: CorsExchange): number | null {
  const entries: Entry[] = preflight.state === 'sent' ? [preflight.entry] : [];
  if (request !== null) entries.push(request);
  const startedAt = Math.min(...entries.map((entry) => entry.startedAt));
  return startedAt > 0 && Number.isFinite(startedAt) ? startedAt : null;
}

/** How many navigations happened by a time. */
function pageAt(navigations: readonly Navigation[], time: number): number {
  let low = 0;
  let high = navigations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((navigations[middle]?.at ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
