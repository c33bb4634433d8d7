import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { movedBy, type Sides, sidesOf, withoutSides } from './column-line.ts';
import { type Column, type ColumnWidths, columnNames } from './list/columns.ts';

/** Pixels that a key moves the line by. */
const step = 10;

interface Props {
  /** The column at the end of which the line stands. */
  readonly column: Column;
  readonly widths: ColumnWidths;
  readonly isTabStop: boolean;
  /** The widths while the line is dragged; null where that came to nothing. */
  readonly onDrag: (widths: ColumnWidths | null) => void;
  readonly onResize: (widths: ColumnWidths) => void;
}

/** A drag that is under way, from where it began. */
interface Drag {
  readonly from: number;
  readonly sides: Sides;
  readonly widths: ColumnWidths;
}

/**
 * The line between the heads of two columns. It is dragged, or moved by the arrow keys; a double click, or the key
 * Home, gives both columns their usual widths.
 */
export function ColumnHandle({ column, widths, isTabStop, onDrag, onResize }: Props) {
  const line = useRef<HTMLHRElement>(null);
  const drag = useRef<Drag | null>(null);
  /** How wide the column is, in hundredths of the list. */
  const share = useSignal(0);
  const sides = () => {
    const head = line.current?.parentElement;
    return head ? sidesOf(head) : null;
  };

  // Once all is laid out anyway: to ask before would have the browser do it twice.
  useEffect(() => {
    const now = isTabStop ? sides() : null;
    if (now !== null && now.total > 0) {
      share.value = Math.round((now.widthBefore / now.total) * 100);
    }
  });

  function reset(): void {
    const now = sides();
    if (now !== null) onResize(withoutSides(widths, now));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const now = sides();
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (now === null || (by === undefined && event.key !== 'Home')) return;
    event.preventDefault();
    if (by === undefined) reset();
    else onResize(movedBy(by, now, widths));
  }

  function draggedTo({ clientX }: PointerEvent): ColumnWidths | null {
    const { current } = drag;
    if (current === null || clientX === current.from) return null;
    return movedBy(clientX - current.from, current.sides, current.widths);
  }

  return (
    <hr
      ref={line}
      class="column-line"
      aria-orientation="vertical"
      aria-label={`Width of ${columnNames[column]}`}
      title="Drag to resize; double-click for the usual width"
      {...(isTabStop
        ? { tabIndex: 0, 'aria-valuenow': share.value, 'aria-valuemin': 0, 'aria-valuemax': 100 }
        : {})}
      onKeyDown={onKeyDown}
      onDblClick={reset}
      onPointerDown={(event) => {
        const now = sides();
        if (now === null || event.button !== 0) return;
        // No text is selected meanwhile.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.clientX, sides: now, widths };
      }}
      onPointerMove={(event) => {
        const to = draggedTo(event);
        if (to !== null) onDrag(to);
      }}
      onPointerUp={(event) => {
        const to = draggedTo(event);
        drag.current = null;
        if (to !== null) onResize(to);
      }}
      onPointerCancel={() => {
        drag.current = null;
        onDrag(null);
      }}
    />
  );
}
