import type { Entry } from '../exchange/entry.ts';

/** What lies behind a recording, and is not to come back though the browser still holds it. */
export interface Past {
  /** All that has ended by now lies behind. @param at milliseconds since 1970 */
  clear(at: number): void;
  /** So does what began before the page did; null where nobody knows when that was. */
  pageFrom(at: number | null): void;
  /** Whether a request had ended when the list was cleared. */
  wasCleared(entry: Entry): boolean;
  /** The same, or it began before the page. */
  leftBehind(entry: Entry): boolean;
}

export function createPast(clearedAt: number): Past {
  let cleared = clearedAt;
  let page = Number.NEGATIVE_INFINITY;

  function wasCleared({ startedAt, duration }: Entry): boolean {
    return startedAt < cleared && startedAt + duration <= cleared;
  }

  return {
    clear(at) {
      cleared = at;
    },
    pageFrom(at) {
      page = at ?? Number.NEGATIVE_INFINITY;
    },
    wasCleared,
    leftBehind: (entry) => wasCleared(entry) || entry.startedAt < page,
  };
}
