import { createOwnLog } from '../capture/own-log.ts';
import { type DevtoolsApi, devtools, evaluateInPage } from './devtools-api.ts';

/** Where the two pages of one DevTools speak to each other; pages of the web cannot listen there. */
function channel(): BroadcastChannel {
  return new BroadcastChannel(`log of tab ${devtools.inspectedWindow.tabId}`);
}

/** Keeps a log of what is reported from now on, and gives it to who asks. */
export function keepLog(): void {
  const log = createOwnLog();
  devtools.network.onRequestFinished.addListener(log.add);
  const asked = channel();
  asked.addEventListener('message', ({ data: start }) => {
    if (typeof start === 'number') asked.postMessage({ start, entries: log.since(start) });
  });
}

/** `devtools.network`, with the log that {@link keepLog} keeps in the place of the browser's. */
export function networkWithOwnLog(): DevtoolsApi['network'] {
  const { onRequestFinished, onNavigated } = devtools.network;
  return {
    onRequestFinished,
    onNavigated,
    getHAR(callback) {
      // The answer of the page comes after all that was reported before, and after a listener was added.
      evaluateInPage('performance.timeOrigin', {}, (start) => {
        if (typeof start === 'number') askForLog(start, (entries) => callback({ entries }));
        // Of a page that runs no script, such as one that could not be loaded, nothing is known.
        else callback({ entries: [] });
      });
    },
  };
}

function askForLog(start: number, callback: (entries: unknown) => void): void {
  const asking = channel();
  asking.addEventListener('message', ({ data }) => {
    // Others may ask at the same time.
    if (data?.start !== start) return;
    asking.close();
    callback(data.entries);
  });
  asking.postMessage(start);
}
