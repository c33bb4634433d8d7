import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { labOrigins as lab } from '../lab/lab-origins.ts';
import type { Scenario } from '../lab/scenario.ts';
import { adviceScenarios } from '../lab/scenarios/advice.ts';
import { scenarios } from '../lab/scenarios.ts';
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

it('a redirect to a third origin is mended in the page: nobody may allow null', () => {
  const scenario = scenarios.find(({ id }) => id === 'redirect-to-third');
  const { fix } = diagnose(recorded(scenario as Scenario));
  expect(fix).toMatchObject({
    side: 'page',
    changes: [],
    call: [{ change: 'url', value: `${lab.third}/redirect-to-third` }],
  });
});
