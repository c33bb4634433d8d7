import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { askedIn, corsSteps, type Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import { askingIn, askingOf } from '../../../src/diagnosis/policy/asking.ts';
import { type Policy, plainName, webOrigin } from '../../../src/diagnosis/policy/policy.ts';
import { policyFor, type ServerPolicy } from '../../../src/diagnosis/policy/server-policy.ts';
import { serverOf } from '../../../src/diagnosis/server.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { corsCheck } from '../../../src/fetch-standard/cors-check.ts';
import { givesLeave } from '../../../src/fetch-standard/cors-preflight.ts';
import { api, page, preflight, request, response } from '../../exchange/entries.ts';
import { scenarios } from '../../lab/scenarios.ts';
import { arbitraryEntries } from '../../report/arbitrary-entries.ts';
import { recorded } from '../lab-exchanges.ts';
import { diagnosedFrom } from './diagnosed.ts';

const other = 'https://admin.example';
const allowing = { 'Access-Control-Allow-Origin': page };
const asking = (method: string, asks: string, headers = {}, status = 204) =>
  preflight({ method, asks, response: response(status, headers) });

/** The policy of each server of which something was asked, by its origin. */
function policiesOf(diagnosed: readonly Diagnosed[]): Map<string, ServerPolicy> {
  const servers = new Set(
    diagnosed.flatMap((each) => {
      const steps = corsSteps(each);
      const asked = askedIn(askingIn(each), steps).map(({ server }) => server);
      return [...steps.map(({ url }) => serverOf(url)), ...asked];
    }),
  );
  return new Map(
    [...servers].flatMap((server) => {
      const policy = policyFor(server, diagnosed);
      return policy === null ? [] : [[server, policy] as const];
    }),
  );
}

const nothing = { origins: [], methods: [], headers: [], credentials: false };

describe('the policy of a server', () => {
  test('holds what all exchanges asked, and nothing else', () => {
    const entries = [
      request({ at: 0 }),
      preflight({ at: 100, method: 'PUT', asks: 'content-type,x-b' }),
      preflight({
        at: 200,
        method: 'DELETE',
        asks: 'x-a,x-b',
        headers: { Origin: other },
      }),
      request({ at: 300, url: 'https://elsewhere.example/', method: 'POST' }),
    ];
    expect(policyFor(api, diagnosedFrom(...entries))).toEqual({
      policy: {
        server: api,
        origins: [page, other],
        methods: ['GET', 'PUT', 'DELETE'],
        headers: ['content-type', 'x-a', 'x-b'],
        credentials: false,
        exposed: [],
        maxAge: null,
      },
      credentials: 'unobserved',
      newlyAllows: {
        origins: [page, other],
        methods: ['PUT', 'DELETE'],
        headers: ['content-type', 'x-a', 'x-b'],
        credentials: false,
      },
      noLongerAllows: nothing,
      leftOut: [],
    });
    expect([...policiesOf(diagnosedFrom(...entries)).keys()].sort()).toEqual([
      api,
      'https://elsewhere.example',
    ]);
  });

  test.each<[string, readonly Entry[], Partial<Record<keyof Policy, unknown>>]>([
    [
      'credentials, where a call is known to be made with them',
      [request({ headers: { Cookie: 'a=b' } })],
      { credentials: true },
    ],
    [
      'credentials, where answers allow them and nobody knows whether they are needed',
      [
        request({
          response: response(200, { ...allowing, 'Access-Control-Allow-Credentials': 'true' }),
        }),
      ],
      { credentials: true },
    ],
    [
      'no credentials for an answer that says so of another origin',
      [
        request({
          response: response(200, {
            'Access-Control-Allow-Origin': other,
            'Access-Control-Allow-Credentials': 'true',
          }),
        }),
      ],
      { credentials: false },
    ],
    [
      'the headers that are exposed already',
      [
        request({
          response: response(200, {
            ...allowing,
            'Access-Control-Expose-Headers': 'X-Total, ETag',
          }),
        }),
      ],
      { exposed: ['etag', 'x-total'] },
    ],
    [
      'by name what a wildcard exposes',
      [
        request({
          response: response(200, {
            ...allowing,
            'Access-Control-Expose-Headers': '*',
            'Content-Type': 'text/plain',
            'X-Total': '1',
            Date: 'today',
            'Set-Cookie': 'a=b',
          }),
        }),
      ],
      { exposed: ['x-total'] },
    ],
    [
      'the shorter Max-Age of two',
      [
        asking('PUT', 'x-a', { ...allowing, 'Access-Control-Max-Age': '600' }),
        preflight({
          at: 500,
          method: 'PUT',
          asks: 'x-b',
          response: response(204, { ...allowing, 'Access-Control-Max-Age': '60' }),
        }),
      ],
      { maxAge: 60 },
    ],
    [
      'no longer Max-Age than browsers know',
      [asking('PUT', 'x-a', { ...allowing, 'Access-Control-Max-Age': '99999999' })],
      { maxAge: 86_400 },
    ],
    [
      'a method in capitals, where the server lists it so',
      [asking('patch', 'x-a', { ...allowing, 'Access-Control-Allow-Methods': 'PATCH' })],
      { methods: ['PATCH'] },
    ],
    [
      'no header of an answer that a page sends by mistake',
      [asking('PUT', 'access-control-allow-origin,x-a')],
      { headers: ['x-a'] },
    ],
    [
      'what a request without a recorded preflight must have been allowed',
      [request({ method: 'PUT', headers: { 'X-A': '1' } })],
      { headers: ['x-a'] },
    ],
  ])('holds %s', (_, entries, expected) => {
    expect(policyFor(api, diagnosedFrom(...entries))?.policy).toMatchObject(expected);
  });

  test.each<[string, readonly Entry[]]>([
    ['the opaque origin alone', [request({ headers: { Origin: 'null' } })]],
    [
      'a call in the mode no-cors, which no server has to allow',
      [request({ headers: { 'Sec-Fetch-Mode': 'no-cors' } })],
    ],
    ['nothing of that server', [request({ url: 'https://elsewhere.example/' })]],
    [
      'a redirect to another server, which is to be called itself',
      [
        request({
          response: response(302, { Location: 'https://elsewhere.example/a' }),
        }),
      ],
    ],
  ])('is none for %s', (_, entries) => {
    expect(policyFor(api, diagnosedFrom(...entries))).toBeNull();
  });

  test('goes to the URL that a preflight was redirected to', () => {
    const redirected = preflight({
      asks: 'x-a',
      url: 'http://api.example/users',
      response: response(301, { Location: 'https://api.example/users' }),
    });
    const policies = policiesOf(diagnosedFrom(redirected));
    expect([...policies.keys()]).toEqual(['https://api.example']);
    expect(policies.get('https://api.example')?.policy).toMatchObject({
      origins: [page],
      methods: ['PUT'],
      headers: ['x-a'],
    });
  });

  test('says what it leaves out', () => {
    const entries = [
      asking('PUT', "x-a,x-'b,x-*"),
      request({ at: 500, headers: { Origin: 'null' } }),
      request({ at: 600, method: '$get', response: response(200) }),
    ];
    const { policy, leftOut } = policyFor(api, diagnosedFrom(...entries)) ?? {};
    expect(policy).toMatchObject({ origins: [page], methods: ['PUT'], headers: ['x-a'] });
    expect(leftOut).toEqual([
      { what: 'header', value: "x-'b" },
      { what: 'header', value: 'x-*' },
      { what: 'origin', value: 'null' },
      { what: 'method', value: '$get' },
    ]);
  });

  test('is told apart from what answers allow today', () => {
    const entries = [
      asking('PUT', 'x-a', {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
        'Access-Control-Allow-Headers': '*, x-c',
      }),
      preflight({ at: 500, method: 'PATCH', asks: 'x-b', response: response(403, allowing) }),
    ];
    const { newlyAllows, noLongerAllows } = policyFor(api, diagnosedFrom(...entries)) ?? {};
    expect(newlyAllows).toEqual({ ...nothing, methods: ['PATCH'] });
    expect(noLongerAllows).toEqual({
      origins: ['*'],
      methods: ['DELETE'],
      headers: ['*', 'x-c'],
      credentials: false,
    });
  });

  test('of one fix is that of its exchange alone', () => {
    const [first, second] = diagnosedFrom(
      asking('PUT', 'x-a'),
      preflight({ at: 500, method: 'DELETE', response: response(204) }),
    );
    if (first === undefined || second === undefined) throw new Error('two exchanges were expected');
    expect(policyFor(api, [first])?.policy).toMatchObject({ methods: ['PUT'], headers: ['x-a'] });
    expect(policyFor(api, [second])?.policy).toMatchObject({ methods: ['DELETE'], headers: [] });
  });
});

/** Whether answers with the policy's headers let through what was asked. */
function letsThrough(policy: Policy, asked: ReturnType<typeof askedIn>[number]): boolean {
  const { origin, method, headers } = asked;
  const credentials = asked.credentials === 'include';
  if (!policy.origins.some((each) => each === origin)) return false;
  const answer = [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Access-Control-Allow-Methods', value: policy.methods.join(', ') },
    { name: 'Access-Control-Allow-Headers', value: policy.headers.join(', ') },
    ...(policy.credentials ? [{ name: 'Access-Control-Allow-Credentials', value: 'true' }] : []),
  ];
  return (
    givesLeave(204, answer, { origin, credentials, method, names: headers }) &&
    corsCheck(origin, credentials, answer)
  );
}

it('lets through what was asked, of every recording, or says what it leaves out', () => {
  fc.assert(
    fc.property(arbitraryEntries, (entries) => {
      const diagnosed = diagnosedFrom(...entries);
      for (const [server, { policy, leftOut }] of policiesOf(diagnosed)) {
        expect(policy.server).toBe(server);
        for (const origin of policy.origins) expect(webOrigin(origin)).toBe(origin);
        for (const name of [...policy.methods, ...policy.headers, ...policy.exposed]) {
          expect(plainName(name)).toBe(name);
        }
        const asked = diagnosed
          .flatMap((each) => askedIn(askingIn(each), corsSteps(each)))
          .filter((each) => each.server === server);
        expect(leftOut.length > 0 || asked.every((each) => letsThrough(policy, each))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

it('asks the same of an exchange that was not diagnosed', () => {
  fc.assert(
    fc.property(arbitraryEntries, (entries) => {
      for (const diagnosed of diagnosedFrom(...entries)) {
        const { exchange } = diagnosed;
        if (exchange.call !== null || corsSteps({ exchange }).length === 0) continue;
        expect(askingOf(exchange)).toEqual(askingIn(diagnosed));
      }
    }),
    { numRuns: 1000 },
  );
});

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the lab: %s gets a policy that lets it through, or none',
  (_, scenario) => {
    const exchange = recorded(scenario);
    const diagnosed = { exchange, diagnosis: diagnose(exchange) };
    for (const asked of askedIn(askingIn(diagnosed), corsSteps(diagnosed))) {
      const found = policyFor(asked.server, [diagnosed]);
      const isLetThrough = found !== null && letsThrough(found.policy, asked);
      expect(isLetThrough).toBe(asked.origin !== 'null');
    }
  },
);

test.each([
  ['https://app.example', true],
  ['http://localhost:3000', true],
  ['http://[::1]:3000', true],
  ['https://xn--bcher-kva.example', true],
  ['https://app.example/', false],
  ['https://app.example:443', false],
  ['HTTPS://app.example', false],
  ['https://*.example', false],
  ["https://a'b.example", false],
  ['https://a$b.example', false],
  ['http://a:99999', false],
  ['chrome-extension://abc', false],
  ['null', false],
  ['*', false],
  ['', false],
])('%s as a web origin: %s', (text, isOne) => {
  expect(webOrigin(text)).toBe(isOne ? text : null);
});

test.each([
  ['PATCH', true],
  ['x-a_b.c', true],
  ['*', false],
  ['x-*', false],
  ["x'", false],
  ['x$y', false],
  ['x y', false],
  ['', false],
  ['x'.repeat(101), false],
])('%s as a plain name: %s', (text, isOne) => {
  expect(plainName(text)).toBe(isOne ? text : null);
});
