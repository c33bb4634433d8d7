import type { Entry } from '../exchange/entry.ts';
import { createWaiting } from '../exchange/waiting.ts';
import { entryFromHar } from './har-entry.ts';
import { entriesOf, identityOf } from './har-log.ts';
import { awaitLateAnswers } from './late-answers.ts';
import type { DevtoolsNetwork, Recording } from './recording.ts';

/**
 * Passes on what DevTools records: what it holds already, then each request as it finishes. After a
 * navigation the browser's own log is read again, because Firefox may report requests of the new page
 * before the navigation.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/devtools/network
 */
export function watchNetwork(network: DevtoolsNetwork, recording: Recording): void {
  const late = awaitLateAnswers(network, recording);
  /** What came while the log was being read, and stands in it too. */
  let meanwhile = createWaiting<Entry>();
  /** What was read from the log. Some of it had not ended, and comes again once it has. */
  let fromLog = createWaiting<Entry>();

  function readLog(): void {
    const own = createWaiting<Entry>();
    meanwhile = own;
    network.getHAR((log) => {
      // A later navigation has asked anew.
      if (meanwhile !== own) return;
      for (const entry of entriesOf(log)) {
        const key = identityOf(entry);
        if (own.take(key, anyOne) !== null) continue;
        fromLog.put(key, entry);
        recording.add(entry);
      }
      meanwhile = createWaiting();
    });
  }

  network.onRequestFinished.addListener((request) => {
    const entry = entryFromHar(request);
    if (entry === null) return;
    const key = identityOf(entry);
    const earlier = fromLog.take(key, anyOne);
    if (earlier === null) recording.add(entry);
    else recording.amend(earlier, entry);
    meanwhile.put(key, entry);
    late.expect(entry);
  });
  network.onNavigated.addListener(() => {
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
