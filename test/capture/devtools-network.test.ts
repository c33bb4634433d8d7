import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNetwork } from '../../src/capture/devtools-network.ts';
import type { DevtoolsNetwork } from '../../src/capture/recording.ts';
import type { Entry } from '../../src/exchange/entry.ts';

function recorded(path: string, startedDateTime = '2026-11-22T12:00:00.000Z') {
  return {
    startedDateTime,
    time: 1,
    request: { method: 'GET', url: `http://localhost:4000/${path}`, headers: [] },
    response: { status: 200, headers: [], redirectURL: '', content: { mimeType: '' } },
  };
}

function nameOf({ url }: Entry): string {
  return url.replace('http://localhost:4000/', '');
}

/** A browser whose log is read when the test says so. */
function createBrowser() {
  const listeners: ((request: unknown) => void)[] = [];
  const navigations: ((url: string) => void)[] = [];
  const readers: ((log: unknown) => void)[] = [];
  const network: DevtoolsNetwork = {
    getHAR: (callback) => readers.push(callback),
    onRequestFinished: { addListener: (listener) => listeners.push(listener) },
    onNavigated: { addListener: (listener) => navigations.push(listener) },
  };
  const seen: string[] = [];
  watchNetwork(network, {
    add: (entry) => seen.push(nameOf(entry)),
    amend: (earlier, entry) =>
      seen.push(`${nameOf(earlier)} now ${entry.response?.status} ${entry.networkError}`),
    restart: () => seen.push('restart'),
  });
  return {
    seen,
    finish: (request: unknown) => listeners.forEach((listener) => void listener(request)),
    navigate: () => navigations.forEach((listener) => void listener('http://localhost:3000/')),
    reads: () => readers.length,
    answer: (log: unknown, reader = readers.length - 1) => readers[reader]?.(log),
  };
}

describe('what DevTools records', () => {
  it('is what it held before, and then each request', () => {
    const browser = createBrowser();
    browser.answer({ entries: [recorded('a'), recorded('b')] });
    browser.finish(recorded('c'));
    expect(browser.seen).toEqual(['a', 'b', 'c']);
  });

  it('comes once where a request ends while the log is read', () => {
    const browser = createBrowser();
    browser.finish(recorded('b'));
    browser.answer({ entries: [recorded('a'), recorded('b')] });
    expect(browser.seen).toEqual(['b', 'a']);
  });

  it('comes as often as it was: twins stay two', () => {
    const browser = createBrowser();
    browser.finish(recorded('a'));
    browser.answer({ entries: [recorded('a'), recorded('a')] });
    expect(browser.seen).toEqual(['a', 'a']);
  });

  it('is read again after a navigation, which may be told after the new page’s first request', () => {
    const browser = createBrowser();
    browser.answer({ entries: [recorded('old')] });
    browser.finish(recorded('new'));
    browser.navigate();
    browser.answer({ entries: [recorded('new')] });
    expect(browser.seen).toEqual(['old', 'new', 'restart', 'new']);
  });

  it('of a page that was left meanwhile is dropped', () => {
    const browser = createBrowser();
    browser.navigate();
    browser.answer({ entries: [recorded('old')] }, 0);
    browser.answer({ entries: [recorded('new')] }, 1);
    expect(browser.seen).toEqual(['restart', 'new']);
  });

  it.each([[undefined], [null], [{}], [{ entries: 'none' }]])('may be nothing: %j', (log) => {
    const browser = createBrowser();
    browser.answer(log);
    browser.finish(null);
    browser.finish({ request: {} });
    browser.finish(recorded('a'));
    expect(browser.seen).toEqual(['a']);
  });
});

it('a request that had not ended when the log was read is amended once it has', () => {
  const browser = createBrowser();
  browser.answer({ entries: [{ ...recorded('a'), time: 3 }] });
  browser.finish({ ...recorded('a'), time: 90 });
  expect(browser.seen).toEqual(['a', 'a now 200 null']);
});

describe('a refused request that Chromium reports before its answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const refused = { ...recorded('a').response, _error: 'net::ERR_FAILED' };
  const early = { ...recorded('a'), response: { ...refused, status: 0 } };

  it('is amended when the log has the answer', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(early);
    vi.advanceTimersByTime(100);
    browser.answer({ entries: [early] });
    vi.advanceTimersByTime(200);
    browser.answer({ entries: [{ ...early, response: refused }] });
    expect(browser.seen).toEqual(['a', 'a now 200 net::ERR_FAILED']);
    vi.runAllTimers();
    expect(browser.reads()).toBe(3);
  });

  it('is amended too where it was reported without the headers that were sent', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    const request = recorded('a').request;
    const answered = {
      ...recorded('a'),
      _resourceType: 'fetch',
      response: { ...refused, _error: null },
    };
    const sent = [{ name: 'Origin', value: 'http://localhost:3000' }];
    browser.finish(answered);
    vi.advanceTimersByTime(100);
    browser.answer({ entries: [answered] });
    vi.advanceTimersByTime(200);
    browser.answer({ entries: [{ ...answered, request: { ...request, headers: sent } }] });
    expect(browser.seen).toEqual(['a', 'a now 200 null']);
  });

  it('is left as it is when the answer never comes', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(early);
    for (let read = 0; read < 9; read += 1) {
      vi.runAllTimers();
      browser.answer({ entries: [early] });
    }
    expect(browser.seen).toEqual(['a']);
    expect(browser.reads()).toBe(6);
  });

  it('is forgotten with the page', () => {
    const browser = createBrowser();
    browser.finish(early);
    browser.navigate();
    vi.runAllTimers();
    browser.answer({ entries: [{ ...early, response: refused }] });
    expect(browser.seen).toEqual(['a', 'restart']);
  });
});
