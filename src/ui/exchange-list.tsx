import { useLayoutEffect, useRef } from 'preact/hooks';
import { clip } from './clip.ts';
import { ExchangeRow } from './exchange-row.tsx';
import { useRowWindow } from './row-window.ts';
import type { PanelStore } from './store.ts';

/** How far a key moves the selection; infinite goes to an end, and 0 selects where one is. */
const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
  Enter: 0,
  ' ': 0,
};

/** The room of rows that are not drawn. */
function Room({ height }: { readonly height: number }) {
  return height > 0 ? <tr class="room" style={{ height: `${height}px` }} /> : null;
}

/** That the tab went to another page, between the exchanges of the two. */
function NavigationRow({ url, index }: { readonly url: string; readonly index: number }) {
  return (
    <tr class="navigation" aria-rowindex={index + 2} title={clip(url, 500)}>
      <td>
        {/* Keeps the line as high as the others. */}
        {'\u00a0'}
        <span class="navigation-text">
          Navigated to <bdi>{clip(url, 500)}</bdi>
        </span>
      </td>
    </tr>
  );
}

/** The exchanges, a line each. One is selected by a click or by the arrow keys. */
export function ExchangeList({ store }: { readonly store: PanelStore }) {
  const list = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const items = store.items.value;
  const lines = store.lines.value;
  const { start, end, above, below, onScroll, reveal } = useRowWindow(list, lines.length);
  const selectedId = store.selected.value?.exchange.id ?? null;
  // Where the keys go on from, and the Tab key stops, once the details are closed.
  const lastId = useRef<string | null>(null);
  lastId.current = selectedId ?? lastId.current;
  const drawn = lines.slice(start, end);
  const inWindow = drawn.filter((line) => 'exchange' in line);
  const tabStop = inWindow.find(({ exchange }) => exchange.id === lastId.current) ?? inWindow[0];
  /** Whether the selected row takes the focus as soon as it is drawn. */
  const isFocusDue = useRef(false);

  const selectedRow = () => body.current?.querySelector<HTMLElement>('[aria-selected="true"]');

  // The list is narrower, or lower, once the details are open.
  useLayoutEffect(() => selectedRow()?.scrollIntoView({ block: 'nearest' }), [selectedId]);

  useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    const row = selectedRow();
    if (!row) return;
    isFocusDue.current = false;
    row.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const current = items.findIndex(({ exchange }) => exchange.id === lastId.current);
    const next = items[Math.min(Math.max(current + move, 0), items.length - 1)];
    if (next === undefined) return;
    isFocusDue.current = true;
    reveal(lines.indexOf(next));
    store.select(next.exchange.id);
  }

  return (
    <div class="list" ref={list} onScroll={onScroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows can be selected, as in the Network panel */}
      <table role="grid" aria-label="Cross-origin requests" aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th class="cell-name">Request</th>
            <th class="cell-server">Server</th>
            <th class="cell-finding">What was found</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          <Room height={above} />
          {drawn.map((line, index) => {
            if (!('exchange' in line)) {
              return (
                <NavigationRow key={`to ${start + index}`} url={line.url} index={start + index} />
              );
            }
            const { id } = line.exchange;
            return (
              <ExchangeRow
                key={id}
                item={line}
                index={start + index}
                isSelected={id === selectedId}
                isTabStop={line === tabStop}
                onSelect={() => store.select(id)}
              />
            );
          })}
          <Room height={below} />
        </tbody>
      </table>
    </div>
  );
}
