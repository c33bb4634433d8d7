import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry, EntryResponse } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { preflight, request } from '../exchange/entries.ts';
import type { Answer, Origins, Scenario } from '../lab/scenario.ts';
import { scenarios } from '../lab/scenarios.ts';
import { exchangeOf, withFix } from './exchanges.ts';

const lab: Origins = {
  page: 'http://localhost:3000',
  api: 'http://localhost:4000',
  third: 'http://127.0.0.1:5000',
  down: 'http://localhost:9',
};

function responseFrom({ status, headers }: Answer, url: string): EntryResponse {
  const list = headers.map(([name, value]) => ({ name, value }));
  const location = list.find(({ name }) => name === 'Location');
  return {
    status,
    headers: list,
    redirectUrl: location ? new URL(location.value, url).href : null,
  };
}

/** What a browser that does not say whether it refused would record of a scenario. */
function recorded({ id, call, answers }: Scenario): CorsExchange {
  const url = `${lab[call.to]}/${id}`;
  const { method, credentials } = call;
  const { preflight: asked, actual, target } = answers(lab);
  const headers = {
    ...call.headers,
    ...(credentials === 'include' ? { Cookie: 'session=lab' } : {}),
  };
  const asks = Object.keys(call.headers ?? {}).map((name) => name.toLowerCase());
  const isRefused =
    asked !== undefined && diagnosed(asked, url, method, asks).verdict === 'blocked';
  const hop = (to: string, answer: Answer | undefined, extra: Partial<Entry>, origin = lab.page) =>
    request({
      method,
      url: to,
      headers: { ...headers, Origin: origin },
      response: answer === undefined ? null : responseFrom(answer, to),
      entry: { delivery: 'unobserved', networkError: null, ...extra },
    });
  return exchangeOf(
    ...(asked === undefined
      ? []
      : [preflight({ method, url, asks: asks.join(','), response: responseFrom(asked, url) })]),
    ...(isRefused ? [] : [hop(url, actual, {})]),
    ...(target?.actual === undefined || isRefused
      ? []
      : [hop(target.url, target.actual, { startedAt: 5 }, 'null')]),
  );
}

function diagnosed(asked: Answer, url: string, method: string, asks: readonly string[]) {
  return diagnose(
    exchangeOf(
      preflight({ method, url, asks: asks.join(','), response: responseFrom(asked, url) }),
    ),
  );
}

it.each(scenarios)('the lab’s $id: the verdict and the engines’ names for it', (scenario) => {
  const expected = scenario.expected(lab);
  const { verdict, engines } = diagnose(recorded(scenario));
  // Without a cookie and without the browser's word on it, a wildcard leaves the verdict open.
  expect(verdict).toBe(scenario.id === 'wildcard' ? 'inconclusive' : expected.verdict);
  expect(engines.firefox.code).toBe(expected.firefox);
  expect(engines.chromium.code).toBe(expected.chromium?.corsError ?? null);
  expect(engines.chromium.parameter).toBe(expected.chromium?.failedParameter ?? '');
});

const fixable = scenarios.filter(
  ({ id, expected }) => expected(lab).verdict === 'blocked' && id !== 'redirect-to-third',
);

it.each(fixable)(
  'the lab’s $id: with the fix made it passes, and every line is needed',
  (scenario) => {
    const exchange = recorded(scenario);
    const { fix } = diagnose(exchange);
    expect(verdictWithout(exchange, fix)).not.toBe('blocked');
    for (const change of fix.changes) {
      for (const line of change.headers.filter(({ name }) => name !== 'Vary')) {
        const headers = change.headers.filter((other) => other !== line);
        const changes = fix.changes.map((other) =>
          other === change ? { ...change, headers } : other,
        );
        expect(verdictWithout(exchange, { ...fix, changes }), `without ${line.name}`).toBe(
          'blocked',
        );
      }
    }
  },
);

function verdictWithout(exchange: CorsExchange, fix: ReturnType<typeof diagnose>['fix']) {
  return diagnose(withFix(exchange, fix)).verdict;
}

it('a redirect to a third origin is mended in the page: nobody may allow null', () => {
  const scenario = scenarios.find(({ id }) => id === 'redirect-to-third');
  const { fix } = diagnose(recorded(scenario as Scenario));
  expect(fix).toMatchObject({
    side: 'page',
    changes: [],
    callUrl: `${lab.third}/redirect-to-third`,
  });
});
