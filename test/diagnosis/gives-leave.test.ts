import fc from 'fast-check';
import { expect, it } from 'vitest';
import { failuresAt } from '../../src/diagnosis/algorithms.ts';
import type { Step } from '../../src/diagnosis/step.ts';
import { corsCheck } from '../../src/fetch-standard/cors-check.ts';
import { givesLeave } from '../../src/fetch-standard/cors-preflight.ts';
import { api, page } from '../exchange/entries.ts';

const value = (...values: readonly string[]) => fc.constantFrom(...values);
const header = fc.oneof(
  fc.record({
    name: fc.constant('Access-Control-Allow-Origin'),
    value: value(page, page, '*', 'null', '', `${page}/`, ` ${page}`),
  }),
  fc.record({
    name: fc.constant('access-control-allow-credentials'),
    value: value('true', 'True', ''),
  }),
  fc.record({
    name: fc.constant('Access-Control-Allow-Methods'),
    value: value('PUT', 'put', '*', 'GET, PUT', 'P UT', ''),
  }),
  fc.record({
    name: fc.constant('Access-Control-Allow-Headers'),
    value: value('x-a', 'X-A, x-b', '*', 'authorization', 'x a', ''),
  }),
);

const step = fc.record({
  during: fc.constantFrom('preflight' as const, 'response' as const),
  status: fc.constantFrom(200, 204, 299, 300, 404),
  headers: fc.array(header, { maxLength: 5 }),
  credentials: fc.boolean(),
  method: fc.constantFrom('GET', 'PUT', 'PATCH'),
  requestedHeaders: fc.subarray(['authorization', 'x-a', 'x-b']),
});

it('the check of a whole answer agrees with its findings', () => {
  fc.assert(
    fc.property(step, (given) => {
      const { during, status, headers, credentials, method, requestedHeaders: names } = given;
      const full: Step = {
        ...given,
        hop: 0,
        url: `${api}/users`,
        mode: null,
        sentHeaders: [],
        origin: page,
        pageOrigin: page,
        corsTainting: true,
        networkError: null,
        redirectUrl: null,
      };
      const passes =
        during === 'preflight'
          ? givesLeave(status, headers, { origin: page, credentials, method, names })
          : corsCheck(page, credentials, headers);
      expect(passes).toBe(failuresAt([full]).length === 0);
    }),
    { numRuns: 2000 },
  );
});
