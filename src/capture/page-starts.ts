import type { Entry } from '../exchange/entry.ts';
import { isNavigation } from '../exchange/role.ts';
import { hasHttpScheme } from '../fetch-standard/url.ts';
import type { BrowserLog } from './browser-log.ts';
import { type LoggedEntry, readLogged, startOfLogged } from './har-log.ts';

/** How a page began that DevTools told of. */
export interface PageStart {
  /** Milliseconds since 1970: when its document was asked for. Null where that was not recorded. */
  readonly at: number | null;
  /** Whether it is the page that was there before, which has changed its URL by a script or a fragment. */
  readonly isSamePage: boolean;
  /** The page's requests that were reported already, as far as that can be told. */
  readonly reported: readonly Entry[];
  /** What the browser's log held. */
  readonly entries: readonly LoggedEntry[];
}

/**
 * Finds out when pages began. What DevTools tells of a navigation comes later than the first requests of the
 * page, above all in Firefox; and Chromium tells of a changed URL, too, with the same page behind it.
 */
export interface PageStarts {
  /** A request was reported. */
  saw(entry: Entry): void;
  /** @param url without a fragment */
  find(url: string, onFound: (start: PageStart) => void): void;
}

/** So many reported requests are remembered: more a page does not send before DevTools tells of it. */
const mostReported = 500;

/**
 * Milliseconds between two looks at what was reported, and how many there are. Firefox reports the document
 * some 50 ms after its word of the navigation.
 */
const pause = 50;
const mostLooks = 20;

/** Milliseconds after which a read is given up: a browser that has closed the page may never answer. */
const longestRead = 2000;

export function createPageStarts(log: Pick<BrowserLog, 'read'>): PageStarts {
  let reported: Entry[] = [];
  /** How many were reported so far. */
  let seen = 0;
  /** When the last page was asked for that is known of. */
  let last = Date.now();
  /** The last search: of one that was overtaken, what is known is told at once. */
  let latest: object = {};

  function readLog(onEntries: (entries: readonly LoggedEntry[]) => void): void {
    let isOver = false;
    const limit = setTimeout(() => end([]), longestRead);
    function end(entries: readonly LoggedEntry[]): void {
      clearTimeout(limit);
      if (!isOver) onEntries(entries);
      isOver = true;
    }
    log.read(end);
  }

  /** Waits until a document was reported, or it is no longer of use. */
  function awaitReport(url: string, own: object, then: () => void, looks = mostLooks): void {
    const isThere = documentStart(reported, url, last) !== null;
    if (isThere || looks === 0 || own !== latest) then();
    else setTimeout(() => awaitReport(url, own, then, looks - 1), pause);
  }

  return {
    saw(entry) {
      seen += 1;
      reported.push(entry);
      if (reported.length > 2 * mostReported) reported = reported.slice(-mostReported);
    },
    find(url, onFound) {
      const own = {};
      latest = own;
      const seenBefore = seen;
      // Of nothing else there is a document in the log.
      const hasDocument = hasHttpScheme(url);

      function conclude(entries: readonly LoggedEntry[], isLate: boolean): void {
        const later = entries
          .filter((each) => startOfLogged(each) > last)
          .flatMap((each) => readLogged(each) ?? []);
        const at = documentStart([...later, ...reported], url, last);
        const isChromium =
          reported.some(saysWhetherFailed) ||
          entries.some((each) => saysWhetherFailed(readLogged(each)));
        const mayComeYet = hasDocument && !isChromium && !isLate && own === latest;
        if (at === null && mayComeYet) {
          awaitReport(url, own, () => conclude(entries, true));
          return;
        }
        last = at ?? last;
        const ofPage =
          at === null
            ? // What was reported after the word of the navigation.
              reported.slice(Math.max(reported.length - (seen - seenBefore), 0))
            : reported.filter(({ startedAt }) => startedAt >= at);
        const isSamePage = at === null && hasDocument && isChromium;
        onFound({ at, isSamePage, reported: ofPage, entries });
      }

      readLog((entries) => conclude(entries, false));
    },
  };
}

/** Firefox never says it. */
function saysWhetherFailed(entry: Entry | null): boolean {
  return entry !== null && entry.delivery !== 'unobserved';
}

/**
 * When the document at a URL was asked for; null where that is not among the entries.
 *
 * @param after when the page before was asked for, which may have had the same URL
 */
function documentStart(entries: readonly Entry[], url: string, after: number): number | null {
  const starts = entries
    .filter((entry) => entry.url === url && entry.startedAt > after && isNavigation(entry))
    .map(({ startedAt }) => startedAt);
  return starts.length === 0 ? null : Math.min(...starts);
}
