import { describe, expect, it } from 'vitest';
import type { WebRequestEngine } from '../../../src/capture/web-request/request-entry.ts';
import { fromPage, type TabRequests } from '../../../src/capture/web-request/tab-requests.ts';
import { createExplainer } from '../../../src/diagnosis/explainer.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { createItems } from '../../../src/ui/items.ts';
import { engines, samples, tabAfter } from './samples.ts';

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

describe('a page that is left', () => {
  it.each(engines)('takes its requests with it (%s)', (engine) => {
    const { navigation = [], worker = [], frame = [], ...others } = samples[engine];
    const earlier = tabAfter([...(others['no-allow-origin'] ?? []), ...worker.slice(0, 2)], engine);
    expect([earlier.entries.length, Object.keys(earlier.underWay).length]).toEqual([1, 1]);
    const answered = tabAfter(navigation, engine, earlier);
    // The next page's own request comes before the browser tells that it is shown.
    const at = answered.pageAnsweredAt + 1;
    const next = frame.map((event) => ({ ...event, timeStamp: at }));
    const shown = fromPage(tabAfter(next, engine, answered), at + 500);
    expect(shown.entries.map(({ url }) => url)).toEqual(['http://localhost:4001/from-frame']);
    expect([shown.underWay, shown.pageAnsweredAt]).toEqual([{}, 0]);
  });

  it('may come back without a request: then the moment counts at which it is shown', () => {
    const tab = tabAfter(samples.chromium['no-allow-origin'] ?? [], 'chromium');
    const [{ startedAt } = { startedAt: 0 }] = tab.entries;
    expect(fromPage(tab, startedAt + 1).entries).toEqual([]);
    expect(fromPage(tab, startedAt - 1).entries).toHaveLength(1);
  });
});
