import { useRef } from 'preact/hooks';
import { ExchangeRow } from './exchange-row.tsx';
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

/** The exchanges, a line each. One is selected by a click or by the arrow keys. */
export function ExchangeList({ store }: { readonly store: PanelStore }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const items = store.items.value;
  const selectedId = store.selected.value?.exchange.id ?? null;
  // Where the keys go on from, and the Tab key stops, once the details are closed.
  const lastId = useRef<string | null>(null);
  lastId.current = selectedId ?? lastId.current;
  const current = items.findIndex(({ exchange }) => exchange.id === lastId.current);

  function onKeyDown(event: KeyboardEvent) {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(current + move, 0), items.length - 1);
    store.select(items[next]?.exchange.id ?? null);
    const row = body.current?.children[next];
    if (row instanceof HTMLElement) row.focus();
  }

  return (
    <div class="list">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows can be selected, as in the Network panel */}
      <table role="grid" aria-label="Cross-origin requests">
        <thead>
          <tr>
            <th class="cell-name">Request</th>
            <th class="cell-server">Server</th>
            <th class="cell-finding">What was found</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {items.map((item, index) => {
            const { id } = item.exchange;
            return (
              <ExchangeRow
                key={id}
                item={item}
                isSelected={id === selectedId}
                isTabStop={index === Math.max(current, 0)}
                onSelect={() => store.select(id)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
