import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import type { CopyOutcome } from './announcements.tsx';
import { DropZone } from './drop-zone.tsx';
import { Empty } from './empty.tsx';
import { FailureBar } from './failure-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Guarded } from './guarded.tsx';
import type { ImportStore } from './import-store.ts';
import {
  Announcements,
  ExplainText,
  ImportBar,
  ReportDialog,
  ServersView,
  SettingsBar,
} from './later-parts.ts';
import type { ReportDialogProps } from './report-dialog/report-dialog.tsx';
import { Requests } from './requests.tsx';
import type { Settings } from './settings.ts';
import { useShortcuts } from './shortcuts.ts';
import { StatusBar } from './status-bar.tsx';
import type { PanelStore } from './store.ts';
import { Toolbar } from './toolbar.tsx';
import type { View } from './view-switch.tsx';

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

/** Its bars, and between them the requests or the servers. */
function Panel({ store, imports, settings, actions: asked, about }: Props) {
  const { reading, file, failure } = imports.state.value;
  const isLive = file === null;
  const isRecording = store.isRecording.value;
  const areSettingsOpen = useSignal(false);
  const copied = useSignal<CopyOutcome | null>(null);
  const view = useSignal<View>('requests');
  const server = useSignal<string | null>(null);
  const isExplaining = useSignal(false);
  /** Whether a request was opened from another view, whose focus goes with it. */
  const isOpened = useRef(false);
  useEffect(() => {
    isOpened.current = false;
  });

  /** Of what a report is asked for; null while none is. */
  const reported = useSignal<Pick<ReportDialogProps, 'asked'> | null>(null);

  async function told(isDone: Promise<boolean>): Promise<boolean> {
    const isCopied = await isDone;
    copied.value = { isCopied };
    return isCopied;
  }
  const actions: PanelActions = {
    ...asked,
    copy: (text) => told(asked.copy(text)),
    copyLater: (text) => told(text.then(asked.copy).catch(() => false)),
    explainText() {
      isExplaining.value = true;
    },
    report(items) {
      reported.value = { asked: items };
    },
  };
  useShortcuts({
    E: () => actions.record(!isRecording),
    L: () => isLive && actions.clear(),
  });

  /** Shows the details of a request, beside its line of the list. */
  function open(id: string) {
    const { list } = store;
    if (!list.shown.value.some(({ exchange }) => exchange.id === id)) list.showAll();
    store.select(id);
    isOpened.current = true;
    view.value = 'requests';
  }

  function list(query: string) {
    store.list.showAll();
    store.list.search(query);
    view.value = 'requests';
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
      {(reading ?? file ?? failure) !== null && <ImportBar store={imports} actions={actions} />}
      <Guarded
        failures={store.failures}
        what="The list"
        stillWorks="It goes on recording, and a report saves what it has."
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
          <Requests
            store={store}
            settings={settings.value}
            actions={actions}
            // It is read here, so that the list is drawn with the search: who leaves that goes to a row.
            isNothingFound={store.list.shown.value.length === 0}
            file={file}
            takesFocus={isOpened.current}
          />
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
      {reported.value !== null && (
        <ReportDialog
          {...reported.value}
          store={store}
          actions={actions}
          onClose={() => {
            reported.value = null;
          }}
        />
      )}
      <Announcements store={store} imports={imports} copied={copied} />
    </DropZone>
  );
}
