import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Line } from './list/lines.ts';
import { isAt, placeOf } from './list/places.ts';
import type { Sorting } from './list/sorting.ts';
import { type RowWindow, useRowWindow } from './row-window.ts';

/** Where one is in the list: from there the keys go on, and there the Tab key stops. */
export interface ListCursor {
  /** The index of the line; -1 where one is nowhere yet. */
  readonly index: number;
  readonly rows: RowWindow;
  /** Is at a line, without going there. */
  stayAt(line: Line): void;
  /** Goes to a line, with the focus, wherever it is. */
  goTo(index: number): void;
}

/**
 * @param sorting by what the lines are sorted
 * @param takesFocus whether the first line one is at gets the focus, once it is there
 */
export function useListCursor(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  sorting: Sorting | null,
  takesFocus: boolean,
): ListCursor {
  const current = useSignal<string | null>(null);
  /** Changes where the focus is wanted: it is given as soon as the row is drawn. */
  const asked = useSignal(takesFocus ? 1 : 0);
  const given = useRef(0);
  const wanted = asked.value;
  const place = current.value;
  const index = place === null ? -1 : lines.findIndex((line) => isAt(line, place));
  const rows = useRowWindow(scroller, lines, lines[index]?.key ?? null, sorting);

  useLayoutEffect(() => {
    if (given.current === wanted) return;
    const row = scroller.current?.querySelector<HTMLElement>(
      `tbody [aria-rowindex="${index + 2}"]`,
    );
    if (!row) return;
    given.current = wanted;
    row.focus();
  });

  return {
    index,
    rows,
    stayAt(line) {
      current.value = placeOf(line);
    },
    goTo(next) {
      const line = lines[next];
      if (line === undefined) return;
      current.value = placeOf(line);
      asked.value += 1;
      rows.reveal(next);
    },
  };
}
