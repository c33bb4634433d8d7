import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { createAnnouncer, useAnnouncements } from './announcer.ts';
import { DropZone } from './drop-zone.tsx';
import { Empty } from './empty.tsx';
import { ExchangeList, type ListHandle } from './exchange-list.tsx';
import type { ExplainTextProps } from './explain-text/explain-text.tsx';
import { FailureBar } from './failure-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Guarded } from './guarded.tsx';
import { ImportBar } from './import-bar.tsx';
import type { ImportStore } from './import-store.ts';
import { loadedLater } from './loaded-later.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { ServersProps } from './servers/servers-view.tsx';
import type { Settings } from './settings.ts';
import { SettingsBar } from './settings-bar.tsx';
import { useShortcuts } from './shortcuts.ts';
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
  /** The versions of Whycors and of the browser, for reports of failures. */
  readonly about: string;
}

/** The CORS panel. */
export function App(props: Props) {
  const { store, about, actions } = props;
  const { failures } = store;
  return (
    <Guarded
      failures={failures}
      what="The panel"
      stillWorks="It goes on recording."
      report={<FailureBar failures={failures} about={about} copy={actions.copy} />}
    >
      <Panel {...props} />
    </Guarded>
  );
}

/** Its bars, and between them the list, and beside that the details of the selected exchange. */
function Panel({ store, imports, settings, actions: asked, about }: Props) {
  const selected = store.selected.value;
  const { file } = imports.state.value;
  const main = useRef<HTMLElement>(null);
  const view = useSignal<View>('requests');
  const server = useSignal<string | null>(null);
  const isExplaining = useSignal(false);
  /** Whether a request was opened from another view, whose focus goes with it. */
  const isOpened = useRef(false);
  useEffect(() => {
    isOpened.current = false;
  });
  const rows = useRef<ListHandle | null>(null);
  const isLive = file === null;
  const isRecording = store.isRecording.value;
  const areSettingsOpen = useSignal(false);
  const [announcer] = useState(createAnnouncer);
  useAnnouncements(announcer, store, imports);

  const actions: PanelActions = {
    ...asked,
    async copy(text) {
      const isCopied = await asked.copy(text);
      announcer.say(isCopied ? 'Copied' : 'Could not copy');
      return isCopied;
    },
    explainText() {
      isExplaining.value = true;
    },
  };
  useShortcuts({
    E: () => actions.record(!isRecording),
    L: () => isLive && actions.clear(),
  });

  function close() {
    // The button that has the focus goes with the details: back to the row that opened them.
    rows.current?.focusSelected();
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

  /** Back to the row from anywhere in the details. */
  function onKeyDown(event: KeyboardEvent) {
    const { key, target, defaultPrevented } = event;
    if (key !== 'Escape' || defaultPrevented) return;
    if (!(target instanceof Element && target.closest('.details'))) return;
    // Else DevTools would open its drawer.
    event.preventDefault();
    event.stopPropagation();
    rows.current?.focusSelected();
  }

  return (
    <DropZone actions={actions}>
      <Toolbar
        store={store}
        settings={settings}
        actions={actions}
        isLive={isLive}
        areSettingsOpen={areSettingsOpen.value}
        onSettings={() => {
          areSettingsOpen.value = !areSettingsOpen.value;
        }}
      />
      {areSettingsOpen.value && <SettingsBar settings={settings} actions={actions} />}
      <FilterBar
        list={store.list}
        view={view}
        onGroup={(grouping) => {
          store.list.groupBy(grouping);
          actions.set({ grouping });
        }}
      />
      <FailureBar failures={store.failures} about={about} copy={actions.copy} />
      <ImportBar store={imports} actions={actions} />
      <Guarded
        failures={store.failures}
        what="The list"
        stillWorks="It goes on recording, and Export HAR saves what it has."
      >
        {store.items.value.length === 0 ? (
          <Empty actions={actions} isLive={isLive} isRecording={isRecording} />
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
          <main
            ref={main}
            class={selected === null ? 'split' : 'split split-open'}
            onKeyDown={onKeyDown}
          >
            {/* Another recording is another list: it begins at its top. */}
            {store.list.shown.value.length === 0 ? (
              <NothingFound list={store.list} />
            ) : (
              <ExchangeList
                key={file?.name ?? ''}
                store={store}
                takesFocus={isOpened.current}
                settings={settings.value}
                actions={actions}
                isLive={isLive}
                handle={rows}
                onEnterDetails={() => main.current?.querySelector<HTMLElement>('.details')?.focus()}
              />
            )}
            {selected !== null && (
              <Guarded
                key={selected.exchange.id}
                failures={store.failures}
                what="The details of this request"
                stillWorks="The list, and the details of other requests, still work."
              >
                <OpenedDetails
                  store={store}
                  settings={settings.value}
                  actions={actions}
                  onClose={close}
                />
              </Guarded>
            )}
          </main>
        )}
      </Guarded>
      <StatusBar
        store={store}
        isLive={isLive}
        mostExchanges={settings.value.mostExchanges}
        onSettings={() => {
          areSettingsOpen.value = true;
        }}
      />
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
      <div class="announcer" role="status">
        {announcer.text}
      </div>
    </DropZone>
  );
}
