import type { Entry } from '../exchange/entry.ts';
import { createWaiting } from '../exchange/waiting.ts';
import { createBrowserLog } from './browser-log.ts';
import { entryFromHar } from './har-entry.ts';
import { identityOf } from './har-log.ts';
import { awaitLateAnswers } from './late-answers.ts';
import { repeatReads } from './log-reads.ts';
import type { DevtoolsNetwork, Recording } from './recording.ts';

/**
 * Passes on what DevTools records: what it holds already, then each request as it finishes. After a
 * navigation the log is read again, because Firefox tells of it when the page has loaded (`dom-complete`), and
 * may have reported requests of that page by then.
 *
 * Chromium makes no report of an answer with `Cache-Control: no-store` whose body the page does not
 * read, or cannot: a redirect that was not to be followed. (Chromium 156.) The log has it from the start,
 * so it is read now and then. Not in Firefox: its reports are complete, and its log may not be read at all, see
 * `own-log.ts`.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/devtools/network
 */
export function watchNetwork(network: DevtoolsNetwork, recording: Recording): void {
  const log = createBrowserLog(network);
  const late = awaitLateAnswers(log, recording);
  /** How many requests of each identity were passed on since the page was loaded. */
  let passedOn = new Map<string, number>();
  /** What was read from the log. It may come again, with more in it. */
  let fromLog = createWaiting<Entry>();

  function add(entry: Entry): void {
    const key = identityOf(entry);
    passedOn.set(key, (passedOn.get(key) ?? 0) + 1);
    recording.add(entry);
  }

  const reads = repeatReads(log, readLog);

  function stirReads({ delivery }: Entry): void {
    // Firefox never says whether a request failed.
    if (delivery !== 'unobserved') reads.stir();
  }

  /** @param done is told whether something new was found */
  function readLog(done: (foundMore: boolean) => void): void {
    const own = passedOn;
    log.read((entries) => {
      // Another page has been loaded, and the log is read anew.
      if (passedOn !== own) {
        done(false);
        return;
      }
      // Not a copy of `own`, which may be much longer than the log.
      const counts = new Map<string, number>();
      const found = entries.filter((entry) => {
        const key = identityOf(entry);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count > (own.get(key) ?? 0);
      });
      for (const entry of found) {
        fromLog.put(identityOf(entry), entry);
        add(entry);
        late.expect(entry);
        stirReads(entry);
      }
      done(found.length > 0);
    });
  }

  network.onRequestFinished.addListener((request) => {
    const entry = entryFromHar(request);
    if (entry === null) return;
    const earlier = fromLog.take(identityOf(entry), anyOne);
    if (earlier === null) add(entry);
    else recording.amend(earlier, entry);
    late.expect(entry);
    stirReads(entry);
  });
  network.onNavigated.addListener(() => {
    passedOn = new Map();
    fromLog = createWaiting();
    late.forget();
    recording.restart();
    readLog(() => undefined);
  });
  readLog(() => undefined);
}

function anyOne(): number {
  return 0;
}
