import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { afterFrame } from './after-frame.ts';

/** Up to here all rows are drawn. To draw more at once is felt, above all where the list is filtered down to them. */
const allUpTo = 100;
/** Rows that are drawn above and below what is in sight, and how many more there may be below. */
const margin = 4;
const step = 4;
/** Pixels, until a row is there to be measured. */
const usualHeight = 22;

/** The rows that are in sight. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
  /** Pixels, of a row. */
  readonly height: number;
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
 * @param order by what the rows are sorted: whoever sorts wants to see what is first then
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  current: string | null,
  order: object | null = null,
): RowWindow {
  const count = rows.length;
  /** Where things are, as far as is known without asking the browser, which would have to find out at once. */
  const known = useKnown();
  const [, redraw] = useReducer((drawings: number) => drawings + 1, 0);
  const before = useRef({ rows, order });
  const { scrolled } = known;
  if (before.current.rows !== rows) {
    const read = rowsRead(scroller.current, known, before.current.rows, current);
    const isSorted = order !== null && order !== before.current.order;
    known.scrolled = isSorted ? 0 : Math.max(scrolled + movedBy(read, rows) * known.height, 0);
    before.current = { rows, order };
  }
  const isMoved = known.scrolled !== scrolled;
  const drawn = rowsDrawn(known, count);

  function measure(): void {
    const list = scroller.current;
    if (list === null) return;
    const { height } = known;
    known.isMeasured = true;
    known.height = heightOf(list);
    known.scrolled = list.scrollTop;
    known.room = list.clientHeight;
    const now = rowsDrawn(known, count);
    const isOther = now.start !== drawn.start || now.end !== drawn.end;
    if (isOther || known.height !== height) redraw(undefined);
  }

  useLayoutEffect(() => {
    if (!isMoved || scroller.current === null) return;
    scroller.current.scrollTop = known.scrolled;
    // A list that fits, or is at its end, does not go there.
    measure();
  });

  const latest = useRef(measure);
  latest.current = measure;
  useLayoutEffect(() => {
    if (scroller.current === null) return;
    const observer = new ResizeObserver(() => {
      if (known.isMeasured) latest.current();
    });
    observer.observe(scroller.current);
    afterFrame(() => latest.current());
    return () => observer.disconnect();
  }, []);

  const { start, end } = drawn;
  const { height } = known;
  return {
    start,
    end,
    height,
    onScroll: measure,
    reveal(index) {
      if (scroller.current === null || (index >= start && index < end)) return;
      scroller.current.scrollTop = index * height;
      measure();
    },
    page() {
      measure();
      return Math.max(Math.floor(known.room / known.height) - 2, 1);
    },
  };
}

/** What of the list is in sight, in pixels: from its top on, how much, and the height of a row. */
interface Sight {
  scrolled: number;
  room: number;
  height: number;
  /** Until then it is taken to be as high as the window: to measure a list before it is painted delays it. */
  isMeasured: boolean;
}

function useKnown(): Sight {
  const known = useRef<Sight | null>(null);
  known.current ??= { scrolled: 0, room: innerHeight, height: usualHeight, isMeasured: false };
  return known.current;
}

/** The rows to draw; not other ones at every pixel, so a few more than fit. */
function rowsDrawn({ scrolled, room, height, isMeasured }: Readonly<Sight>, count: number) {
  if (!isMeasured) return { start: 0, end: Math.min(Math.ceil(room / height), count) };
  if (count <= allUpTo) return { start: 0, end: count };
  const inSight = Math.ceil(room / height);
  const top = Math.floor(scrolled / height / step) * step;
  // Of fewer rows than there were, the browser shows the last.
  const first = Math.min(top, Math.max(count - inSight, 0));
  return {
    start: Math.max(first - margin, 0),
    end: Math.min(first + inSight + step + margin, count),
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
  { scrolled, room, height }: Readonly<Sight>,
  rows: readonly Row[],
  current: string | null,
): readonly (readonly [string, number])[] {
  if (list === null) return [];
  const first = Math.ceil(scrolled / height);
  const last = Math.floor((scrolled + room) / height);
  const seen = rows.slice(first, last).map(({ key }, place) => [key, first + place] as const);
  const under = Number(list.querySelector('tbody tr:hover')?.getAttribute('aria-rowindex')) - 2;
  const read = seen.filter(([key]) => key === current);
  return [...read, ...seen.filter(([, index]) => index === under), ...seen];
}
