import { tallyChannel } from '../badge/channel.ts';
import { badgePortName } from '../badge/port.ts';
import type { Tally } from '../badge/tally.ts';
import { answerQuestions, connect, devtools } from '../devtools-api.ts';
import { keepLog, networkWithOwnLog } from '../firefox-network.ts';
import { ownBrowser } from '../own-browser.ts';
import { asksForEntries, asksForTally } from '../question.ts';
import { closableNetwork } from './closable-network.ts';
import { holdBadge } from './held-badge.ts';
import { lookOut } from './look-out.ts';
import { createTallySource } from './tally-source.ts';

const isFirefox = ownBrowser(navigator.userAgent).engine === 'firefox';

// Firefox records requests for extensions only while somebody listens, and the panel's page is not
// loaded before it is first shown. Chromium has a log of its own that can be read then.
if (isFirefox) keepLog();

// Both paths start at the extension's root: there the build puts the panel's page.
devtools.panels.create('CORS', '/icons/whycors-32.png', '/src/extension/panel/panel.html');

const { tabId } = devtools.inspectedWindow;
const network = isFirefox ? networkWithOwnLog() : devtools.network;
const badge = holdBadge(() => connect(badgePortName(tabId)));

/** The code that counts, most of the diagnosis, is loaded once there may be something to count. */
function count(tell: (tally: Tally) => void): () => void {
  const closable = closableNetwork(network);
  import('./count-blocked.ts')
    .then(({ countBlocked }) => countBlocked(closable.network, tell))
    // Where it is missing, as after an update of the extension, there is no badge.
    .catch(() => {});
  return closable.close;
}

const source = createTallySource(
  // All that Firefox will ever tell comes from now on.
  (tell) => lookOut(closableNetwork(network), !isFirefox, tell),
  count,
  ({ blocked }) => badge.show(blocked),
);
tallyChannel().listen(source.panelTold);
answerQuestions((message) => {
  if (asksForTally(message, tabId)) return Promise.resolve(source.now());
  if (!asksForEntries(message, tabId)) return null;
  return import('./recorded-failures.ts').then(({ recordedFailures }) => recordedFailures(network));
});

/** Milliseconds after which it is known whether a navigation led to another page. */
const settled = 500;
devtools.network.onNavigated.addListener(() => setTimeout(badge.renew, settled));
