import type { HarRecorder } from '../capture/har-recorder.ts';
import type { Recording } from '../capture/recording.ts';
import type { CallJoin } from '../exchange/call-join.ts';
import type { CallOutcome, CallRecord } from '../exchange/call-record.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { createExchangeLog } from '../exchange/exchange-log.ts';
import { byPage, type Navigation, type PlacedNavigation } from '../exchange/pages.ts';
import { createRetention } from '../exchange/retention.ts';
import type { PanelStore } from '../ui/store.ts';
import { coalesce } from './coalesce.ts';
import { createGradualDisplay } from './gradual-display.ts';

/** What is shown of a recording, and who made it. */
export interface Recorded {
  readonly exchanges: readonly CorsExchange[];
  /** Where the tab went to another page. */
  readonly navigations: readonly PlacedNavigation[];
  readonly recorder: HarRecorder;
  /** How many requests went to the page's own origin. */
  readonly sameOrigin: number;
}

/** The live page's recording, and that of a file in front of it. The two are never mixed. */
export interface Recordings {
  /** Goes on while a file is shown. */
  readonly live: Recording;
  /** The number of exchanges that may be kept is another one now. */
  limitChanged(): void;
  /**
   * Takes calls of the live page from here on. Nobody watches them at first, so what joins them to their exchanges is
   * no part of the first load.
   */
  joinCalls(create: () => CallJoin): void;
  /** A call of the live page was seen being made. */
  addCall(record: CallRecord): void;
  /** It ended so. */
  endCall(outcome: CallOutcome): void;
  /** The tab may have another page now: calls that come from here on outlive the next restart. */
  newPageTold(): void;
  /** Shows a file's recording in the place of the live one. */
  showFile(file: Recorded): void;
  showLive(): void;
  /** What is shown. */
  shown(): Recorded;
}

/** So much is kept of what was told of a page's calls before it is known to be another page. */
const mostEarly = 4000;

/** So many lines of navigations are kept. */
const mostNavigations = 1000;

/** So many that came at once fill a screen: the first of them need not wait for more. */
const firstSight = 64;

/** After so many requests the list is brought down to size, even while nobody looks. */
const mostUnseen = 1000;

/**
 * @param store shows the recording that is in front
 * @param own the browser that records the live page
 * @param mostExchanges how many exchanges of the live page may be kept
 * @param onLive is told what the live recording holds, each time that it has changed, and whether it is in front
 */
export function createRecordings(
  store: Pick<
    PanelStore,
    'show' | 'meet' | 'prepare' | 'tellDropped' | 'select' | 'isAtRest' | 'failures' | 'clearMissed'
  >,
  own: HarRecorder,
  mostExchanges: () => number,
  onLive: (exchanges: readonly CorsExchange[], isShown: boolean) => void = () => {},
): Recordings {
  let createCalls: (() => CallJoin) | null = null;
  let pages = 0;
  let live = createLive();
  let file: Recorded | null = null;
  let shownCount = 0;
  /** What was told of calls since DevTools told of another page; a restart comes somewhat later. */
  let early: ((calls: CallJoin) => void)[] = [];

  function createLive() {
    const log = createExchangeLog(pages === 0 ? '' : `${pages}-`);
    pages += 1;
    const retention = createRetention(log, store.isAtRest);
    return {
      log,
      retention,
      calls: createCalls?.() ?? null,
      navigations: [] as Navigation[],
      unseen: 0,
    };
  }

  function liveNow(): Recorded {
    const { log, retention, calls, navigations } = live;
    live.unseen = 0;
    const joined = calls?.join(log.exchanges()) ?? log.exchanges();
    const exchanges = retention.keep(joined, mostExchanges());
    return {
      ...byPage(exchanges, navigations),
      recorder: own,
      // It takes a look at all that are kept of them, and only a report tells it.
      get sameOrigin() {
        return log.sameOrigin();
      },
    };
  }

  function show(recorded: Recorded): void {
    shownCount = recorded.exchanges.length;
    store.show(recorded.exchanges, recorded.navigations);
    store.tellDropped(file === null ? live.retention.dropped : 0);
  }

  const shown = () => file ?? liveNow();

  const showLive = createGradualDisplay(store, {
    current: () => (file === null ? live : null),
    take: liveNow,
    show(recorded) {
      show(recorded);
      onLive(recorded.exchanges, true);
    },
    isEmpty: () => shownCount === 0,
  });
  // Requests come in bursts; the list is drawn once for each, and at once for one alone.
  const showLiveSoon = coalesce(
    () => {
      if (file === null) showLive();
      else onLive(liveNow().exchanges, false);
    },
    50,
    5,
  );

  /** Takes what came. Where that fails, what came before and what comes next are none the worse. */
  function take(act: () => void): void {
    try {
      act();
    } catch (error) {
      store.failures.tell('record', error);
    }
    grown();
  }

  /** Something came: it is shown soon, and where nobody looks for long, it is counted. */
  function grown(): void {
    live.unseen += 1;
    if (live.unseen === firstSight && shownCount === 0) setTimeout(showLive);
    if (live.unseen > mostUnseen) liveNow();
    showLiveSoon();
  }

  function turnTo(recorded: Recorded | null): void {
    file = recorded;
    store.select(null);
    show(shown());
  }

  function tellCalls(tell: (calls: CallJoin) => void): void {
    if (live.calls !== null) tell(live.calls);
    if (early.length < mostEarly) early.push(tell);
    showLiveSoon();
  }

  return {
    shown,
    joinCalls(create) {
      createCalls = create;
      live.calls ??= create();
    },
    addCall: (record) => tellCalls((calls) => calls.add(record)),
    endCall: (outcome) => tellCalls((calls) => calls.end(outcome)),
    newPageTold() {
      early = [];
    },
    live: {
      add: (entry) => take(() => live.log.add(entry)),
      amend: (earlier, entry) => take(() => live.log.amend(earlier, entry)),
      restart() {
        live = createLive();
        store.clearMissed();
        for (const tell of early) if (live.calls !== null) tell(live.calls);
        if (file === null) store.select(null);
        showLiveSoon();
      },
      navigated(url, at) {
        const before = live.navigations.at(-1)?.at ?? 0;
        // Whatever the clock says, they stay in their order.
        const next = { url, at: Math.max(at, before) };
        live.navigations = [...live.navigations.slice(1 - mostNavigations), next];
        showLiveSoon();
      },
    },
    limitChanged: showLiveSoon,
    showFile: turnTo,
    showLive: () => turnTo(null),
  };
}
