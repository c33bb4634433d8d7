import fc from 'fast-check';
import { expect, it } from 'vitest';
import { failuresAt } from '../../src/diagnosis/algorithms.ts';
import { stepsOf } from '../../src/diagnosis/steps.ts';
import { corsCheck } from '../../src/fetch-standard/cors-check.ts';
import { givesLeave } from '../../src/fetch-standard/cors-preflight.ts';
import { page, preflight, request } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

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

const answer = fc.record({
  isPreflight: fc.boolean(),
  status: fc.constantFrom(200, 204, 299, 300, 404),
  headers: fc.array(header, { maxLength: 5 }),
  credentials: fc.boolean(),
  method: fc.constantFrom('GET', 'PUT', 'PATCH'),
  names: fc.subarray(['authorization', 'x-a', 'x-b']),
});

it('the check of a whole answer agrees with its findings', () => {
  fc.assert(
    fc.property(answer, ({ isPreflight, status, headers, credentials, method, names }) => {
      const response = { status, headers, redirectUrl: null };
      const entry = isPreflight
        ? preflight({ method, asks: names.join(','), response })
        : request({ method, response });
      const steps = stepsOf(exchangeOf(entry), credentials);
      const passes = isPreflight
        ? givesLeave(status, headers, { origin: page, credentials, method, names })
        : corsCheck(page, credentials, headers);
      const failures = failuresAt(steps);
      expect(passes).toBe(failures.length === 0);
    }),
    { numRuns: 2000 },
  );
});
