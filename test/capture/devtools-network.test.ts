import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type WatchOptions, watchNetwork } from '../../src/capture/devtools-network.ts';
import type { DevtoolsNetwork, Recording } from '../../src/capture/recording.ts';
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
function createBrowser(options: Partial<WatchOptions> = {}) {
  const listeners: ((request: unknown) => void)[] = [];
  const navigations: ((url: string) => void)[] = [];
  const readers: ((log: unknown) => void)[] = [];
  const network: DevtoolsNetwork = {
    getHAR: (callback) => readers.push(callback),
    onRequestFinished: { addListener: (listener) => listeners.push(listener) },
    onNavigated: { addListener: (listener) => navigations.push(listener) },
  };
  const seen: string[] = [];
  const recording: Recording = {
    add: (entry) => seen.push(nameOf(entry)),
    amend: (earlier, entry) =>
      seen.push(`${nameOf(earlier)} now ${entry.response?.status} ${entry.networkError}`),
    restart: () => seen.push('restart'),
    navigated: (url, at) => seen.push(`to ${url} at ${new Date(at).toISOString().slice(11, -1)}`),
  };
  const watch = watchNetwork(network, recording, {
    clearedAt: 0,
    isPreserved: () => false,
    ...options,
  });
  return {
    seen,
    clear: watch.clear,
    finish: (request: unknown) => listeners.forEach((listener) => void listener(request)),
    /** To a page without a document of its own, if to no other. */
    navigate: (url = 'about:blank') => navigations.forEach((listener) => void listener(url)),
    reads: () => readers.length,
    answer: (log: unknown, reader = readers.length - 1) => readers[reader]?.(log),
    /** Lets time go by, in which each read of the log is answered at once. */
    pass(milliseconds: number, log: unknown) {
      for (let time = 0; time < milliseconds; time += 100) {
        const before = readers.length;
        vi.advanceTimersByTime(100);
        for (const reader of readers.slice(before)) reader(log);
      }
    },
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
    expect(browser.seen).toEqual(['old', 'restart', 'new']);
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
    browser.pass(100, { entries: [early] });
    browser.pass(200, { entries: [{ ...early, response: refused }] });
    expect(browser.seen).toEqual(['a', 'a now 200 net::ERR_FAILED']);
    expect(browser.reads()).toBe(3);
    browser.pass(600, { entries: [] });
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

  it('is amended too where it is an image whose connection was dropped', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    const dropped = {
      ...recorded('a'),
      _resourceType: 'image',
      response: { ...refused, status: 0, _error: 'net::ERR_EMPTY_RESPONSE' },
    };
    const headers = [{ name: 'Origin', value: 'http://localhost:3000' }];
    browser.finish(dropped);
    browser.pass(100, { entries: [dropped] });
    browser.pass(200, { entries: [{ ...dropped, request: { ...dropped.request, headers } }] });
    expect(browser.seen).toEqual(['a', 'a now undefined net::ERR_EMPTY_RESPONSE']);
  });

  it('is amended too where it is an image that was redirected', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    const response = {
      ...refused,
      status: 307,
      redirectURL: 'http://localhost:3000/b',
      _error: null,
    };
    const redirected = { ...recorded('a'), _resourceType: 'image', response };
    const headers = [{ name: 'Origin', value: 'null' }];
    browser.finish(redirected);
    browser.pass(100, { entries: [redirected] });
    browser.pass(200, {
      entries: [{ ...redirected, request: { ...redirected.request, headers } }],
    });
    expect(browser.seen).toEqual(['a', 'a now 307 null']);
  });

  it.each(['net::ERR_CONNECTION_REFUSED', 'net::ERR_BLOCKED_BY_CLIENT'])(
    'is none that was never sent: %s',
    (_error) => {
      const browser = createBrowser();
      browser.answer({ entries: [] });
      browser.finish({ ...recorded('a'), response: { ...refused, status: 0, _error } });
      browser.pass(900, { entries: [] });
      expect(browser.reads()).toBe(1);
    },
  );

  it('is left as it is when the answer never comes', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(early);
    browser.pass(4000, { entries: [early] });
    expect(browser.seen).toEqual(['a']);
    // At the start; five times for this request; after one second and after two more.
    expect(browser.reads()).toBe(1 + 5 + 2);
  });

  it('is forgotten with the page', () => {
    const browser = createBrowser();
    browser.finish(early);
    browser.navigate();
    browser.answer({ entries: [] });
    vi.advanceTimersByTime(100);
    browser.answer({ entries: [{ ...early, response: refused }] });
    expect(browser.seen).toEqual(['a', 'restart']);
  });
});

