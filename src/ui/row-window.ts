import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Up to here all rows are drawn. A page seldom has more; a file may have a hundred thousand. */
const allUpTo = 300;
/** Rows that are drawn above and below what is in sight. */
const margin = 30;
/** Pixels, until a row is there to be measured. */
const usualHeight = 25;

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
}

/**
 * Draws of a long list what is in sight. All rows are equally high.
 *
 * @param scroller the element that scrolls, with the rows in it
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  /** The row that is at the top, or as good as. */
  const top = useSignal(0);
  const inSight = useSignal(0);
  const height = useSignal(usualHeight);

  function measure(): void {
    const list = scroller.current;
    if (list === null || count <= allUpTo) return;
    height.value = list.querySelector<HTMLElement>('.row')?.offsetHeight || usualHeight;
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
  };
}
