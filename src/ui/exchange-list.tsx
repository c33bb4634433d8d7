import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ExchangeRow } from './exchange-row.tsx';
import { GroupRow } from './group-row.tsx';
import { holds, type Line } from './list/lines.ts';
import { NavigationRow } from './navigation-row.tsx';
import { useRowWindow } from './row-window.ts';
import type { PanelStore } from './store.ts';

/** How far a key moves the selection; infinite goes to an end, and 0 selects where one is. */
export const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
  Enter: 0,
  ' ': 0,
};

/** The room of rows that are not drawn. */
export function Room({ height }: { readonly height: number }) {
  return height > 0 ? <tr class="room" style={{ height: `${height}px` }} /> : null;
}

interface Props {
  readonly store: PanelStore;
  /** Whether the selected row has the focus, once it is there. */
  readonly takesFocus: boolean;
}

/** The exchanges, a line each. One is selected by a click or by the arrow keys. */
export function ExchangeList({ store, takesFocus }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { list } = store;
  const lines = list.lines.value;
  const selectedId = store.selected.value?.exchange.id ?? null;
  /** The line from where the keys go on, and at which the Tab key stops. */
  const current = useSignal<string | null>(null);
  const { start, end, above, below, onScroll, reveal } = useRowWindow(
    scroller,
    lines,
    current.value,
  );
  const drawn = lines.slice(start, end);
  const inWindow = drawn.filter(({ kind }) => kind !== 'navigation');
  const tabStop =
    inWindow.find((line) => line.key === current.value || holds(line, current.value)) ??
    inWindow[0];
  /** Whether the current row takes the focus as soon as it is drawn. */
  const isFocusDue = useRef(takesFocus);

  const selectedRow = () => body.current?.querySelector<HTMLElement>('[aria-selected="true"]');

  // The list is narrower, or lower, once the details are open.
  useLayoutEffect(() => {
    const index = lines.findIndex((each) => holds(each, selectedId));
    const line = lines[index];
    if (line !== undefined) {
      current.value = line.key;
      reveal(index);
    }
    selectedRow()?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    const index = lines.findIndex(({ key }) => key === current.value);
    const row = body.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`);
    if (!row) return;
    isFocusDue.current = false;
    row.focus();
  });

  function goTo(index: number): void {
    const line = lines[index];
    if (line === undefined) return;
    isFocusDue.current = true;
    current.value = line.key;
    reveal(index);
    if (line.kind === 'item') store.select(line.item.exchange.id);
  }

  /** Folds or opens a line; where it is so already, goes to the line above it or to the first below. */
  function unfold(index: number, opens: boolean): void {
    const line = lines[index];
    if (line === undefined || line.kind === 'navigation') return;
    if (line.isOpen === !opens) list.toggleLine(line.key);
    else if (opens && line.isOpen === true) goTo(index + 1);
    else if (!opens) goTo(parentOf(lines, index));
  }

  function onKeyDown(event: KeyboardEvent) {
    // A group may have the focus before anything was selected; of requests the first key selects the first.
    const from = current.value ?? (tabStop?.kind === 'group' ? tabStop.key : null);
    const at = lines.findIndex((each) => each.key === from || holds(each, from));
    const line = lines[at];
    const move = moves[event.key];
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      unfold(at < 0 ? 0 : at, event.key === 'ArrowRight');
    } else if (move === 0 && line?.kind === 'group') list.toggleLine(line.key);
    else if (move !== undefined) goTo(moved(lines, at, move));
    else return;
    event.preventDefault();
  }

  return (
    <div class="list" ref={scroller} onScroll={onScroll}>
      <table
        role={list.grouping.value === 'none' ? 'grid' : 'treegrid'}
        aria-label="Cross-origin requests"
        aria-rowcount={lines.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th class="cell-name">Request</th>
            <th class="cell-server">Server</th>
            <th class="cell-finding">What was found</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          <Room height={above} />
          {drawn.map((line, place) => {
            const index = start + place;
            const { key } = line;
            if (line.kind === 'navigation') {
              return <NavigationRow key={key} url={line.url} index={index} />;
            }
            const shared = { index, isTabStop: line === tabStop };
            const toggle = () => {
              current.value = key;
              list.toggleLine(key);
            };
            if (line.kind === 'group')
              return <GroupRow key={key} {...shared} line={line} onToggle={toggle} />;
            return (
              <ExchangeRow
                key={key}
                {...shared}
                line={line}
                isSelected={holds(line, selectedId)}
                onSelect={() => {
                  current.value = key;
                  store.select(line.item.exchange.id);
                }}
                onToggle={toggle}
              />
            );
          })}
          <Room height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** The index so many lines further that can be gone to: a navigation is passed over. */
function moved(lines: readonly Line[], from: number, move: number): number {
  const places = lines.flatMap(({ kind }, index) => (kind === 'navigation' ? [] : [index]));
  const at = places.indexOf(from);
  return places[Math.min(Math.max(at + move, 0), places.length - 1)] ?? -1;
}

/** The index of the line to which a line belongs; its own where it belongs to none. */
function parentOf(lines: readonly Line[], index: number): number {
  const levelOf = (line: Line | undefined) =>
    line === undefined || line.kind === 'navigation' ? 0 : line.level;
  const level = levelOf(lines[index]);
  for (let at = index - 1; level > 1 && at >= 0; at -= 1) if (levelOf(lines[at]) < level) return at;
  return index;
}
