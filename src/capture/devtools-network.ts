import type { Entry } from '../exchange/entry.ts';
import { createWaiting } from '../exchange/waiting.ts';
import { withoutFragment } from '../fetch-standard/url.ts';
import { createBrowserLog } from './browser-log.ts';
import { entryFromHar } from './har-entry.ts';
import { identityOf, type LoggedEntry, readLogged } from './har-log.ts';
import { inPortions } from './in-portions.ts';
import { awaitLateAnswers } from './late-answers.ts';
import { repeatReads } from './log-reads.ts';
import { createPageStarts } from './page-starts.ts';
import { createPassedOn } from './passed-on.ts';
import { createPast } from './past.ts';
import type { DevtoolsNetwork, Recording } from './recording.ts';
import { createHeaderSharing } from './shared-headers.ts';
import { createStoppedRedirects } from './stopped-redirects.ts';

/** What is passed on of a tab's requests, and for how long they are kept. */
export interface WatchOptions {
  /** Milliseconds since 1970: what had ended by then was cleared, and does not come back. */
  readonly clearedAt: number;
  /** Whether what was passed on is kept when the page is left. */
  readonly isPreserved: () => boolean;
  /** Goes on once the first of a long log are drawn; at once where nobody draws. */
  readonly onceDrawn?: (goOn: () => void) => void;
}

/** The watch over a tab's requests. */
export interface NetworkWatch {
  /**
   * What has ended by now is not passed on again, though the browser's own log still holds it. What is
   * under way is passed on when it ends.
   *
   * @param at now, in milliseconds since 1970
   */
  clear(at: number): void;
}

/**
 * Passes on what DevTools records: what it holds already, then each request as it finishes. After a
 * navigation the log is read again, because Firefox tells of it when the page has loaded (`dom-complete`), and
 * may have reported requests of that page by then. The browser's log may hold the pages before as well: its own
 * Network panel has a switch for it.
 *
 * Chromium makes no report of an answer with `Cache-Control: no-store` whose body the page does not
 * read, or cannot: a redirect that was not to be followed. (Chromium 156.) The log has it from the start,
 * so it is read now and then. Not in Firefox: its reports are complete, and its log may not be read at all, see
 * `own-log.ts`.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/devtools/network
 */
export function watchNetwork(
  network: DevtoolsNetwork,
  recording: Recording,
  options: WatchOptions,
): NetworkWatch {
  const log = createBrowserLog(network);
  const late = awaitLateAnswers(log, recording);
  const past = createPast(options.clearedAt);
  const starts = createPageStarts(log);
  const share = createHeaderSharing();
  const stopped = createStoppedRedirects();
  /** Since the page was loaded. */
  let passedOn = createPassedOn();
  /** What was read from the log. It may come again, with more in it. */
  let fromLog = createWaiting<Entry>();

  function add(entry: Entry): void {
    passedOn.add(entry);
    recording.add(entry);
  }

  const reads = repeatReads(log, readLog);

  function stirReads({ delivery }: Entry): void {
    // Firefox never says whether a request failed.
    if (delivery !== 'unobserved') reads.stir();
  }

  /** @param done is told whether something new was in the log; not where the page was left meanwhile */
  function addFromLog(
    entries: readonly LoggedEntry[],
    done: (foundMore: boolean) => void = () => {},
  ): void {
    const own = passedOn;
    const isUnknown = own.read();
    let foundMore = false;
    inPortions(
      entries,
      () => passedOn === own,
      (logged) => {
        const found = readLogged(logged);
        if (found === null || !isUnknown(found) || past.leftBehind(found)) return;
        foundMore = true;
        const entry = share(found);
        fromLog.put(identityOf(entry), entry);
        add(entry);
        late.expect(entry);
        stirReads(entry);
      },
      () => done(foundMore),
      options.onceDrawn,
    );
  }

  /** @param done is told whether something new was found */
  function readLog(done: (foundMore: boolean) => void): void {
    const own = passedOn;
    log.read((entries) => {
      // Where another page has been loaded meanwhile, the log is read anew.
      if (passedOn === own) addFromLog(entries, done);
      else done(false);
    });
  }

  function forget(): void {
    fromLog = createWaiting();
    late.forget();
  }

  /** DevTools told of another URL. */
  function leave(url: string): void {
    const told = Date.now();
    const isKept = options.isPreserved();
    starts.find(url, ({ at, isSamePage, reported, entries }) => {
      if (!isSamePage && isKept) recording.navigated(url, at ?? told);
      if (!isSamePage && !isKept) {
        passedOn = createPassedOn();
        forget();
        past.pageFrom(at);
        recording.restart();
        const isUnknown = passedOn.read();
        for (const found of reported) {
          if (!isUnknown(found) || past.leftBehind(found)) continue;
          const entry = share(found);
          add(entry);
          late.expect(entry);
        }
      }
      addFromLog(entries);
    });
  }

  network.onRequestFinished.addListener((request) => {
    const reported = entryFromHar(request);
    if (reported === null || stopped.isRepeated(reported)) return;
    const entry = share(reported);
    const earlier = fromLog.take(identityOf(entry), anyOne);
    if (past.wasCleared(entry)) return;
    starts.saw(entry);
    if (earlier === null) add(entry);
    else recording.amend(earlier, entry);
    late.expect(entry);
    stirReads(entry);
  });
  network.onNavigated.addListener((url) => leave(withoutFragment(url)));
  readLog(() => {});

  return {
    clear(at) {
      past.clear(at);
      forget();
    },
  };
}

function anyOne(): number {
  return 0;
}
