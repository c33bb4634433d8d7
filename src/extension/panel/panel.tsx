import { render } from 'preact';
import { watchNetwork } from '../../capture/devtools-network.ts';
import type { PanelActions } from '../../ui/actions.ts';
import { App } from '../../ui/app.tsx';
import { createImportStore } from '../../ui/import-store.ts';
import { createPanelStore } from '../../ui/store.ts';
import '../../ui/styles/theme.css';
import '../../ui/styles/list.css';
import '../../ui/styles/details.css';
import '../../ui/styles/progress.css';
import '../../ui/styles/fix.css';
import '../../ui/styles/headers.css';
import '../../ui/styles/import.css';
import { devtools } from '../devtools-api.ts';
import { copyText } from './clipboard.ts';
import { exportHar } from './export-har.ts';
import { createFileImport } from './file-import.ts';
import { ownBrowser } from './own-browser.ts';
import { createRecordings } from './recordings.ts';
import { followTheme } from './theme.ts';

const store = createPanelStore();
const imports = createImportStore();
const recordings = createRecordings(store, ownBrowser(navigator.userAgent));
const files = createFileImport(recordings, imports, store.prepare);

const actions: PanelActions = {
  clear: recordings.live.restart,
  reload: () => devtools.inspectedWindow.reload({}),
  copy: copyText,
  importHar: files.start,
  cancelImport: files.cancel,
  dismissFailure: () => imports.change({ failure: null }),
  showLivePage: files.close,
  exportHar: () => exportHar(recordings.shown()),
};

const root = document.getElementById('panel');
if (root !== null) {
  followTheme(devtools.panels, document.documentElement);
  render(<App store={store} imports={imports} actions={actions} />, root);
  watchNetwork(devtools.network, recordings.live);
}
