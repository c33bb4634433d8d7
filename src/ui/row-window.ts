import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Up to here all rows are drawn. A page seldom has more; a file may have a hundred thousand. */
const allUpTo = 300;
/** Rows that are drawn above and below what is in sight. */
const margin = 12;
/** Pixels, until a row is there to be measured. */
const usualHeight = 22;

/** The rows that are drawn, and the room of the others. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
  /** Pixels above the first row that is drawn, and below the last. */
  readonly above: number;
  readonly below: number;
  /** To be called when the list was scrolled. */
  onScroll(): void;
  /** Draws a row, and scrolls to it, where it is out of sight. */
  reveal(index: number): void;
  /** How many rows a page of the list is: one of those in sight stays so. */
  page(): number;
}

interface Row {
  readonly key: string;
}

/**
 * Draws of a long list what is in sight, and keeps in its place what is read there, whatever comes above it.
 * All rows are equally high.
 *
 * @param scroller the element that scrolls, with the rows in it
 * @param current the row that is most likely read, where it is in sight; else it is the one under the pointer, or
 *   the first
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  current: string | null,
): RowWindow {
  const count = rows.length;
  /** The row that is at the top, or as good as. */
  const top = useSignal(0);
  const inSight = useSignal(0);
  const height = useSignal(usualHeight);
  const before = useRef(rows);
  /** What to keep in its place, the most likely first, and where each was. */
  let inPlace: readonly (readonly [string, number])[] = [];
  if (before.current !== rows) {
    inPlace = rowsRead(scroller.current, before.current, current);
    before.current = rows;
  }

  useLayoutEffect(() => {
    const list = scroller.current;
    if (list === null || inPlace.length === 0) return;
    const moved = movedBy(inPlace, rows);
    if (moved !== 0) list.scrollTop += moved * heightOf(list);
  });

  function measure(): void {
    const list = scroller.current;
    if (list === null || count <= allUpTo) return;
    height.value = heightOf(list);
    // Not at every pixel: a few rows more are drawn than fit.
    top.value = Math.floor(list.scrollTop / height.value / 10) * 10;
    inSight.value = Math.ceil(list.clientHeight / height.value);
  }
  useLayoutEffect(measure);

  const isShort = count <= allUpTo;
  const start = isShort ? 0 : Math.min(Math.max(top.value - margin, 0), count);
  const end = isShort ? count : Math.min(top.value + inSight.value + 10 + margin, count);
  return {
    start,
    end,
    above: start * height.value,
    below: (count - end) * height.value,
    onScroll: measure,
    reveal(index) {
      if (scroller.current === null || (index >= start && index < end)) return;
      scroller.current.scrollTop = index * height.value;
      measure();
    },
    page() {
      const list = scroller.current;
      return list === null ? 1 : Math.max(Math.floor(list.clientHeight / heightOf(list)) - 2, 1);
    },
  };
}

/** The height of a row, which may be no whole number of pixels. */
function heightOf(list: HTMLElement): number {
  return list.querySelector('.row')?.getBoundingClientRect().height || usualHeight;
}

/** How many rows further the likeliest row stands that is still there. */
function movedBy(inPlace: readonly (readonly [string, number])[], rows: readonly Row[]): number {
  // A map of all rows would take longer than drawing those in sight.
  const wanted = new Set(inPlace.map(([key]) => key));
  const places = new Map<string, number>();
  for (let index = 0; index < rows.length && places.size < wanted.size; index += 1) {
    const key = rows[index]?.key ?? '';
    if (wanted.has(key)) places.set(key, index);
  }
  for (const [key, was] of inPlace) {
    const place = places.get(key);
    if (place !== undefined) return place - was;
  }
  return 0;
}

/** The keys of the rows in sight with their places: first the one that is most likely read. */
function rowsRead(
  list: HTMLElement | null,
  rows: readonly Row[],
  current: string | null,
): readonly (readonly [string, number])[] {
  if (list === null) return [];
  const height = heightOf(list);
  const first = Math.ceil(list.scrollTop / height);
  const last = Math.floor((list.scrollTop + list.clientHeight) / height);
  const inSight = rows.slice(first, last).map(({ key }, place) => [key, first + place] as const);
  const under = Number(list.querySelector('tbody tr:hover')?.getAttribute('aria-rowindex')) - 2;
  const read = inSight.filter(([key]) => key === current);
  return [...read, ...inSight.filter(([, index]) => index === under), ...inSight];
}
