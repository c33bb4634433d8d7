import { render } from 'preact';
import { watchNetwork } from '../../capture/devtools-network.ts';
import { createExchangeLog, type ExchangeLog } from '../../exchange/exchange-log.ts';
import type { PanelActions } from '../../ui/actions.ts';
import { App } from '../../ui/app.tsx';
import { createPanelStore } from '../../ui/store.ts';
import '../../ui/styles/theme.css';
import '../../ui/styles/list.css';
import '../../ui/styles/details.css';
import { devtools } from '../devtools-api.ts';
import { copyText } from './clipboard.ts';
import { followTheme } from './theme.ts';

/** Requests come in bursts. Milliseconds between two looks at the log. */
const refreshInterval = 50;

const store = createPanelStore();
let log: ExchangeLog = createExchangeLog();
let refresh: ReturnType<typeof setTimeout> | null = null;

function showSoon(): void {
  refresh ??= setTimeout(() => {
    refresh = null;
    store.show(log.exchanges());
  }, refreshInterval);
}

function restart(): void {
  log = createExchangeLog();
  store.select(null);
  showSoon();
}

const actions: PanelActions = {
  clear: restart,
  reload: () => devtools.inspectedWindow.reload({}),
  copy: copyText,
};

const root = document.getElementById('panel');
if (root !== null) {
  followTheme(devtools.panels, document.documentElement);
  render(<App store={store} actions={actions} />, root);
  watchNetwork(devtools.network, {
    add(entry) {
      log.add(entry);
      showSoon();
    },
    restart,
  });
}
