import type { Line } from './list/lines.ts';
import { isAt, moved, parentOf } from './list/places.ts';
import { lineAt } from './list-clicks.ts';
import type { ListCursor } from './list-cursor.ts';
import type { Anchor } from './menu/place.ts';

/** What the keys of the list work on. */
interface Keyed {
  readonly lines: readonly Line[];
  readonly cursor: ListCursor;
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
  const { lines, cursor, selectedId } = keyed;

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

  function openMenu(line: Line, target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest('tr') : null;
    if (row === null) return;
    const { left, top, bottom } = row.getBoundingClientRect();
    const at = left + menuIndent;
    keyed.openMenu(line, { left: at, right: at, top, bottom });
  }

  return (event) => {
    const { key, shiftKey, target } = event;
    const isButton = target instanceof Element && target.closest('button') !== null;
    if (isButton && (key === 'Enter' || key === ' ')) return;
    // Not where one was last: the focus may be elsewhere.
    const line = lineAt(lines, target);
    if (line === undefined) return;
    const at = lines.indexOf(line);
    const step = moveOf(key, cursor.rows.page);
    // Where one is nowhere yet, the first key selects the request that has the focus.
    const isFirst = cursor.index < 0 && line.kind === 'item';
    const move = isFirst && Math.abs(step ?? 0) === 1 ? 0 : step;
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenu(line, target);
    else if (key === 'ArrowRight' || key === 'ArrowLeft') unfold(at, key === 'ArrowRight');
    else if (move === 0 && line.kind === 'group') keyed.toggle(line.key);
    else if (key === 'Enter' && line.kind === 'item' && isAt(line, selectedId))
      keyed.enterDetails();
    else if (move !== undefined) goTo(moved(lines, at, move));
    else return;
    event.preventDefault();
  };
}
