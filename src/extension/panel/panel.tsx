import { signal } from '@preact/signals';
import { render } from 'preact';
import { watchNetwork } from '../../capture/devtools-network.ts';
import type { PageProbe } from '../../capture/page-probe.ts';
import { createRecordingSwitch } from '../../capture/recording-switch.ts';
import type { PanelActions } from '../../ui/actions.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { App } from '../../ui/app.tsx';
import { createImportStore } from '../../ui/import-store.ts';
import { createPanelStore } from '../../ui/store.ts';
import '../../ui/styles/theme.css';
import '../../ui/styles/base.css';
import '../../ui/styles/marks.css';
import '../../ui/styles/bars.css';
import '../../ui/styles/menu.css';
import '../../ui/styles/filter.css';
import '../../ui/styles/list.css';
import '../../ui/styles/columns.css';
import '../../ui/styles/groups.css';
import '../../ui/styles/split.css';
import '../../ui/styles/details.css';
import '../../ui/styles/causes.css';
import '../../ui/styles/progress.css';
import '../../ui/styles/fix.css';
import '../../ui/styles/code.css';
import '../../ui/styles/checks.css';
import '../../ui/styles/headers.css';
import '../../ui/styles/import.css';
import '../../ui/styles/servers.css';
import '../../ui/styles/dialog.css';
import '../../ui/styles/explain-text.css';
import '../../ui/styles/report-dialog.css';
import '../../ui/styles/high-contrast.css';
import { tallyChannel } from '../badge/channel.ts';
import { coalesce } from '../coalesce.ts';
import { devtools, ownVersion } from '../devtools-api.ts';
import { rememberClear, remembered } from '../memory.ts';
import { ownBrowser } from '../own-browser.ts';
import { createRecordings } from '../recordings.ts';
import { rememberSettings } from '../settings-memory.ts';
import { copyText } from './clipboard.ts';
import type { FileImport } from './file-import.ts';
import { openSource } from './open-source.ts';
import { followTheme } from './theme.ts';

const store = createPanelStore();
// It is there before the browser has handed over its log, so that rows tell at once what stands behind a refusal.
// Where it is missing, the list has the reasons all the same, and the details say so.
store.loadExplain().catch(() => {});
const browser = ownBrowser(navigator.userAgent);
const isFirefox = browser.engine === 'firefox';
const [{ settings: first, clearedAt }, network] = await Promise.all([
  remembered(),
  isFirefox
    ? import('../firefox-network.ts').then(({ networkWithOwnLog }) => networkWithOwnLog())
    : devtools.network,
]);
const settings = signal(first);
store.list.groupBy(first.grouping);
const imports = createImportStore();
const tallies = tallyChannel();
/** The badge may come after the first rows. */
const telling = import('./tell-tally.ts').then(({ tellTally }) =>
  tellTally(tallies, () => store.items.peek()),
);
const recordings = createRecordings(
  store,
  browser,
  () => settings.value.mostExchanges,
  (exchanges, isShown) => void telling.then((tell) => tell(exchanges, isShown)),
);
/** The code of these two is loaded once somebody asks for it; most never do. */
let files: Promise<FileImport> | null = null;
let probe: PageProbe | null = null;
const askSoon = coalesce(() => probe?.poll(), 200);
const { live } = recordings;

devtools.network.onNavigated.addListener(() => {
  recordings.newPageTold();
  probe?.navigated();
});
const recording = createRecordingSwitch({
  ...live,
  add(entry) {
    live.add(entry);
    // Whatever sent it has been called by now.
    askSoon();
  },
});
const watch = watchNetwork(
  network,
  recording.recording,
  // While nothing is recorded, no navigation empties the list.
  {
    clearedAt,
    isPreserved: () => settings.value.preservesLog || !recording.isOn(),
    onceDrawn: afterFrame,
  },
);

// Firefox takes the panel away where its toolbox is docked elsewhere, and DevTools stays.
addEventListener('pagehide', () => tallies.post(null));

/** Chromium has it; Firefox 153 has not. */
const networkPanel = devtools.panels.network;

async function fileImport(): Promise<FileImport> {
  files ??= import('./file-import.ts').then(({ createFileImport }) =>
    createFileImport(recordings, imports, store),
  );
  return files;
}

const actions: PanelActions = {
  record(isOn) {
    recording.turn(isOn, Date.now());
    store.tellRecording(isOn);
  },
  clear() {
    const now = Date.now();
    watch.clear(now);
    rememberClear(now);
    live.restart();
  },
  set(change) {
    settings.value = { ...settings.value, ...change };
    rememberSettings(change);
    if (change.mostExchanges !== undefined) recordings.limitChanged();
  },
  reload: () => devtools.inspectedWindow.reload({}),
  async reloadAndWatch() {
    const [{ watchCalls }, { createCallJoin }] = await Promise.all([
      import('./watch-calls.ts'),
      import('../../exchange/call-join.ts'),
    ]);
    recordings.joinCalls(createCallJoin);
    probe ??= watchCalls({
      add: recordings.addCall,
      end: recordings.endCall,
      missed: store.miss,
    });
    probe.reload();
  },
  copy: copyText,
  async writeReport(order) {
    const [{ writeReport }, explain] = await Promise.all([
      import('../report/write-report.ts'),
      store.loadExplain(),
    ]);
    return writeReport(order, explain, recordings.shown());
  },
  saveReport: async (report) => (await import('../report/download.ts')).download(report),
  ...(networkPanel?.show === undefined
    ? {}
    : { openInNetworkPanel: (url) => void networkPanel.show?.({ filter: url }) }),
  ...openSource,
  importHar: async (file) => (await fileImport()).start(file),
  cancelImport: async () => (await fileImport()).cancel(),
  dismissFailure: () => imports.change({ failure: null }),
  showLivePage: async () => (await fileImport()).close(),
};

window.addEventListener('error', ({ error }) => {
  // What the browser says of layouts has no error.
  if (error) store.failures.tell('other', error);
});
window.addEventListener('unhandledrejection', ({ reason }) => store.failures.tell('other', reason));

const root = document.getElementById('panel');
if (root !== null) {
  followTheme(devtools.panels, isFirefox ? 'firefox' : 'chromium', document.documentElement);
  const about = `Whycors ${ownVersion()}, ${browser.name} ${browser.version}`;
  render(
    <App store={store} imports={imports} settings={settings} actions={actions} about={about} />,
    root,
  );
}
