/** A value, and how often it was there. */
export interface Tally {
  readonly value: string;
  readonly count: number;
}

/** Counts values; most frequent first, then in the order in which they came. */
export function createTally() {
  const counts = new Map<string, number>();
  return {
    add(values: Iterable<string>, count: number): void {
      // One who needs a value twice is still one who needs it.
      for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + count);
    },
    all(): Tally[] {
      return Array.from(counts, ([value, count]) => ({ value, count })).sort(
        (a, b) => b.count - a.count,
      );
    },
  };
}
