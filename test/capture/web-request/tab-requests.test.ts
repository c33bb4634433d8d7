import { describe, expect, it } from 'vitest';
import type { WebRequestEngine } from '../../../src/capture/web-request/request-entry.ts';
import { fromPage, type TabRequests } from '../../../src/capture/web-request/tab-requests.ts';
import { createExplainer } from '../../../src/diagnosis/explainer.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { createItems } from '../../../src/ui/items.ts';
import { engines, samples, type ToldEvent, tabAfter } from './samples.ts';

/** An entry in a line: its method, status, whether the page was given the answer, and the failure's name. */
function lines({ entries }: TabRequests): string[] {
  return entries.map(({ method, response, delivery, networkError }) =>
    `${method} ${response?.status ?? 'unanswered'} ${delivery} ${networkError ?? ''}`.trim(),
  );
}

/** What the panel would say. */
function said({ entries }: TabRequests): string[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return createItems(createExplainer())
    .update(log.exchanges())
    .map(({ decision }) => `${decision.verdict}: ${plainText(decision.headline)}`);
}

const unsent =
  'blocked: The server answered the preflight with 404, and without Access-Control-Allow-Origin';
const missing = 'blocked: The answer has no Access-Control-Allow-Origin header';
const absent = 'blocked: There is nothing at this URL';
const noCors = 'not-cors: Made without CORS: the page cannot read the answer';
const down = 'http://localhost:4009';

type Expected = readonly [entries: readonly string[], said: readonly string[]];

/** By what the page did. */
const expected: Readonly<Record<string, Readonly<Record<WebRequestEngine, Expected>>>> = {
  passes: {
    chromium: [['GET 200 delivered'], ['allowed: Allowed']],
    firefox: [['GET 200 unobserved'], ['allowed: Allowed']],
  },
  preflighted: {
    chromium: [['OPTIONS 204 delivered', 'PUT 200 delivered'], ['allowed: Allowed']],
    firefox: [['OPTIONS 204 unobserved', 'PUT 200 unobserved'], ['allowed: Allowed']],
  },
  'no-allow-origin': {
    chromium: [['GET 200 failed net::ERR_FAILED'], [missing]],
    firefox: [['GET 200 unobserved'], [missing]],
  },
  'preflight-404': {
    chromium: [['OPTIONS 404 delivered', 'PUT unanswered failed net::ERR_FAILED'], [unsent]],
    firefox: [['OPTIONS 404 unobserved', 'PUT unanswered unobserved'], [unsent]],
  },
  'preflight-redirect': {
    chromium: [
      ['OPTIONS 308 delivered', 'POST unanswered failed net::ERR_FAILED'],
      ['blocked: The server redirects to the same URL with a slash at its end'],
    ],
    firefox: [
      ['OPTIONS 308 unobserved', 'POST unanswered unobserved'],
      ['blocked: The server redirects to the same URL with a slash at its end'],
    ],
  },
  'redirect-to-third': {
    chromium: [
      ['GET 302 delivered', 'GET 200 failed net::ERR_FAILED'],
      ['blocked: After the redirect the browser no longer names your page'],
    ],
    firefox: [
      ['GET 302 unobserved', 'GET 200 unobserved'],
      ['blocked: After the redirect the browser no longer names your page'],
    ],
  },
  'server-down': {
    chromium: [
      ['GET unanswered failed net::ERR_CONNECTION_REFUSED'],
      [`not-cors: Nothing answers at ${down}`],
    ],
    firefox: [['GET unanswered unobserved'], [`not-cors: No answer came from ${down}`]],
  },
  'preflight-down': {
    chromium: [
      [
        'OPTIONS unanswered failed net::ERR_CONNECTION_REFUSED',
        'PUT unanswered failed net::ERR_CONNECTION_REFUSED',
      ],
      [`not-cors: Nothing answers at ${down}`],
    ],
    firefox: [
      ['OPTIONS unanswered unobserved', 'PUT unanswered unobserved'],
      [`not-cors: No answer came from ${down}`],
    ],
  },
  'no-cors': {
    chromium: [['GET 404 delivered'], [noCors]],
    firefox: [['GET 404 unobserved'], [noCors]],
  },
  beacon: {
    chromium: [['POST 404 delivered'], [noCors]],
    firefox: [['POST 404 unobserved'], [noCors]],
  },
  'plain-image': { chromium: [[], []], firefox: [[], []] },
  'cors-image': {
    chromium: [['GET 404 failed net::ERR_FAILED'], [absent]],
    firefox: [['GET 404 unobserved'], [absent]],
  },
  'same-origin': { chromium: [[], []], firefox: [[], []] },
  worker: {
    chromium: [['GET 404 failed net::ERR_FAILED'], [absent]],
    firefox: [['GET 404 unobserved'], [absent]],
  },
  frame: {
    chromium: [['GET 404 failed net::ERR_FAILED'], [absent]],
    firefox: [['GET 404 unobserved'], [absent]],
  },
  navigation: { chromium: [[], []], firefox: [[], []] },
};

const all = engines.flatMap((engine) =>
  Object.entries(expected).map(([name, by]) => ({ engine, name, by: by[engine] })),
);

describe('what webRequest tells', () => {
  it.each(all)('$engine, $name', ({ engine, name, by: [entries, words] }) => {
    const tab = tabAfter(samples[engine][name] ?? [], engine);
    expect(lines(tab).toSorted()).toEqual([...entries].toSorted());
    expect(said(tab)).toEqual(words);
    expect(tab.underWay).toEqual({});
    expect(tab.unnamed).toEqual([]);
  });

  it.each(engines)('is not lost where the background sleeps after each event (%s)', (engine) => {
    for (const events of Object.values(samples[engine])) {
      const asleep = events.reduce(
        (tab, event) => JSON.parse(JSON.stringify(tabAfter([event], engine, tab))),
        tabAfter([], engine),
      );
      expect(asleep).toEqual(JSON.parse(JSON.stringify(tabAfter(events, engine))));
    }
  });

  it.each(engines)('that began before the recorder is left out (%s)', (engine) => {
    const late = (samples[engine]['no-allow-origin'] ?? []).slice(1);
    expect(tabAfter(late, engine).entries).toEqual([]);
  });
});

