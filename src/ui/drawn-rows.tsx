import type { VNode } from 'preact';
import { Room } from './room.tsx';
import type { RowWindow } from './row-window.ts';

/**
 * The rows in sight and one more, wherever it is, with the room of those that are not drawn.
 *
 * They are children of one element, each with its key: a row that has the focus keeps it as long as it is the same
 * element in the same order.
 *
 * @param kept the index of the row that is drawn in any case; -1 for none
 */
export function drawnRows(
  { start, end, height }: RowWindow,
  count: number,
  kept: number,
  rowAt: (index: number) => VNode | null,
): readonly (VNode | null)[] {
  const drawn: (VNode | null)[] = [];
  let next = 0;
  function room(until: number, key: string): void {
    if (until > next) drawn.push(<Room key={key} height={(until - next) * height} />);
  }
  function add(from: number, until: number): void {
    room(from, next === 0 ? 'above' : 'between');
    for (next = from; next < until; next += 1) drawn.push(rowAt(next));
  }
  if (kept >= 0 && kept < start) add(kept, kept + 1);
  add(start, end);
  if (kept >= end) add(kept, kept + 1);
  room(count, 'below');
  return drawn;
}
