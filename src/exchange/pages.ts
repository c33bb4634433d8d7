import { countUntil } from './count-until.ts';
import type { CorsExchange } from './exchange.ts';
import { startedAtOf } from './started-at.ts';

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
    const startedAt = startedAtOf(exchange);
    // Of a request that was never sent the recording does not say: it dates it to 1970, or before.
    const isDated = startedAt > 0 && Number.isFinite(startedAt);
    if (isDated) last = countUntil(navigations, startedAt, ({ at }) => at);
    pages[last]?.push(exchange);
  }
  let before = 0;
  const placed = navigations.map((navigation, index) => {
    before += pages[index]?.length ?? 0;
    return { ...navigation, before };
  });
  return { exchanges: pages.flat(), navigations: placed };
}
