import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebRequestEvent } from '../../../src/capture/web-request/details.ts';
import type { TabRequests } from '../../../src/capture/web-request/tab-requests.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { mayBeRefused } from '../../../src/extension/recorder/may-be-refused.ts';
import type { Memory } from '../../../src/extension/recorder/memory.ts';
import { createRecorder } from '../../../src/extension/recorder/recorder.ts';
import { samples, type ToldEvent } from '../../capture/web-request/samples.ts';

const events = (name: string) => samples.chromium[name] ?? [];
const onTab = (tabId: number, told: readonly ToldEvent[], id = '') =>
  told.map((event) => ({ ...event, tabId, requestId: `${event.requestId}${id}` }));

/** `storage.session`, which answers when the test says so. @param room how many characters it keeps */
function createMemory(room = Number.POSITIVE_INFINITY) {
  const stored = new Map<number, string>();
  const answers: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => answers.push(resolve));
  let writes = 0;
  const memory: Memory = {
    async read() {
      await wait();
      return new Map([...stored].map(([tabId, tab]) => [tabId, JSON.parse(tab) as TabRequests]));
    },
    async write(changed) {
      writes += 1;
      const taken = [...changed].map(
        ([tabId, tab]) => [tabId, tab && JSON.stringify(tab)] as const,
      );
      await wait();
      const after = new Map(stored);
      for (const [tabId, tab] of taken) {
        if (tab === null) {
          stored.delete(tabId);
          after.delete(tabId);
        } else after.set(tabId, tab);
      }
      const isKept = [...after.values()].join('').length <= room;
      if (isKept) for (const [tabId, tab] of after) stored.set(tabId, tab);
      return isKept;
    },
  };
  return {
    memory,
    stored,
    writes: () => writes,
    async answer() {
      for (const resolve of answers.splice(0)) resolve();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

function start(browser = createMemory()) {
  const told = new Map<number, readonly Entry[]>();
  const recorder = createRecorder(
    browser.memory,
    'chromium',
    (entry) => !mayBeRefused(entry),
    (tabId, entries) => told.set(tabId, entries),
  );
  return {
    ...browser,
    browser,
    recorder,
    hear: (list: readonly ToldEvent[]) => {
      for (const { event, ...details } of list) recorder.hear(event as WebRequestEvent, details);
    },
    urls: (tabId: number) => (told.get(tabId) ?? []).map(({ url }) => new URL(url).pathname),
    /** Lets all that is due be written. */
    async settle() {
      for (let turn = 0; turn < 4; turn += 1) {
        await vi.advanceTimersByTimeAsync(200);
        await browser.answer();
      }
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

const heard = (name: string, tabId = 1) =>
  onTab(
    tabId,
    events(name).filter(({ event }) => !/BeforeSendHeaders|ResponseStarted/.test(event)),
  );

describe('the recorder', () => {
  it('tells what there is of each tab', async () => {
    const { hear, urls, settle, stored } = start();
    await settle();
    hear(heard('no-allow-origin', 1));
    hear(heard('preflight-404', 2));
    hear(heard('no-allow-origin', -1));
    expect([urls(1), urls(2)]).toEqual([
      ['/no-allow-origin'],
      ['/preflight-404', '/preflight-404'],
    ]);
    await settle();
    expect([...stored.keys()]).toEqual([1, 2]);
  });

  it('lets what comes before the memory was read wait for it', async () => {
    const first = start();
    await first.settle();
    const [begin, ...rest] = heard('preflight-404');
    first.hear(heard('no-allow-origin'));
    first.hear(begin === undefined ? [] : [begin]);
    await first.settle();
    const second = start(first.browser);
    second.hear(rest);
    expect(second.urls(1)).toEqual([]);
    await second.answer();
    expect(second.urls(1)).toEqual(['/no-allow-origin', '/preflight-404', '/preflight-404']);
  });

  it('loses one event that it cannot read, and no other', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { hear, settle, urls } = start();
    const [begin, ...rest] = heard('no-allow-origin');
    const broken = { ...begin, requestId: 'broken', url: null } as unknown as ToldEvent;
    hear([
      broken,
      { ...broken, event: 'onErrorOccurred' },
      ...(begin === undefined ? [] : [begin]),
    ]);
    await settle();
    hear(rest);
    expect(urls(1)).toEqual(['/no-allow-origin']);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });

  it('writes what comes within moments once, and never an older state after a newer one', async () => {
    const { hear, settle, stored, writes, answer } = start();
    await settle();
    hear(heard('no-allow-origin'));
    await vi.advanceTimersByTimeAsync(150);
    expect(writes()).toBe(1);
    hear(onTab(1, heard('xhr'), 'again'));
    await vi.advanceTimersByTimeAsync(500);
    // The first write has not ended.
    expect(writes()).toBe(1);
    await answer();
    await settle();
    expect(writes()).toBe(2);
    expect((JSON.parse(stored.get(1) ?? '{}') as TabRequests).entries).toHaveLength(2);
  });

  it('writes at once where the background is about to sleep', async () => {
    const { hear, settle, stored, recorder, answer } = start();
    await settle();
    hear(heard('no-allow-origin'));
    recorder.flush();
    await answer();
    await answer();
    expect([...stored.keys()]).toEqual([1]);
  });

  it('forgets a tab that is closed, and all where it may listen no more', async () => {
    const { hear, settle, stored, recorder, urls } = start();
    await settle();
    for (const tabId of [1, 2, 3]) hear(heard('no-allow-origin', tabId));
    recorder.closed(2);
    await settle();
    expect([...stored.keys()]).toEqual([1, 3]);
    expect(urls(2)).toEqual([]);
    recorder.forget();
    await settle();
    expect([stored.size, urls(1), urls(3)]).toEqual([0, [], []]);
  });

  it('begins anew with another page', async () => {
    const { hear, settle, recorder, urls } = start();
    await settle();
    hear(heard('no-allow-origin'));
    recorder.showsPage(1, { url: 'http://a.example/', at: Number.MAX_SAFE_INTEGER });
    expect(urls(1)).toEqual([]);
  });

  it('keeps failures longer than what passes, and of all the last', async () => {
    const { hear, settle, urls } = start();
    await settle();
    hear(heard('no-allow-origin'));
    for (let count = 0; count < 300; count += 1) hear(onTab(1, heard('passes'), `-${count}`));
    expect(urls(1)).toHaveLength(200);
    expect(urls(1)[0]).toBe('/no-allow-origin');
    for (let count = 0; count < 200; count += 1) hear(onTab(1, heard('xhr'), `-${count}`));
    expect(new Set(urls(1))).toEqual(new Set(['/no-allow-origin']));
    expect(urls(1)).toHaveLength(200);
  });

  it('stays within what the browser keeps, whatever headers servers send', async () => {
    const { hear, settle, stored, urls } = start();
    await settle();
    const long = { name: 'X-Long', value: 'x'.repeat(250_000) };
    for (let tabId = 1; tabId <= 30; tabId += 1) {
      for (let count = 0; count < 5; count += 1) {
        const told = onTab(tabId, heard('no-allow-origin'), `-${count}`);
        hear(told.map((event) => ({ ...event, responseHeaders: [long] })));
      }
    }
    await settle();
    const characters = [...stored.values()].reduce((sum, { length }) => sum + length, 0);
    // Chromium counts up to six times as much, and keeps 10 MB.
    expect(characters).toBeLessThan(1_700_000);
    expect(urls(30)).toHaveLength(1);
    expect(urls(1)).toEqual([]);
  });

  it('forgets the tab of longest ago where the browser has no room, and keeps the others', async () => {
    const { hear, settle, stored, urls } = start(createMemory(5000));
    await settle();
    for (let tabId = 1; tabId <= 8; tabId += 1) hear(heard('no-allow-origin', tabId));
    for (let turn = 0; turn < 10; turn += 1) await settle();
    const kept = [...stored.keys()];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(8);
    expect(kept).toEqual([1, 2, 3, 4, 5, 6, 7, 8].slice(-kept.length));
    // What is told is what is kept.
    for (let tabId = 1; tabId <= 8; tabId += 1) {
      expect(urls(tabId)).toEqual(kept.includes(tabId) ? ['/no-allow-origin'] : []);
    }
  });

  it('forgets what is under way before what failed, where one tab alone is too much', async () => {
    const { hear, settle, stored, urls } = start(createMemory(20_000));
    await settle();
    for (let count = 0; count < 3; count += 1)
      hear(onTab(1, heard('no-allow-origin'), `-${count}`));
    const hanging = heard('no-allow-origin').slice(0, 2);
    const long = { name: 'X-Long', value: 'x'.repeat(10_000) };
    for (let count = 0; count < 9; count += 1) {
      const told = onTab(1, hanging, `-h${count}`);
      hear(told.map((event) => ({ ...event, requestHeaders: [long] })));
    }
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect(urls(1)).toHaveLength(3);
    const { entries, underWay } = JSON.parse(stored.get(1) ?? '{}') as TabRequests;
    expect([entries.length, Object.keys(underWay)]).toEqual([3, []]);
  });

  it('forgets all of a tab where there is no room at all', async () => {
    const { hear, settle, stored, urls } = start(createMemory(10));
    await settle();
    hear(heard('no-allow-origin'));
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect([urls(1), [...stored]]).toEqual([[], []]);
  });
});