describe('a request that is in the log, and is not reported', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const inChromium = (path: string) => ({
    ...recorded(path),
    _resourceType: 'fetch',
    request: {
      ...recorded(path).request,
      headers: [{ name: 'Origin', value: 'http://localhost:3000' }],
    },
    response: { ...recorded(path).response, _error: null },
  });
  const log = { entries: [inChromium('a'), inChromium('unread')] };

  it('is found in Chromium’s log soon after another was reported', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(inChromium('a'));
    browser.pass(900, log);
    expect(browser.seen).toEqual(['a']);
    browser.pass(100, log);
    expect(browser.seen).toEqual(['a', 'unread']);
  });

  it('is found as well while one after the other is reported', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    for (let count = 0; count < 10; count += 1) {
      browser.finish({ ...inChromium('a'), startedDateTime: `2026-11-22T12:00:0${count}.000Z` });
      browser.pass(100, log);
    }
    expect(browser.seen.filter((name) => name === 'unread')).toHaveLength(1);
  });

  it('is found long after the last report, and then the next is found soon', () => {
    const browser = createBrowser();
    browser.answer({ entries: [inChromium('a')] });
    browser.pass(5 * 60_000, { entries: [inChromium('a')] });
    const before = browser.reads();
    browser.pass(60_000, log);
    expect(browser.seen).toEqual(['a', 'unread']);
    // One that found nothing or the request, and those that came after the find.
    expect(browser.reads() - before).toBeLessThanOrEqual(7);
    const next = { entries: [...log.entries, inChromium('next')] };
    browser.finish(inChromium('other'));
    browser.pass(1000, next);
    expect(browser.seen).toEqual(['a', 'unread', 'other', 'next']);
  });

  it('is one with the report that comes when its body was thrown away', () => {
    const browser = createBrowser();
    browser.answer({ entries: [inChromium('a')] });
    browser.pass(1000, log);
    browser.finish({ ...inChromium('unread'), time: 9000 });
    browser.pass(5000, log);
    expect(browser.seen).toEqual(['a', 'unread', 'unread now 200 null']);
  });

  it('is amended from the log where it was read before its answer', () => {
    const browser = createBrowser();
    const refused = { ...recorded('a').response, _error: 'net::ERR_FAILED' };
    browser.answer({ entries: [{ ...inChromium('a'), response: { ...refused, status: 0 } }] });
    browser.pass(100, { entries: [{ ...inChromium('a'), response: refused }] });
    expect(browser.seen).toEqual(['a', 'a now 200 net::ERR_FAILED']);
  });

  it('is read for ever more rarely while nothing happens, and at most every minute', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(inChromium('a'));
    const entries = [inChromium('a')];
    browser.pass(63_000, { entries });
    expect(browser.reads()).toBe(1 + 6);
    browser.pass(600_000, { entries });
    expect(browser.reads()).toBe(1 + 6 + 10);
  });

  it('is read for the more rarely, the longer it takes', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(inChromium('a'));
    vi.advanceTimersByTime(1000);
    expect(browser.reads()).toBe(2);
    vi.advanceTimersByTime(500);
    browser.answer(log);
    vi.advanceTimersByTime(9999);
    expect(browser.reads()).toBe(2);
    vi.advanceTimersByTime(1);
    expect(browser.reads()).toBe(3);
  });

  it('is not looked for in Firefox, whose reports are complete', () => {
    const browser = createBrowser();
    browser.answer({ entries: [recorded('a')] });
    browser.finish(recorded('b'));
    browser.pass(600_000, { entries: [recorded('a'), recorded('b'), recorded('unread')] });
    expect(browser.seen).toEqual(['a', 'b']);
    expect(browser.reads()).toBe(1);
  });

  it('is looked for on, when the page is left while the log is read', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(inChromium('a'));
    vi.advanceTimersByTime(1000);
    browser.navigate();
    browser.answer({ entries: [] });
    browser.answer({ entries: [inChromium('a')] }, 1);
    browser.pass(2000, { entries: [inChromium('new')] });
    expect(browser.seen).toEqual(['a', 'restart', 'new']);
  });
});

