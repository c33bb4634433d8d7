import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Line } from './list/lines.ts';
import { lineAt } from './list-clicks.ts';
import type { ListCursor } from './list-cursor.ts';
import type { OpenMenu } from './menu/open-menu.ts';
import type { Anchor } from './menu/place.ts';
import { selectedTextIn } from './selected-text.ts';

/** The menu of a list's rows, of which one is open at a time. */
export interface RowMenuState {
  /** Null while none is open; undefined until one was opened first. */
  readonly menu: ReadonlySignal<OpenMenu | null | undefined>;
  open(line: Line | undefined, anchor: Anchor): void;
  readonly close: () => void;
  /** Opens the menu of the row that was clicked with the right button. */
  onContextMenu(event: MouseEvent): void;
}

export function useRowMenu(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  cursor: ListCursor,
): RowMenuState {
  const menu = useSignal<OpenMenu | null | undefined>(undefined);

  function open(line: Line | undefined, anchor: Anchor): void {
    const list = scroller.current;
    if (line === undefined || line.kind === 'navigation' || list === null) return;
    cursor.stayAt(line);
    // The menu gives the focus back to what had it.
    const row = `tbody [aria-rowindex="${lines.indexOf(line) + 2}"]`;
    list.querySelector<HTMLElement>(row)?.focus();
    menu.value = { line, anchor, selectedText: selectedTextIn(list) };
  }

  return {
    menu,
    open,
    close: useCallback(() => {
      menu.value = null;
    }, []),
    onContextMenu(event) {
      const { target, clientX, clientY } = event;
      const line = lineAt(lines, target);
      if (line === undefined || line.kind === 'navigation') return;
      event.preventDefault();
      open(line, { left: clientX, right: clientX, top: clientY, bottom: clientY });
    },
  };
}
