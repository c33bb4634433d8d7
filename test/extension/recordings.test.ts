import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExplainer } from '../../src/diagnosis/explainer.ts';
import { createCallJoin } from '../../src/exchange/call-join.ts';
import { ownBrowser } from '../../src/extension/own-browser.ts';
import { createRecordings } from '../../src/extension/recordings.ts';
import { createPanelStore } from '../../src/ui/store.ts';
import { callRecord } from '../exchange/call-records.ts';
import { api, page, request, response } from '../exchange/entries.ts';

/** Milliseconds after which what came is on the screen. */
const soon = 60;

function createLive(mostExchanges = 5000) {
  const store = createPanelStore(createExplainer());
  store.list.groupBy('none');
  const told: string[] = [];
  const recordings = createRecordings(
    store,
    ownBrowser('Chrome/156'),
    () => mostExchanges,
    (exchanges, isShown) => told.push(`${exchanges.length} ${isShown ? 'shown' : 'behind'}`),
  );
  return {
    store,
    /** What was told of the live recording: how many exchanges it holds, and whether it is in front. */
    told,
    ...recordings,
    /** The list: the path of each request, and where the tab went. */
    lines() {
      vi.advanceTimersByTime(soon);
      return store.list.lines.value.map((line) => {
        if (line.kind === 'item') return line.item.exchange.hops[0].url.replace(api, '');
        return line.kind === 'group' ? 'a group' : `to ${line.url}`;
      });
    },
  };
}

const leave = { 'Access-Control-Allow-Origin': page };
const allowed = (path: string, at = 1) =>
  request({
    url: `${api}${path}`,
    at,
    response: response(200, leave),
    entry: { delivery: 'delivered' },
  });

describe('the recording of the live page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('keeps the pages apart that it holds', () => {
    const { live, lines } = createLive();
    live.add(allowed('/a', 10));
    live.add(allowed('/c', 30));
    live.navigated('http://localhost:3000/next', 20);
    live.add(allowed('/b', 15));
    expect(lines()).toEqual(['/a', '/b', 'to http://localhost:3000/next', '/c']);
    live.restart();
    expect(lines()).toEqual([]);
  });

  it('calls no request by the name of one of the page before', () => {
    const { live, lines, store } = createLive();
    const ids = () => store.items.value.map(({ exchange }) => exchange.id);
    live.add(allowed('/a'));
    lines();
    const before = ids();
    live.restart();
    live.add(allowed('/b'));
    expect(lines()).toEqual(['/b']);
    expect(before).toHaveLength(1);
    expect(ids()).not.toEqual(before);
  });

  it('has navigations in their order, whatever the clock says', () => {
    const { live, lines } = createLive();
    live.add(allowed('/a', 10));
    live.navigated('one', 20);
    live.navigated('two', 5);
    expect(lines()).toEqual(['/a', 'to one', 'to two']);
  });

  it('shows at once what fills a screen, soon what comes alone, and what follows with its like', () => {
    const many = createLive();
    for (let index = 0; index < 150; index += 1) many.live.add(allowed(`/${index}`, index));
    vi.advanceTimersByTime(1);
    expect(many.store.items.value).toHaveLength(150);
    const few = createLive();
    few.live.add(allowed('/a'));
    vi.advanceTimersByTime(4);
    expect(few.store.items.value).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(few.store.items.value).toHaveLength(1);
    few.live.add(allowed('/b'));
    vi.advanceTimersByTime(49);
    expect(few.store.items.value).toHaveLength(1);
    expect(few.lines()).toEqual(['/a', '/b']);
  });

  it('shows the first of many while it finds out what is to be said of the others', () => {
    let now = 0;
    // Sixteen take 7 ms.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 7;
      return now;
    });
    const { live, store } = createLive();
    const addUntil = (from: number, to: number) => {
      for (let index = from; index < to; index += 1) live.add(allowed(`/${index}`, index));
    };
    addUntil(0, 150);
    vi.advanceTimersByTime(1);
    expect(store.items.value).toHaveLength(32);
    vi.advanceTimersByTime(1000);
    expect(store.items.value).toHaveLength(150);
    // What is read already does not go and come again.
    addUntil(150, 250);
    const shown: number[] = [];
    const stop = store.items.subscribe(({ length }) => void shown.push(length));
    vi.advanceTimersByTime(2000);
    stop();
    expect(shown).toEqual([150, 250]);
  });

  it('forgets what it was about to show of a page that is left', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 7;
      return now;
    });
    const { live, lines, store } = createLive();
    for (let index = 0; index < 150; index += 1) live.add(allowed(`/${index}`, index));
    vi.advanceTimersByTime(1);
    live.restart();
    live.add(allowed('/new'));
    vi.advanceTimersByTime(1000);
    expect(lines()).toEqual(['/new']);
    expect(store.items.value).toHaveLength(1);
  });

  it('drops what is too much, and says how much that was, but not while a file is shown', () => {
    const { live, lines, store, showFile, showLive, shown } = createLive(10);
    for (let index = 0; index < 12; index += 1) live.add(allowed(`/${index}`, index));
    expect(lines()).toHaveLength(9);
    expect(store.dropped.value).toBe(3);
    showFile({ exchanges: [], navigations: [], recorder: shown().recorder, sameOrigin: 0 });
    expect(store.dropped.value).toBe(0);
    showLive();
    expect(store.dropped.value).toBe(3);
    live.restart();
    lines();
    expect(store.dropped.value).toBe(0);
  });

  it('forgets what was missed of it when it begins anew', () => {
    const { live, store } = createLive();
    store.miss(2);
    store.miss(1);
    expect(store.missedCalls.value).toBe(3);
    live.restart();
    expect(store.missedCalls.value).toBe(0);
  });

  it('is told of as it grows, also behind a file', () => {
    const { live, lines, showFile, showLive, shown, told } = createLive();
    live.add(allowed('/a'));
    live.add(allowed('/b'));
    lines();
    showFile({ exchanges: [], navigations: [], recorder: shown().recorder, sameOrigin: 0 });
    live.add(allowed('/c'));
    lines();
    showLive();
    live.restart();
    lines();
    expect(told).toEqual(['2 shown', '3 behind', '0 shown']);
  });

  it('knows the calls of a new page that were seen before the page was known to be new', () => {
    const { live, joinCalls, addCall, newPageTold, shown } = createLive();
    const callOf = () => shown().exchanges[0]?.call?.credentials;
    joinCalls(createCallJoin);
    addCall(callRecord({ url: `${api}/old`, id: 'old' }));
    newPageTold();
    addCall(callRecord({ url: `${api}/new`, id: 'new' }));
    live.restart();
    live.add(allowed('/new'));
    expect(callOf()).toBe('same-origin');
    live.restart();
    live.add(allowed('/old'));
    expect(callOf()).toBeUndefined();
  });

  it('goes on where one request cannot be taken in', async () => {
    const inConsole = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { live, lines, store } = createLive();
    const failing = { ...allowed('/bad') };
    Object.defineProperty(failing, 'url', {
      get() {
        throw new Error('no URL');
      },
    });
    live.add(allowed('/a', 10));
    live.add(failing);
    live.amend(failing, failing);
    live.add(allowed('/b', 20));
    expect(lines()).toEqual(['/a', '/b']);
    await Promise.resolve();
    expect([...store.failures.all.value].map(([task, { count }]) => [task, count])).toEqual([
      ['record', 2],
    ]);
    expect(inConsole).toHaveBeenCalledTimes(2);
    inConsole.mockRestore();
  });
});
