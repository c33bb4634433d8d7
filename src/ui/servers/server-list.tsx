import { useLayoutEffect, useRef } from 'preact/hooks';
import { clip } from '../clip.ts';
import { drawnRows } from '../drawn-rows.tsx';
import { moveOf } from '../list-keys.ts';
import { rowClass } from '../row-class.ts';
import { useRowWindow } from '../row-window.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import type { ServerLine } from './server-lines.ts';

interface Props {
  readonly lines: readonly ServerLine[];
  /** The origin of the server whose details are open; null while only the list is. */
  readonly chosen: string | null;
  readonly onChoose: (server: string) => void;
}

/** The servers, a line each. One is selected by a click or by the arrow keys. */
export function ServerList({ lines, chosen, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useRowWindow(scroller, lines, chosen);
  const chosenIndex = lines.findIndex(({ key }) => key === chosen);
  /** Where the Tab key stops. It stays drawn, so that it keeps the focus. */
  const tabStop = Math.max(chosenIndex, 0);
  /** Whether the chosen row takes the focus as soon as it is drawn. */
  const isFocusDue = useRef(false);
  const chosenRow = () => body.current?.querySelector<HTMLElement>('[aria-selected="true"]');

  // The list is narrower, or lower, once the details are open.
  useLayoutEffect(() => chosenRow()?.scrollIntoView({ block: 'nearest' }), [chosen]);

  useLayoutEffect(() => {
    const row = isFocusDue.current ? chosenRow() : null;
    if (!row) return;
    isFocusDue.current = false;
    row.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    const move = moveOf(event.key, rows.page);
    if (move === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(chosenIndex + move, 0), lines.length - 1);
    const line = lines[index];
    if (line === undefined) return;
    isFocusDue.current = true;
    rows.reveal(index);
    onChoose(line.key);
  }

  function rowAt(index: number) {
    const line = lines[index];
    if (line === undefined) return null;
    const { key, standing, items, blocked } = line;
    return (
      <tr
        key={key}
        class={rowClass('row', index)}
        aria-selected={key === chosen}
        aria-rowindex={index + 2}
        tabIndex={index === tabStop ? 0 : -1}
        data-server={key}
        title={clip(key, 500)}
        onClick={() => onChoose(key)}
      >
        <td>
          <VerdictMark standing={standing} />
          {clip(key, 200)}
        </td>
        <td class="cell-count cell-requests">{items.length.toLocaleString('en')}</td>
        <td class={blocked > 0 ? 'cell-count cell-blocked' : 'cell-count'}>
          {blocked.toLocaleString('en')}
        </td>
      </tr>
    );
  }

  return (
    <div class="list" ref={scroller} onScroll={rows.onScroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are selected */}
      <table role="grid" aria-label="Servers" aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th>Server</th>
            <th class="cell-count cell-requests">Requests</th>
            <th class="cell-count">Blocked</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {drawnRows(rows, lines.length, tabStop, rowAt)}
        </tbody>
      </table>
    </div>
  );
}
