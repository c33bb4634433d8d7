import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { DropZone } from './drop-zone.tsx';
import { Empty } from './empty.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ImportBar } from './import-bar.tsx';
import type { ImportStore } from './import-store.ts';
import { loadedLater } from './loaded-later.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { Settings } from './settings.ts';
import { StatusBar } from './status-bar.tsx';
import type { PanelStore } from './store.ts';
import { Toolbar } from './toolbar.tsx';

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
export function App({ store, imports, settings, actions }: Props) {
  const selected = store.selected.value;
  const { file } = imports.state.value;
  const main = useRef<HTMLElement>(null);

  function close() {
    // The button that has the focus goes with the details: back to the row that opened them.
    main.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    store.select(null);
  }

  return (
    <DropZone actions={actions}>
      <Toolbar store={store} settings={settings} actions={actions} isLive={file === null} />
      <FilterBar
        list={store.list}
        onGroup={(grouping) => {
          store.list.groupBy(grouping);
          actions.set({ grouping });
        }}
      />
      <ImportBar store={imports} actions={actions} />
      {store.items.value.length === 0 ? (
        <Empty actions={actions} isLive={file === null} />
      ) : (
        <main ref={main} class={selected === null ? 'split' : 'split split-open'}>
          {/* Another recording is another list: it begins at its top. */}
          {store.list.shown.value.length === 0 ? (
            <NothingFound onShowAll={store.list.showAll} />
          ) : (
            <ExchangeList key={file?.name ?? ''} store={store} />
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
    </DropZone>
  );
}
