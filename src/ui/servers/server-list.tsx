import { useLayoutEffect, useRef } from 'preact/hooks';
import { clip } from '../clip.ts';
import { moveOf } from '../list-keys.ts';
import { Room } from '../room.tsx';
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
  const { start, end, above, below, onScroll, reveal, page } = useRowWindow(
    scroller,
    lines,
    chosen,
  );
  const drawn = lines.slice(start, end);
  const tabStop = drawn.find(({ key }) => key === chosen) ?? drawn[0];
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
    const move = moveOf(event.key, page);
    if (move === undefined) return;
    event.preventDefault();
    const at = lines.findIndex(({ key }) => key === chosen);
    const index = Math.min(Math.max(at + move, 0), lines.length - 1);
    const line = lines[index];
    if (line === undefined) return;
    isFocusDue.current = true;
    reveal(index);
    onChoose(line.key);
  }

  return (
    <div class="list" ref={scroller} onScroll={onScroll}>
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
          <Room height={above} />
          {drawn.map((line, place) => (
            <tr
              key={line.key}
              class={rowClass('row', start + place)}
              aria-selected={line.key === chosen}
              aria-rowindex={start + place + 2}
              tabIndex={line === tabStop ? 0 : -1}
              data-server={line.key}
              title={clip(line.key, 500)}
              onClick={() => onChoose(line.key)}
            >
              <td>
                <VerdictMark standing={line.standing} />
                {clip(line.key, 200)}
              </td>
              <td class="cell-count cell-requests">{line.items.length.toLocaleString('en')}</td>
              <td class={line.blocked > 0 ? 'cell-count cell-blocked' : 'cell-count'}>
                {line.blocked.toLocaleString('en')}
              </td>
            </tr>
          ))}
          <Room height={below} />
        </tbody>
      </table>
    </div>
  );
}
