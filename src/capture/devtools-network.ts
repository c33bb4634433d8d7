import type { Entry } from '../exchange/entry.ts';
import { createWaiting } from '../exchange/waiting.ts';
import { entryFromHar } from './har-entry.ts';
import { entriesOf, identityOf } from './har-log.ts';
import { awaitLateAnswers } from './late-answers.ts';
import type { DevtoolsNetwork, Recording } from './recording.ts';

/**
 * Passes on what DevTools records: what it holds already, then each request as it finishes. After a
 * navigation the browser's own log is read again, because Firefox may report requests of the new page
 * before the navigation. Not more often than that: reading the log holds up Firefox's recording.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/devtools/network
 */
export function watchNetwork(network: DevtoolsNetwork, recording: Recording): void {
  const late = awaitLateAnswers(network, recording);
  /** How many requests of each identity were passed on since the page was loaded. */
  let passedOn = new Map<string, number>();
  /** What was read from the log. It may come again, with more in it. */
  let fromLog = createWaiting<Entry>();

  function add(entry: Entry): void {
    const key = identityOf(entry);
    passedOn.set(key, (passedOn.get(key) ?? 0) + 1);
    recording.add(entry);
  }

  function readLog(): void {
    const own = passedOn;
    network.getHAR((log) => {
      // Another page has been loaded, and the log is read anew.
      if (passedOn !== own) return;
      const known = new Map(own);
      for (const entry of entriesOf(log)) {
        const key = identityOf(entry);
        const count = known.get(key) ?? 0;
        known.set(key, count - 1);
        if (count > 0) continue;
        fromLog.put(key, entry);
        add(entry);
      }
    });
  }

  network.onRequestFinished.addListener((request) => {
    const entry = entryFromHar(request);
    if (entry === null) return;
    const earlier = fromLog.take(identityOf(entry), anyOne);
    if (earlier === null) add(entry);
    else recording.amend(earlier, entry);
    late.expect(entry);
  });
  network.onNavigated.addListener(() => {
    passedOn = new Map();
    fromLog = createWaiting();
    late.forget();
    recording.restart();
    readLog();
  });
  readLog();
}

function anyOne(): number {
  return 0;
}