/** Ended at that second of the minute, after so many. */
function ended(path: string, second: number, seconds = 1) {
  const started = Date.parse('2026-11-22T12:00:00.000Z') + (second - seconds) * 1000;
  return { ...recorded(path, new Date(started).toISOString()), time: seconds * 1000 };
}

const at = (second: number) => Date.parse('2026-11-22T12:00:00.000Z') + second * 1000;

describe('what was cleared', () => {
  it('does not come back from the browser’s log', () => {
    const browser = createBrowser();
    browser.answer({ entries: [ended('a', 5)] });
    browser.clear(at(10));
    browser.navigate();
    browser.answer({ entries: [ended('a', 5), ended('unreported', 6), ended('new', 12)] });
    expect(browser.seen).toEqual(['a', 'restart', 'new']);
  });

  it('does not come back from a read that was under way', () => {
    const browser = createBrowser();
    browser.clear(at(10));
    browser.answer({ entries: [ended('a', 5)] }, 0);
    expect(browser.seen).toEqual([]);
  });

  it('does not come back to a panel that was loaded anew', () => {
    const browser = createBrowser({ clearedAt: at(10) });
    browser.answer({ entries: [ended('a', 5), ended('b', 12)] });
    expect(browser.seen).toEqual(['b']);
  });

  it('does not come back with a report of more', () => {
    const browser = createBrowser();
    browser.answer({ entries: [ended('a', 5)] });
    browser.clear(at(10));
    browser.finish(ended('a', 5));
    expect(browser.seen).toEqual(['a']);
  });

  it('does not come back with an answer that Chromium recorded late', () => {
    vi.useFakeTimers();
    try {
      const refused = { ...recorded('a').response, _error: 'net::ERR_FAILED' };
      const browser = createBrowser();
      browser.answer({ entries: [] });
      browser.finish({ ...ended('a', 5), response: { ...refused, status: 0 } });
      browser.clear(at(10));
      browser.pass(5000, { entries: [{ ...ended('a', 5), response: refused }] });
      expect(browser.seen).toEqual(['a']);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['was not known before', []],
    ['had been read before it ended', [ended('a', 8, 1)]],
  ])('is no request that ends later, and %s', (_, entries) => {
    const browser = createBrowser();
    browser.answer({ entries });
    browser.clear(at(10));
    browser.finish({ ...ended('a', 8, 1), time: 60_000 });
    expect(browser.seen.at(-1)).toBe('a');
    expect(browser.seen).toHaveLength(entries.length + 1);
  });
});

const url = 'http://localhost:4000/new';

/** A document, as the engines record it. */
function documentOf(path: string, startedDateTime: string, isChromium = false) {
  const upgrade = [{ name: 'Upgrade-Insecure-Requests', value: '1' }];
  const document = recorded(path, startedDateTime);
  return {
    ...document,
    request: { ...document.request, headers: upgrade },
    ...(isChromium
      ? { _resourceType: 'document', response: { ...document.response, _error: null } }
      : {}),
  };
}

describe('where the list is kept over a navigation', () => {
  const isPreserved = () => true;
  const page = documentOf('new', '2126-11-22T12:00:00.500Z');

  it('what came stays, and does not come twice', () => {
    const browser = createBrowser({ isPreserved });
    browser.answer({ entries: [recorded('old')] });
    browser.finish(recorded('early'));
    browser.navigate(`${url}#top`);
    browser.answer({ entries: [recorded('old'), page, recorded('early'), recorded('late')] });
    expect(browser.seen).toEqual(['old', 'early', `to ${url} at 12:00:00.500`, 'new', 'late']);
  });

  it('more may still be told of what the old page did', () => {
    const browser = createBrowser({ isPreserved });
    browser.answer({ entries: [{ ...recorded('a'), time: 3 }] });
    browser.navigate(url);
    browser.answer({ entries: [page] });
    browser.finish({ ...recorded('a'), time: 90 });
    expect(browser.seen.at(-1)).toBe('a now 200 null');
  });

  it('a reload is dated from the later of two documents', () => {
    const browser = createBrowser({ isPreserved });
    browser.navigate(url);
    browser.answer({ entries: [page] });
    browser.navigate(url);
    browser.answer({ entries: [page, documentOf('new', '2126-11-22T12:00:09.000Z')] });
    expect(browser.seen).toEqual([
      `to ${url} at 12:00:00.500`,
      'new',
      `to ${url} at 12:00:09.000`,
      'new',
    ]);
  });
});

describe('a navigation', () => {
  beforeEach(() => void vi.useFakeTimers({ now: at(0) }));
  afterEach(() => void vi.useRealTimers());

  it('where only DevTools’ own log is kept, brings no page before back', () => {
    const browser = createBrowser();
    const before = recorded('old', '2126-11-22T12:00:01.000Z');
    const early = recorded('early', '2126-11-22T12:00:06.000Z');
    browser.answer({ entries: [before] });
    browser.finish(early);
    browser.navigate(url);
    browser.answer({ entries: [before, documentOf('new', '2126-11-22T12:00:05.000Z'), early] });
    expect(browser.seen).toEqual(['old', 'early', 'restart', 'early', 'new']);
  });

  it('is waited for until Firefox reports the document; what was reported meanwhile is kept', () => {
    const browser = createBrowser();
    browser.answer({ entries: [recorded('old')] });
    browser.finish(recorded('early', '2126-11-22T12:00:06.000Z'));
    browser.navigate(url);
    browser.answer({ entries: [recorded('old')] });
    vi.advanceTimersByTime(100);
    expect(browser.seen).toEqual(['old', 'early']);
    const document = documentOf('new', '2126-11-22T12:00:05.000Z');
    browser.finish(document);
    browser.pass(100, { entries: [recorded('old'), document] });
    expect(browser.seen).toEqual(['old', 'early', 'new', 'restart', 'early', 'new']);
    expect(browser.reads()).toBe(2);
  });

  it('is told by the document’s own report, too', () => {
    const browser = createBrowser();
    browser.answer({ entries: [recorded('old')] });
    browser.finish(documentOf('new', '2126-11-22T12:00:05.000Z'));
    browser.navigate(url);
    browser.answer({ entries: [recorded('old')] });
    expect(browser.seen).toEqual(['old', 'new', 'restart', 'new']);
  });

  it('whose document is never found, keeps what was reported after it', () => {
    const browser = createBrowser();
    browser.answer({ entries: [] });
    browser.finish(recorded('old', '2026-11-22T11:59:50.000Z'));
    browser.navigate(url);
    browser.finish(recorded('new', '2026-11-22T11:59:59.000Z'));
    browser.answer({ entries: [] });
    browser.pass(1000, { entries: [] });
    expect(browser.seen).toEqual(['old', 'new', 'restart', 'new']);
  });

  it('whose document is never found, is one all the same after a second (Firefox)', () => {
    const browser = createBrowser({ isPreserved: () => true });
    browser.answer({ entries: [] });
    browser.navigate(url);
    browser.answer({ entries: [] });
    browser.pass(1000, { entries: [] });
    expect(browser.seen).toEqual([`to ${url} at 12:00:00.000`]);
  });

  it('is one where the browser does not answer any more', () => {
    const browser = createBrowser();
    browser.answer({ entries: [recorded('old')] });
    browser.navigate();
    vi.advanceTimersByTime(2000);
    browser.answer({ entries: [recorded('too late')] });
    expect(browser.seen).toEqual(['old', 'restart']);
  });

  it('is none where the page has changed its URL by a script (Chromium)', () => {
    const page = documentOf('new', '2126-11-22T12:00:05.000Z', true);
    for (const isKept of [true, false]) {
      const browser = createBrowser({ isPreserved: () => isKept });
      browser.answer({ entries: [page] });
      browser.navigate('http://localhost:4000/route');
      browser.answer({ entries: [page, recorded('a')] });
      expect(browser.seen).toEqual(['new', 'a']);
    }
  });

  it('that is overtaken by another is not waited for', () => {
    const browser = createBrowser({ isPreserved: () => true });
    browser.answer({ entries: [] });
    browser.navigate('http://localhost:4000/between');
    browser.navigate(url);
    const page = documentOf('new', '2126-11-22T12:00:05.000Z');
    for (const reader of [1, 2]) browser.answer({ entries: [page] }, reader);
    expect(browser.seen).toEqual([
      'to http://localhost:4000/between at 12:00:00.000',
      'new',
      `to ${url} at 12:00:05.000`,
    ]);
  });
});
