import { isShown } from './column-shown.ts';
import { type Column, type ColumnWidths, columns, columnWidthsFrom } from './list/columns.ts';

/** Pixels: no column is made narrower. */
const narrowest = 40;

/** Two columns beside each other, as they stand in the list, in pixels. */
export interface Sides {
  readonly before: Column;
  readonly after: Column;
  readonly widthBefore: number;
  readonly widthAfter: number;
  /** The width of all columns. */
  readonly total: number;
}

/** The columns on both sides of a line at the end of a head; null where no column is shown after it. */
export function sidesOf(head: HTMLElement): Sides | null {
  const row = head.parentElement;
  const heads = [...(row?.querySelectorAll<HTMLElement>('th') ?? [])];
  const at = heads.indexOf(head);
  const next = heads.findIndex((each, index) => index > at && isShown(each));
  const [before, after] = [columns[at], columns[next]];
  if (row === null || before === undefined || after === undefined) return null;
  const [total, widthBefore, widthAfter] = [row, head, heads[next] ?? head].map(
    (each) => each.getBoundingClientRect().width,
  ) as [number, number, number];
  return { before, after, widthBefore, widthAfter, total };
}

/** The widths once a line has moved by so many pixels: one column gets what the other loses. */
export function movedBy(pixels: number, sides: Sides, widths: ColumnWidths): ColumnWidths {
  const { before, after, widthBefore, widthAfter, total } = sides;
  const by = Math.max(Math.min(pixels, widthAfter - narrowest), narrowest - widthBefore);
  const share = (width: number) => Math.round((width / total) * 10_000) / 100;
  return columnWidthsFrom({
    ...widths,
    [before]: share(widthBefore + by),
    [after]: share(widthAfter - by),
  });
}

/** The widths without those of two columns, which get their usual ones. */
export function withoutSides(widths: ColumnWidths, { before, after }: Sides): ColumnWidths {
  return columnWidthsFrom({ ...widths, [before]: undefined, [after]: undefined });
}
