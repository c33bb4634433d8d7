import type { GroupLine, ItemLine, Line } from './list/lines.ts';
import type { Anchor } from './menu/place.ts';

/** What a click in the list does. */
interface Clicked {
  select(line: ItemLine): void;
  toggle(line: ItemLine | GroupLine): void;
  openMenu(line: Line, anchor: Anchor): void;
}

/** The line on whose row something happened. */
export function lineAt(lines: readonly Line[], target: EventTarget | null): Line | undefined {
  const row = target instanceof Element ? target.closest('[aria-rowindex]') : null;
  return lines[Number(row?.getAttribute('aria-rowindex')) - 2];
}

/** The clicks on all rows: rows without listeners of their own need not be drawn anew with each of the list. */
export function listClicks(lines: readonly Line[], clicked: Clicked): (event: MouseEvent) => void {
  return ({ target }) => {
    const line = lineAt(lines, target);
    if (line === undefined || line.kind === 'navigation' || !(target instanceof Element)) return;
    const menuButton = target.closest('.row-menu-button');
    if (menuButton !== null) clicked.openMenu(line, menuButton.getBoundingClientRect());
    else if (line.kind === 'group' || target.closest('.repeats') !== null) clicked.toggle(line);
    else clicked.select(line);
  };
}
