import type { Item } from '../store.ts';
import type { ItemLine, Line } from './lines.ts';

/** The place of each item of a page, as they came. */
export type Places = ReadonlyMap<Item, number>;

export function placesOf(items: readonly Item[]): Places {
  return new Map(items.map((item, place) => [item, place]));
}

interface Told {
  /** The keys of the lines that somebody opened. */
  readonly toggled: ReadonlySet<string>;
  /** Null where the items stand as they came. */
  readonly places: Places | null;
}

/** Adds a line for each failure that repeats, and below it, where that is open, one for each time. */
export function addRepeats(
  lines: Line[],
  repeats: readonly (readonly Item[])[],
  level: number,
  { toggled, places }: Told,
): void {
  for (const members of repeats) {
    const item = members[0];
    if (item === undefined) continue;
    if (members.length === 1) {
      lines.push(lineOfOne(item, level, members));
      continue;
    }
    const key = (places === null ? item : earliest(members, places)).exchange.id;
    const isOpen = toggled.has(key);
    lines.push({ kind: 'item', key, item, members, level, isOpen });
    if (!isOpen) continue;
    for (const other of members.slice(1)) {
      // The first that came may be among them, and its name is that of the line above.
      lines.push({ ...lineOfOne(other, level + 1), key: `${key} ${other.exchange.id}` });
    }
  }
}

function earliest(items: readonly Item[], places: Places): Item {
  const placeOf = (item: Item) => places.get(item) ?? 0;
  return items.reduce((first, item) => (placeOf(item) < placeOf(first) ? item : first));
}

/**
 * The line of an exchange that stands for itself alone.
 *
 * @param members the exchange, in a list that is there already
 */
export function lineOfOne(item: Item, level: number, members: readonly Item[] = [item]): ItemLine {
  return { kind: 'item', key: item.exchange.id, item, members, level, isOpen: null };
}
