import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { labOrigins as lab } from '../lab/lab-origins.ts';
import type { Scenario } from '../lab/scenario.ts';
import { adviceScenarios } from '../lab/scenarios/advice.ts';
import { scenarios } from '../lab/scenarios.ts';
import { withFix } from './exchanges.ts';
import { recorded } from './lab-exchanges.ts';

it.each([...scenarios, ...adviceScenarios])(
  'the lab’s $id: the verdict and the engines’ names for it',
  (scenario) => {
    const expected = scenario.expected(lab);
    const { verdict, engines } = diagnose(recorded(scenario));
    // Without a cookie and without the browser's word on it, a wildcard leaves the verdict open.
    expect(verdict).toBe(scenario.id === 'wildcard' ? 'inconclusive' : expected.verdict);
    expect(engines.firefox.code).toBe(expected.firefox);
    expect(engines.chromium.code).toBe(expected.chromium?.corsError ?? null);
    expect(engines.chromium.parameter).toBe(expected.chromium?.failedParameter ?? '');
  },
);

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
    call: [{ change: 'url', value: `${lab.third}/redirect-to-third` }],
  });
});
