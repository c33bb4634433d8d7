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
  readonly size: number;
}

/** A group is no larger: a page can keep any number of requests under way, and work must stay within bounds. */
const mostTogether = 1000;

/**
 * So many items are kept in lists of just their length. At most URLs hardly anything happens, and a list that
 * grows would take room there for many more.
 */
const fewItems = 4;

/** An empty timeline. */
export function createTimeline<T extends Span>(): Timeline<T> {
  return new SortedTimeline<T>();
}

/** A class, because there is one for each URL: they share their methods. */
class SortedTimeline<T extends Span> implements Timeline<T> {
  private items: T[] = [];
  /** For each item: until when it, or one before it, lasts. */
  private reach: number[] = [];
  private changedFrom = Number.POSITIVE_INFINITY;
  private changedTo = Number.NEGATIVE_INFINITY;

  add(item: T): void {
    const place = this.placeOf(item.from, item.sequence);
    if (this.items.length < fewItems) {
      this.items = this.items.toSpliced(place, 0, item);
      this.reach = this.reach.toSpliced(place, 0, item.to);
    } else {
      this.items.splice(place, 0, item);
      this.reach.splice(place, 0, item.to);
    }
    this.changed(item, place);
  }

  remove(item: T): void {
    const place = this.placeOf(item.from, item.sequence);
    const found = this.items[place];
    if (found?.from !== item.from || found.sequence !== item.sequence) return;
    this.items.splice(place, 1);
    this.reach.splice(place, 1);
    this.changed(item, place);
  }

  takeChanged(): readonly (readonly T[])[] {
    const { items, reach, changedFrom, changedTo } = this;
    if (changedFrom > changedTo) return [];
    let first = this.placeOf(changedFrom, Number.NEGATIVE_INFINITY);
    let last = this.placeOf(changedTo, Number.POSITIVE_INFINITY);
    const earliest = Math.max(0, first - mostTogether);
    while (
      first > earliest &&
      (reach[first - 1] ?? 0) >= Math.min(changedFrom, items[first]?.from ?? changedFrom)
    ) {
      first -= 1;
    }
    while (last < items.length && (items[last]?.from ?? 0) <= (reach[last - 1] ?? 0)) last += 1;
    this.changedFrom = Number.POSITIVE_INFINITY;
    this.changedTo = Number.NEGATIVE_INFINITY;
    return this.grouped(first, last);
  }

  *before(time: number): Iterable<T> {
    for (let index = this.placeOf(time, Number.NEGATIVE_INFINITY) - 1; index >= 0; index -= 1) {
      yield this.items[index] as T;
    }
  }

  *from(item: T): Iterable<T> {
    const first = this.placeOf(item.from, item.sequence);
    for (let index = first; index < this.items.length; index += 1) yield this.items[index] as T;
  }

  get size(): number {
    return this.items.length;
  }

  /** The place of the first item that does not come before this moment. */
  private placeOf(from: number, sequence: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = this.items[middle] as T;
      if (item.from < from || (item.from === from && item.sequence < sequence)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private changed({ from, to }: T, place: number): void {
    const { items, reach } = this;
    this.changedFrom = Math.min(this.changedFrom, from);
    this.changedTo = Math.max(this.changedTo, to);
    for (let index = place; index < items.length; index += 1) {
      const last = Math.max(reach[index - 1] ?? Number.NEGATIVE_INFINITY, items[index]?.to ?? 0);
      if (index > place && reach[index] === last) return;
      reach[index] = last;
    }
  }

  /** The items from one place to before another, parted wherever nothing lasts from one to the next. */
  private grouped(first: number, end: number): T[][] {
    const { items, reach } = this;
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
}
