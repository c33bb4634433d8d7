/** Something that may belong to whatever happens between two moments, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Unique; the order of things of the same moment. */
  readonly sequence: number;
}

/** Things in their order in time. */
export interface Timeline<T extends Span> {
  /** Puts a thing at its place. */
  add(item: T): void;
  /** Takes out the thing of that moment and sequence; nothing happens where there is none. */
  remove(item: T): void;
  /**
   * What was added or taken out since the last time, with everything that it overlaps with, and what
   * that overlaps with in turn: nothing else can be concerned. Groups overlap with none of the others,
   * unless they are too large. Empty where nothing was changed.
   */
  takeChanged(): readonly (readonly T[])[];
  /** Everything before a moment, the latest first. */
  before(time: number): Iterable<T>;
  /** Everything from a thing on, which comes first. */
  from(item: T): Iterable<T>;
  readonly isEmpty: boolean;
}

/** A group is no larger: a page can keep any number of requests under way, and work must stay within bounds. */
const mostTogether = 1000;

export function createTimeline<T extends Span>(): Timeline<T> {
  const items: T[] = [];
  /** For each item: until when it, or one before it, lasts. */
  const reach: number[] = [];
  let changedFrom = Number.POSITIVE_INFINITY;
  let changedTo = Number.NEGATIVE_INFINITY;

  /** The place of the first item that does not come before this moment. */
  function placeOf(from: number, sequence: number): number {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle] as T;
      if (item.from < from || (item.from === from && item.sequence < sequence)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function changed({ from, to }: T, place: number): void {
    changedFrom = Math.min(changedFrom, from);
    changedTo = Math.max(changedTo, to);
    for (let index = place; index < items.length; index += 1) {
      const last = Math.max(reach[index - 1] ?? Number.NEGATIVE_INFINITY, items[index]?.to ?? 0);
      if (index > place && reach[index] === last) return;
      reach[index] = last;
    }
  }

  /** The items from one place to before another, parted wherever nothing lasts from one to the next. */
  function grouped(first: number, end: number): T[][] {
    const groups: T[][] = [];
    let start = first;
    for (let place = first + 1; place <= end; place += 1) {
      const overlaps = (items[place]?.from ?? 0) <= (reach[place - 1] ?? 0);
      if (place < end && overlaps && place - start < mostTogether) continue;
      groups.push(items.slice(start, place));
      start = place;
    }
    return groups;
  }

  return {
    add(item) {
      const place = placeOf(item.from, item.sequence);
      items.splice(place, 0, item);
      reach.splice(place, 0, item.to);
      changed(item, place);
    },
    remove(item) {
      const place = placeOf(item.from, item.sequence);
      if (items[place]?.from !== item.from || items[place].sequence !== item.sequence) return;
      items.splice(place, 1);
      reach.splice(place, 1);
      changed(item, place);
    },
    takeChanged() {
      if (changedFrom > changedTo) return [];
      let first = placeOf(changedFrom, Number.NEGATIVE_INFINITY);
      let last = placeOf(changedTo, Number.POSITIVE_INFINITY);
      const earliest = Math.max(0, first - mostTogether);
      while (
        first > earliest &&
        (reach[first - 1] ?? 0) >= Math.min(changedFrom, items[first]?.from ?? changedFrom)
      ) {
        first -= 1;
      }
      while (last < items.length && (items[last]?.from ?? 0) <= (reach[last - 1] ?? 0)) last += 1;
      changedFrom = Number.POSITIVE_INFINITY;
      changedTo = Number.NEGATIVE_INFINITY;
      return grouped(first, last);
    },
    *before(time) {
      for (let index = placeOf(time, Number.NEGATIVE_INFINITY) - 1; index >= 0; index -= 1) {
        yield items[index] as T;
      }
    },
    *from(item) {
      for (let index = placeOf(item.from, item.sequence); index < items.length; index += 1) {
        yield items[index] as T;
      }
    },
    get isEmpty() {
      return items.length === 0;
    },
  };
}
