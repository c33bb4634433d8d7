import type { Line } from './list/lines.ts';
import { isAt, moved, parentOf } from './list/places.ts';
import type { ListCursor } from './list-cursor.ts';
import type { Anchor } from './menu/place.ts';

/** What the keys of the list work on. */
interface Keyed {
  readonly lines: readonly Line[];
  readonly cursor: ListCursor;
  /** The line at which the Tab key stops. */
  readonly tabStop: Line | undefined;
  readonly selectedId: string | null;
  select(id: string): void;
  toggle(key: string): void;
  openMenu(line: Line, anchor: Anchor): void;
  enterDetails(): void;
}

/** Pixels from the start of a row to the menu that a key opens on it. */
const menuIndent = 24;

/** How far a key moves the selection; infinite goes to an end, and 0 selects where one is. */
export function moveOf(key: string, page: () => number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page();
    case 'PageUp':
      return -page();
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    case 'Enter':
    case ' ':
      return 0;
    default:
      return undefined;
  }
}

/** The keys of the list, but for those of a button in it. */
export function listKeys(keyed: Keyed): (event: KeyboardEvent) => void {
  const { lines, cursor, tabStop, selectedId } = keyed;

  function goTo(index: number): void {
    const line = lines[index];
    cursor.goTo(index);
    if (line?.kind === 'item') keyed.select(line.item.exchange.id);
  }

  /** Folds or opens a line; where it is so already, goes to the line above it or to the first below. */
  function unfold(index: number, opens: boolean): void {
    const line = lines[index];
    if (line === undefined || line.kind === 'navigation') return;
    if (line.isOpen === !opens) keyed.toggle(line.key);
    else if (opens && line.isOpen === true) goTo(index + 1);
    else if (!opens) goTo(parentOf(lines, index));
  }

  function openMenu(event: KeyboardEvent): void {
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    if (row === null || tabStop === undefined) return;
    const { left, top, bottom } = row.getBoundingClientRect();
    const at = left + menuIndent;
    keyed.openMenu(tabStop, { left: at, right: at, top, bottom });
  }

  return (event) => {
    const { key, shiftKey, target } = event;
    const isButton = target instanceof Element && target.closest('button') !== null;
    if (isButton && (key === 'Enter' || key === ' ')) return;
    // A group may have the focus before anything was selected; of requests the first key selects the first.
    const from = tabStop?.kind === 'group' ? lines.indexOf(tabStop) : -1;
    const at = cursor.index < 0 ? from : cursor.index;
    const line = lines[at];
    const move = moveOf(key, cursor.rows.page);
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenu(event);
    else if (key === 'ArrowRight' || key === 'ArrowLeft')
      unfold(Math.max(at, 0), key === 'ArrowRight');
    else if (move === 0 && line?.kind === 'group') keyed.toggle(line.key);
    else if (key === 'Enter' && line?.kind === 'item' && isAt(line, selectedId))
      keyed.enterDetails();
    else if (move !== undefined) goTo(moved(lines, at, move));
    else return;
    event.preventDefault();
  };
}
