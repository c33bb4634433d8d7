import type { Entry } from '../../exchange/entry.ts';
import { sizeOf } from '../../exchange/entry-size.ts';

/** What may be kept of a tab. */
export interface Bounds {
  readonly mostEntries: number;
  /** Characters of all entries, written as JSON: headers may be as long as a browser takes. */
  readonly mostCharacters: number;
}

/**
 * Those of the entries that are kept. The oldest go first, and of these the dispensable ones before all others.
 *
 * @param entries the oldest first
 * @param isDispensable whether nothing is wrong with it
 */
export function within(
  entries: readonly Entry[],
  { mostEntries, mostCharacters }: Bounds,
  isDispensable: (entry: Entry) => boolean,
): readonly Entry[] {
  let count = entries.length;
  let characters = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  const isWithin = () => count <= mostEntries && characters <= mostCharacters;
  if (isWithin()) return entries;
  const gone = new Set<Entry>();
  for (const isNext of [isDispensable, () => true]) {
    for (const entry of entries) {
      if (isWithin()) break;
      if (gone.has(entry) || !isNext(entry)) continue;
      gone.add(entry);
      count -= 1;
      characters -= sizeOf(entry);
    }
  }
  return entries.filter((entry) => !gone.has(entry));
}
