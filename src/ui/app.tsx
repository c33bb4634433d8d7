import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { DropZone } from './drop-zone.tsx';
import { Empty } from './empty.tsx';
import { ExchangeList } from './exchange-list.tsx';
import type { ExplainTextProps } from './explain-text/explain-text.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ImportBar } from './import-bar.tsx';
import type { ImportStore } from './import-store.ts';
import { loadedLater } from './loaded-later.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { ServersProps } from './servers/servers-view.tsx';
import type { Settings } from './settings.ts';
import { StatusBar } from './status-bar.tsx';
import type { PanelStore } from './store.ts';
import { Toolbar } from './toolbar.tsx';
import type { View } from './view-switch.tsx';

const ServersView = loadedLater<ServersProps>('The servers', () =>
  import('./servers/servers-view.tsx').then((loaded) => loaded.ServersView),
);

const ExplainText = loadedLater<ExplainTextProps>('What explains an error text', () =>
  import('./explain-text/explain-text.tsx').then((loaded) => loaded.ExplainText),
);

/** The list needs none of it, so its code is no part of the first load. */
const OpenedDetails = loadedLater('The details', () =>
  import('./details.tsx').then((loaded) => loaded.OpenedDetails),
);

interface Props {
  readonly store: PanelStore;
  readonly imports: ImportStore;
  readonly settings: ReadonlySignal<Settings>;
  readonly actions: PanelActions;
}

/** The CORS panel: the list, and beside it the details of the selected exchange. */
export function App({ store, imports, settings, actions: asked }: Props) {
  const selected = store.selected.value;
  const { file } = imports.state.value;
  const main = useRef<HTMLElement>(null);
  const view = useSignal<View>('requests');
  const server = useSignal<string | null>(null);
  const isExplaining = useSignal(false);
  const actions: PanelActions = {
    ...asked,
    explainText() {
      isExplaining.value = true;
    },
  };
  /** Whether a request was opened from another view, whose focus goes with it. */
  const isOpened = useRef(false);
  useEffect(() => {
    isOpened.current = false;
  });

  function close() {
    // The button that has the focus goes with the details: back to the row that opened them.
    main.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    store.select(null);
  }

  /** Shows the details of a request, beside its line of the list. */
  function open(id: string) {
    const { list } = store;
    if (!list.shown.value.some(({ exchange }) => exchange.id === id)) list.showAll();
    store.select(id);
    isOpened.current = true;
    view.value = 'requests';
  }

  function list(origin: string) {
    store.list.showAll();
    store.list.search(origin);
    view.value = 'requests';
  }

  return (
    <DropZone actions={actions}>
      <Toolbar store={store} settings={settings} actions={actions} isLive={file === null} />
      <FilterBar
        list={store.list}
        view={view}
        onGroup={(grouping) => {
          store.list.groupBy(grouping);
          actions.set({ grouping });
        }}
      />
      <ImportBar store={imports} actions={actions} />
      {store.items.value.length === 0 ? (
        <Empty actions={actions} isLive={file === null} />
      ) : view.value === 'servers' ? (
        <ServersView
          store={store}
          settings={settings.value}
          actions={actions}
          chosen={server}
          onOpen={open}
          onList={list}
        />
      ) : (
        <main ref={main} class={selected === null ? 'split' : 'split split-open'}>
          {/* Another recording is another list: it begins at its top. */}
          {store.list.shown.value.length === 0 ? (
            <NothingFound onShowAll={store.list.showAll} />
          ) : (
            <ExchangeList key={file?.name ?? ''} store={store} takesFocus={isOpened.current} />
          )}
          {selected !== null && (
            <OpenedDetails
              store={store}
              settings={settings.value}
              actions={actions}
              onClose={close}
            />
          )}
        </main>
      )}
      <StatusBar store={store} />
      {isExplaining.value && (
        <ExplainText
          store={store}
          copy={actions.copy}
          onOpen={open}
          onClose={() => {
            isExplaining.value = false;
          }}
        />
      )}
    </DropZone>
  );
}
