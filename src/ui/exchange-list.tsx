import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { drawnRows } from './drawn-rows.tsx';
import { ExchangeRow } from './exchange-row.tsx';
import { GroupRow } from './group-row.tsx';
import { columns } from './list/columns.ts';
import { holds } from './list/lines.ts';
import { nearestTo } from './list/places.ts';
import { lineAt, listClicks } from './list-clicks.ts';
import { useListCursor } from './list-cursor.ts';
import { ListHead } from './list-head.tsx';
import { listKeys } from './list-keys.ts';
import { loadedLater } from './loaded-later.tsx';
import { NavigationRow } from './navigation-row.tsx';
import { useMarking } from './selected-text.ts';
import type { Settings } from './settings.ts';
import type { PanelStore } from './store.ts';
import { useRowMenu } from './use-row-menu.ts';

/** Nobody needs it before the first right click. */
const RowMenu = loadedLater('The menu', () =>
  import('./menu/row-menu.tsx').then((loaded) => loaded.RowMenu),
);

/** What others ask of the list. */
export interface ListHandle {
  /** Gives the focus to the row that is selected; where it is not listed, to the one that is the nearest to it. */
  focusSelected(): void;
}

interface Props {
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: PanelActions;
  /** Whether the live page is listed, and no file. */
  readonly isLive: boolean;
  /** Whether the selected row has the focus, once it is there. */
  readonly takesFocus: boolean;
  readonly handle: RefObject<ListHandle | null>;
  /** Gives the focus to the details, where they are open. */
  readonly onEnterDetails: () => void;
}

/** The exchanges, a line each. One is selected by a click or by the arrow keys. */
export function ExchangeList(props: Props) {
  const { store, settings, actions, isLive, takesFocus, handle, onEnterDetails } = props;
  const { list } = store;
  const scroller = useRef<HTMLDivElement>(null);
  const marking = useMarking();
  const lines = list.lines.value;
  const selectedId = store.selected.value?.exchange.id ?? null;
  const cursor = useListCursor(scroller, lines, list.sorting.value, takesFocus);
  const rowMenu = useRowMenu(scroller, lines, cursor);
  const menu = rowMenu.menu.value;
  const { start, end } = cursor.rows;
  const isTree = list.grouping.value !== 'none';
  // Where one is stays drawn, so that it keeps the focus; before that, the Tab key stops at the first in sight.
  const tabStop =
    lines[cursor.index] ?? lines.slice(start, end).find(({ kind }) => kind !== 'navigation');

  useLayoutEffect(() => {
    handle.current = {
      focusSelected() {
        const nearest = nearestTo(lines, selectedId);
        if (nearest >= 0) cursor.goTo(nearest);
        else if (tabStop !== undefined) cursor.goTo(lines.indexOf(tabStop));
      },
    };
    return () => {
      handle.current = null;
    };
  });

  // The list is narrower, or lower, once the details are open.
  useLayoutEffect(() => {
    const index = lines.findIndex((each) => holds(each, selectedId));
    const line = lines[index];
    if (line !== undefined) {
      cursor.stayAt(line);
      cursor.rows.reveal(index);
    }
    scroller.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  const onKeyDown = listKeys({
    lines,
    cursor,
    selectedId,
    select: store.select,
    toggle: list.toggleLine,
    openMenu: rowMenu.open,
    enterDetails: onEnterDetails,
  });

  const onClick = listClicks(lines, {
    select(line) {
      cursor.stayAt(line);
      store.select(line.item.exchange.id);
    },
    toggle(line) {
      cursor.stayAt(line);
      list.toggleLine(line.key);
    },
    openMenu: rowMenu.open,
  });

  function onScroll(): void {
    // Whatever has the focus stays where it is, though nobody went there by a key.
    const focused = lineAt(lines, document.activeElement);
    if (focused !== undefined) cursor.stayAt(focused);
    cursor.rows.onScroll();
  }

  function rowAt(index: number) {
    const line = lines[index];
    if (line === undefined) return null;
    const { key } = line;
    if (line.kind === 'navigation') return <NavigationRow key={key} url={line.url} index={index} />;
    const shared = {
      index,
      isTabStop: line === tabStop,
      isMenuOpen: menu?.line.key === key,
    };
    if (line.kind === 'group') return <GroupRow key={key} {...shared} line={line} />;
    return (
      <ExchangeRow
        key={key}
        {...shared}
        line={line}
        isTree={isTree}
        firstStart={list.firstStart.value}
        isSelected={holds(line, selectedId)}
      />
    );
  }

  return (
    <>
      <div class="list" ref={scroller} onScroll={onScroll}>
        <table
          role={isTree ? 'treegrid' : 'grid'}
          aria-label="Cross-origin requests"
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length}
        >
          <ListHead
            list={list}
            widths={settings.columnWidths}
            onResize={(columnWidths) => actions.set({ columnWidths })}
          />
          <tbody
            onClick={onClick}
            onKeyDown={onKeyDown}
            onContextMenu={rowMenu.onContextMenu}
            {...marking}
          >
            {drawnRows(cursor.rows, lines.length, cursor.index, rowAt)}
          </tbody>
        </table>
      </div>
      {menu !== undefined && (
        <RowMenu
          menu={menu}
          store={store}
          actions={actions}
          isLive={isLive}
          onClose={rowMenu.close}
        />
      )}
    </>
  );
}
