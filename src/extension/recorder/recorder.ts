import { within } from '../../capture/web-request/bounds.ts';
import type { WebRequestDetails, WebRequestEvent } from '../../capture/web-request/details.ts';
import type { PageRequests } from '../../capture/web-request/page-requests.ts';
import type { WebRequestEngine } from '../../capture/web-request/request-entry.ts';
import {
  fromPage,
  noRequests,
  type ShownPage,
  type TabRequests,
  withEvent,
} from '../../capture/web-request/tab-requests.ts';
import type { Entry } from '../../exchange/entry.ts';
import { sizeOf } from '../../exchange/entry-size.ts';
import type { Memory } from './memory.ts';
import { createWriter } from './writer.ts';

/** Records the cross-origin requests of all tabs. */
export interface Recorder {
  hear(event: WebRequestEvent, details: WebRequestDetails): void;
  /** A tab shows another page. */
  showsPage(tabId: number, page: ShownPage): void;
  closed(tabId: number): void;
  /** Forgets everything. */
  forget(): void;
  /** Writes what was not written yet: the background is about to sleep. */
  flush(): void;
}

/**
 * The browser keeps 10 MB as it counts them. Of what is recorded Chromium counts some three times the characters, and
 * five times where headers are very short; Firefox half of that.
 */
const mostOfTab = { mostEntries: 200, mostCharacters: 500_000 };
const mostCharacters = 1_500_000;

/**
 * What comes before the memory was read waits for that, in its order.
 *
 * @param isDispensable whether nothing is wrong with an entry
 * @param tell is told what there is of a tab, each time that it has changed
 */
export function createRecorder(
  memory: Memory,
  engine: WebRequestEngine,
  isDispensable: (entry: Entry) => boolean,
  tell: (tabId: number, entries: readonly Entry[]) => void,
): Recorder {
  /** The tab that changed last is the last. */
  const tabs = new Map<number, TabRequests>();
  const writer = createWriter(memory, (tabId) => tabs.get(tabId) ?? null, makeRoom);
  let waiting: (() => void)[] | null = [];

  memory.read().then((saved) => {
    for (const [tabId, tab] of saved) tabs.set(tabId, tab);
    const acts = waiting ?? [];
    waiting = null;
    for (const act of acts) attempt(act);
  });

  /** One event that cannot be read must not take the others with it. */
  function attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      console.error(error);
    }
  }

  function whenRead(act: () => void): void {
    if (waiting === null) attempt(act);
    else waiting.push(act);
  }

  function change(tabId: number, after: TabRequests): void {
    const before = tabs.get(tabId) ?? noRequests;
    if (after === before) return;
    // Most events end no request.
    const isOther = after.entries !== before.entries;
    const isOtherAhead = after.prerendered !== before.prerendered;
    const shown = isOther ? bounded(after) : after;
    tabs.delete(tabId);
    tabs.set(tabId, isOtherAhead ? { ...shown, prerendered: boundedAhead(after) } : shown);
    writer.changed(tabId);
    if (isOther || isOtherAhead) keepWithin();
    if (isOther) tell(tabId, shown.entries);
  }

  function bounded<Page extends PageRequests>(page: Page): Page {
    return { ...page, entries: within(page.entries, mostOfTab, isDispensable) };
  }

  function boundedAhead({ prerendered }: TabRequests): TabRequests['prerendered'] {
    return Object.fromEntries(
      Object.entries(prerendered).map(([documentId, page]) => [documentId, bounded(page)]),
    );
  }

  /** Tabs in which nothing happened for longest are forgotten first. */
  function keepWithin(): void {
    const sizes = [...tabs].map(([tabId, tab]) => ({
      tabId,
      size: [tab, ...Object.values(tab.prerendered)]
        .flatMap(({ entries }) => entries)
        .reduce((sum, entry) => sum + sizeOf(entry), 0),
    }));
    let all = sizes.reduce((sum, { size }) => sum + size, 0);
    for (const { tabId, size } of sizes) {
      if (all <= mostCharacters) return;
      all -= size;
      drop(tabId);
    }
  }

  /** What is under way may be much as well, and is not counted before. */
  function makeRoom(): void {
    const [oldest, ...others] = tabs;
    if (oldest === undefined) return;
    const [tabId, { entries, answered, underWay }] = oldest;
    const half = Math.ceil(entries.length / 2);
    const left = Object.keys(underWay).length > 0 ? entries : entries.slice(half);
    if (others.length > 0 || left.length === 0) drop(tabId);
    else change(tabId, { ...noRequests, answered, entries: left });
  }

  function drop(tabId: number): void {
    if (!tabs.delete(tabId)) return;
    writer.changed(tabId);
    tell(tabId, []);
  }

  return {
    hear(event, details) {
      const { tabId } = details;
      // What a service worker or the browser itself asks for belongs to no tab.
      if (tabId < 0) return;
      whenRead(() =>
        change(tabId, withEvent(tabs.get(tabId) ?? noRequests, event, details, engine)),
      );
    },
    showsPage: (tabId, page) =>
      whenRead(() => change(tabId, fromPage(tabs.get(tabId) ?? noRequests, page))),
    closed: (tabId) => whenRead(() => drop(tabId)),
    forget() {
      whenRead(() => {
        for (const tabId of [...tabs.keys()]) drop(tabId);
        writer.flush();
      });
    },
    flush: () => whenRead(writer.flush),
  };
}