/** Events of a navigation of the tab, as Chromium tells them. */
function navigation(requestId: string, url: string, timeStamp: number, more = {}): ToldEvent[] {
  const common = { requestId, url, timeStamp, method: 'GET', tabId: 1, type: 'main_frame' };
  return ['onBeforeRequest', 'onHeadersReceived', 'onCompleted'].map((event) => ({
    ...common,
    ...more,
    event,
    ...(event !== 'onBeforeRequest' && { statusCode: 200, responseHeaders: [] }),
  }));
}

/** A request that is refused, as Chromium tells it. */
function refused(requestId: string, path: string, timeStamp: number, more = {}): ToldEvent[] {
  return (samples.chromium['no-allow-origin'] ?? []).map((event) => ({
    ...event,
    ...more,
    requestId,
    timeStamp,
    url: `http://localhost:4001/${path}`,
  }));
}

const paths = ({ entries }: Pick<TabRequests, 'entries'>) =>
  entries.map(({ url }) => new URL(url).pathname);

describe('a page that is left', () => {
  it.each(engines)('takes its requests with it (%s)', (engine) => {
    const { navigation = [], worker = [], frame = [], ...others } = samples[engine];
    const earlier = tabAfter([...(others['no-allow-origin'] ?? []), ...worker.slice(0, 2)], engine);
    expect([earlier.entries.length, Object.keys(earlier.underWay).length]).toEqual([1, 1]);
    const answered = tabAfter(navigation, engine, earlier);
    const { url = '', at: answeredAt = 0 } = answered.answered ?? {};
    // The next page's own request comes before the browser tells that it is shown.
    const at = answeredAt + 1;
    const next = frame.map((event) => ({ ...event, timeStamp: at }));
    const shown = fromPage(tabAfter(next, engine, answered), { url: `${url}#there`, at: at + 500 });
    expect(shown.entries.map(({ url }) => url)).toEqual(['http://localhost:4001/from-frame']);
    expect([shown.underWay, shown.answered]).toEqual([{}, null]);
  });

  it('may come back without a request: then the moment counts at which it is shown', () => {
    const tab = tabAfter(samples.chromium['no-allow-origin'] ?? [], 'chromium');
    const [{ startedAt } = { startedAt: 0 }] = tab.entries;
    const url = 'http://localhost:4000/';
    expect(fromPage(tab, { url, at: startedAt + 1 }).entries).toEqual([]);
    expect(fromPage(tab, { url, at: startedAt - 1 }).entries).toHaveLength(1);
  });

  it.each([
    ['a download, which showed no page', navigation('1', 'http://a.example/file', 10)],
    ['what it fetched ahead', navigation('1', 'http://a.example/next', 10, { documentId: 'A' })],
    [
      'what it loaded ahead',
      navigation('1', 'http://a.example/next', 10, { documentLifecycle: 'prerender', frameId: 4 }),
    ],
  ])('keeps nothing for the sake of %s', (_, events) => {
    const tab = tabAfter([...events, ...refused('2', 'late', 20)], 'chromium');
    expect(paths(tab)).toEqual(['/late']);
    expect(fromPage(tab, { url: 'http://a.example/next', at: 30 }).entries).toEqual([]);
  });
});

describe('a page that is loaded ahead', () => {
  const ahead = (documentId: string) => ({ documentId, documentLifecycle: 'prerender' });
  const url = 'http://a.example/ahead';
  const tab = tabAfter(
    [
      ...refused('1', 'shown', 10),
      ...refused('2', 'ahead', 20, ahead('A')),
      ...refused('3', 'in-frame', 30, { ...ahead('frame'), parentDocumentId: 'A' }),
      ...refused('4', 'other', 40, ahead('B')),
    ],
    'chromium',
  );

  it('adds nothing to the page that is shown', () => {
    expect(paths(tab)).toEqual(['/shown']);
  });

  it('has its own requests once it is shown', () => {
    const shown = fromPage(tab, { url, at: 50, documentId: 'A' });
    expect(paths(shown)).toEqual(['/ahead', '/in-frame']);
    expect(shown.prerendered).toEqual({});
  });

  it('has those that were under way then', () => {
    const [first = [], rest = []] = [
      refused('5', 'waits', 20, ahead('A')).slice(0, 3),
      refused('5', 'waits', 60).slice(3),
    ];
    const shown = fromPage(tabAfter(first, 'chromium'), { url, at: 50, documentId: 'A' });
    expect(paths(tabAfter(rest, 'chromium', shown))).toEqual(['/waits']);
  });

  it('is forgotten where another one is shown', () => {
    const shown = fromPage(tab, { url: 'http://a.example/elsewhere', at: 50, documentId: 'C' });
    expect([paths(shown), shown.prerendered]).toEqual([[], {}]);
  });

  it('is one of four at most: the browser does not tell which it gave up', () => {
    const many = [1, 2, 3, 4, 5].flatMap((each) =>
      refused(`${each}`, 'ahead', each, ahead(`page ${each}`)),
    );
    expect(Object.keys(tabAfter(many, 'chromium').prerendered)).toEqual([
      'page 2',
      'page 3',
      'page 4',
      'page 5',
    ]);
  });
});
