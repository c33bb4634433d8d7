import { render } from 'preact';
import { watchNetwork } from '../../capture/devtools-network.ts';
import { createExchangeLog, type ExchangeLog } from '../../exchange/exchange-log.ts';
import type { PanelActions } from '../../ui/actions.ts';
import { App } from '../../ui/app.tsx';
import { createPanelStore } from '../../ui/store.ts';
import '../../ui/styles/theme.css';
import '../../ui/styles/list.css';
import '../../ui/styles/details.css';
import '../../ui/styles/progress.css';
import '../../ui/styles/fix.css';
import '../../ui/styles/headers.css';
import { devtools } from '../devtools-api.ts';
import { copyText } from './clipboard.ts';
import { coalesce } from './coalesce.ts';
import { followTheme } from './theme.ts';

const store = createPanelStore();
let log: ExchangeLog = createExchangeLog();

// Requests come in bursts; the list is drawn once for each.
const showSoon = coalesce(() => store.show(log.exchanges()), 50);

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
    amend(earlier, entry) {
      log.amend(earlier, entry);
      showSoon();
    },
    restart,
  });
}
