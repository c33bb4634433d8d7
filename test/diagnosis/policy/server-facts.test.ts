import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Needs } from '../../../src/diagnosis/policy/needs.ts';
import type { SeenHeader } from '../../../src/diagnosis/policy/seen.ts';
import { createServerFacts } from '../../../src/diagnosis/policy/server-facts.ts';
import { policyFor } from '../../../src/diagnosis/policy/server-policy.ts';
import { serversAsked } from '../../../src/diagnosis/policy/servers-asked.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, type Headers, page, preflight, request, response } from '../../exchange/entries.ts';
import { arbitraryEntries } from '../../report/arbitrary-entries.ts';
import { diagnosedFrom } from './diagnosed.ts';

const other = 'https://admin.example';
const elsewhere = 'https://elsewhere.example';
const named = { 'Access-Control-Allow-Origin': page };

function factsOf(...entries: readonly Entry[]) {
  return createServerFacts(api).tell(exchangesFrom(...entries));
}

function exchangesFrom(...entries: readonly Entry[]) {
  return diagnosedFrom(...entries).map(({ exchange }) => exchange);
}

/** `value ×count` of each. */
function told(tallies: readonly { readonly value: string; readonly count: number }[]): string[] {
  return tallies.map(({ value, count }) => `${value} ×${count}`);
}

describe('what pages need of a server', () => {
  const put = (at: number, asks: string, headers: Headers = {}) =>
    preflight({ at, method: 'PUT', asks, headers, response: response(204, named) });

  test('counts the requests that need each origin, method and header', () => {
    const { needs } = factsOf(
      request({ at: 0 }),
      request({ at: 100, response: response(200, named) }),
      put(200, 'content-type,x-b'),
      put(900, 'x-b', { Origin: other }),
      request({ at: 1500, url: `${elsewhere}/`, method: 'DELETE' }),
    );
    expect(told(needs.origins)).toEqual([`${page} ×3`, `${other} ×1`]);
    expect(told(needs.methods)).toEqual(['GET ×2', 'PUT ×2']);
    expect(told(needs.headers)).toEqual(['x-b ×2', 'content-type ×1']);
    expect(needs).toMatchObject({ requests: 4, silent: 0, preflighted: 2 });
  });

  test.each<[string, Entry, Partial<Needs>]>([
    [
      'credentials where a cookie was sent',
      request({ headers: { Cookie: 'a=b' } }),
      { credentials: { included: 1, notIncluded: 0, unobserved: 0 } },
    ],
    [
      'no credentials where the browser let pass what they would not',
      request({
        response: response(200, { 'Access-Control-Allow-Origin': '*' }),
        entry: { delivery: 'delivered' },
      }),
      { credentials: { included: 0, notIncluded: 1, unobserved: 0 } },
    ],
    [
      'nobody knows whether credentials, where nothing tells',
      request(),
      { credentials: { included: 0, notIncluded: 0, unobserved: 1 } },
    ],
    [
      'leave for a header without a recorded preflight',
      request({ headers: { 'X-A': '1' } }),
      { headers: [{ value: 'x-a', count: 1 }], preflighted: 1 },
    ],
    ['no preflight for what needs none', request({ method: 'POST' }), { preflighted: 0 }],
    [
      'a preflight that nothing recorded explains',
      preflight({ method: 'POST', response: response(204, named) }),
      { headers: [], preflighted: 1 },
    ],
    [
      'the opaque origin, of which no server can name one',
      request({ headers: { Origin: 'null' } }),
      { origins: [{ value: 'null', count: 1 }] },
    ],
    [
      'a header that pages often want and this one cannot read',
      request({ response: response(200, { ...named, 'X-Total-Count': '3' }) }),
      { hidden: [{ value: 'x-total-count', count: 1 }] },
    ],
    [
      'no header that it can read',
      request({
        response: response(200, {
          ...named,
          'X-Total-Count': '3',
          'Access-Control-Expose-Headers': 'X-Total-Count',
        }),
      }),
      { hidden: [] },
    ],
    [
      'nothing, where the page has to call another server',
      request({ response: response(302, { Location: `${elsewhere}/a` }) }),
      { requests: 0, silent: 0, inPlace: [{ value: elsewhere, count: 1 }] },
    ],
    [
      'nothing that is known, where no answer was recorded',
      request({ response: null, entry: { networkError: 'net::ERR_CONNECTION_REFUSED' } }),
      { requests: 0, silent: 1, origins: [], inPlace: [] },
    ],
    [
      'nothing, where CORS does not cover the call',
      request({ headers: { 'Sec-Fetch-Mode': 'no-cors' } }),
      { requests: 0, silent: 1, origins: [] },
    ],
  ])('%s', (_, entry, expected) => {
    expect(factsOf(entry).needs).toMatchObject(expected);
  });
});

/** `value (preflights, responses)` of what one header was seen with. */
function valuesIn(headers: readonly SeenHeader[], name: string): string[] {
  const found = headers.find((header) => header.name === name);
  return (found?.values ?? []).map(
    ({ value, preflights, responses }) => `${value} (${preflights}, ${responses})`,
  );
}

describe('what a server allows as far as seen', () => {
  test('puts values side by side, with the answers that have them', () => {
    const { seen } = factsOf(
      preflight({
        at: 0,
        method: 'PUT',
        response: response(204, { ...named, 'Access-Control-Allow-Methods': 'GET, PUT' }),
      }),
      preflight({ at: 500, method: 'DELETE', response: response(404) }),
      request({ at: 1000, response: response(200, { ...named, Vary: 'Origin' }) }),
      request({ at: 1100 }),
    );
    expect(seen).toMatchObject({ preflights: 2, responses: 2 });
    expect(told(seen.statuses)).toEqual(['204 ×1', '404 ×1']);
    expect(valuesIn(seen.headers, 'Access-Control-Allow-Origin')).toEqual([
      `${page} (1, 1)`,
      'null (1, 1)',
    ]);
    expect(valuesIn(seen.headers, 'Access-Control-Allow-Methods')).toEqual([
      'GET, PUT (1, 0)',
      'null (1, 0)',
    ]);
    expect(valuesIn(seen.headers, 'Access-Control-Expose-Headers')).toEqual(['null (0, 2)']);
    expect(valuesIn(seen.headers, 'Vary')).toEqual(['null (2, 1)', 'Origin (0, 1)']);
  });

  test('joins several lines as the browser does', () => {
    const twice = { 'Access-Control-Allow-Origin': [other, page] };
    const { seen } = factsOf(request({ response: response(200, twice) }));
    expect(valuesIn(seen.headers, 'Access-Control-Allow-Origin')).toEqual([
      `${other}, ${page} (0, 1)`,
    ]);
  });

  test('takes what was never seen for unknown, and not for empty', () => {
    const withoutPreflight = factsOf(request()).seen.headers;
    const unknown = withoutPreflight.filter(({ values }) => values.length === 0);
    expect(unknown.map(({ name }) => name)).toEqual([
      'Access-Control-Allow-Methods',
      'Access-Control-Allow-Headers',
      'Access-Control-Max-Age',
    ]);
    const preflightAlone = factsOf(preflight({ response: response(204, named) })).seen.headers;
    expect(preflightAlone.filter(({ values }) => values.length === 0)).toMatchObject([
      { name: 'Access-Control-Expose-Headers' },
    ]);
  });

  const put = (at: number, asks: string, headers: Headers, origin = page, method = 'PUT') =>
    preflight({ at, method, asks, headers: { Origin: origin }, response: response(204, headers) });
  const allows = (name: string, value: string) => ({ [`Access-Control-Allow-${name}`]: value });

  test.each<[string, string, readonly [Entry, Entry], SeenHeader['differsFor']]>([
    [
      'of one origin, once named and once not',
      'Origin',
      [put(0, '', named), put(900, '', {})],
      'origin',
    ],
    [
      'of two origins, each named to itself',
      'Origin',
      [put(0, '', allows('Origin', page)), put(900, '', allows('Origin', other), other)],
      null,
    ],
    [
      'of one method, with two lists',
      'Methods',
      [put(0, '', allows('Methods', 'PUT')), put(900, '', allows('Methods', 'GET'))],
      'method',
    ],
    [
      'of two methods, each answered with itself',
      'Methods',
      [
        put(0, '', allows('Methods', 'PUT')),
        put(900, '', allows('Methods', 'DELETE'), page, 'DELETE'),
      ],
      null,
    ],
    [
      'of the same headers, with two lists',
      'Headers',
      [put(0, 'x-a', allows('Headers', 'x-a')), put(900, 'x-a', {})],
      'headers',
    ],
    [
      'of other headers, each answered with itself',
      'Headers',
      [put(0, 'x-a', allows('Headers', 'x-a')), put(900, 'x-b', allows('Headers', 'x-b'))],
      null,
    ],
    ['that agree', 'Origin', [put(0, '', named), put(900, '', named)], null],
  ])('tells whether answers differ %s', (_, name, entries, expected) => {
    const { headers } = factsOf(...entries).seen;
    expect(headers.find((each) => each.name.endsWith(`Allow-${name}`))?.differsFor).toBe(expected);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

it('tells the same however often it is asked, and never counts an answer twice', () => {
  fc.assert(
    fc.property(arbitraryEntries, (entries) => {
      const diagnosed = diagnosedFrom(...entries);
      const exchanges = diagnosed.map(({ exchange }) => exchange);
      for (const server of new Set(exchanges.flatMap(serversAsked))) {
        const facts = createServerFacts(server);
        facts.tell(exchanges.slice(0, 1));
        const { needs, seen, policy } = facts.tell(exchanges);
        expect(createServerFacts(server).tell(exchanges)).toEqual({ needs, seen, policy });
        expect(policy).toEqual(policyFor(server, diagnosed));
        const alone = exchanges.map((each) => createServerFacts(server).tell([each]));
        expect(needs.requests).toBe(sum(alone.map((each) => each.needs.requests)));
        for (const { name, values } of seen.headers) {
          for (const { value, preflights, responses } of values) {
            const same = alone.flatMap((each) =>
              each.seen.headers
                .filter((header) => header.name === name)
                .flatMap((header) => header.values.filter((one) => one.value === value)),
            );
            expect(preflights).toBe(sum(same.map((one) => one.preflights)));
            expect(responses).toBe(sum(same.map((one) => one.responses)));
          }
        }
        expect(needs.requests + needs.silent).toBeLessThanOrEqual(diagnosed.length);
        for (const { on, values } of seen.headers) {
          const preflights = sum(values.map((value) => value.preflights));
          const responses = sum(values.map((value) => value.responses));
          expect(preflights).toBe(on === 'response' ? 0 : seen.preflights);
          expect(responses).toBe(on === 'preflight' ? 0 : seen.responses);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe('of thousands of exchanges', () => {
  const exchanges = exchangesFrom(
    ...Array.from({ length: 10_000 }, (_, at) =>
      request({ at: at * 20, url: `${api}/${at}`, response: response(200, named) }),
    ),
  );

  test('some are looked at ahead at a time', () => {
    const facts = createServerFacts(api);
    const some = exchanges.slice(0, 900);
    expect([1, 2, 3].map(() => facts.prepare(some))).toEqual([true, true, false]);
    const elsewhere = createServerFacts('https://elsewhere.example');
    expect(elsewhere.prepare(exchanges)).toBe(false);
  });

  test('once all were told, none is looked at again', () => {
    const facts = createServerFacts(api);
    expect(facts.tell(exchanges).needs.requests).toBe(10_000);
    expect(facts.prepare(exchanges)).toBe(false);
  });
});

describe('the servers that an exchange went to', () => {
  const redirect = (location: string) => response(302, { Location: location, ...named });
  const serversOf = (...entries: readonly Entry[]) => exchangesFrom(...entries).map(serversAsked);

  test.each<[string, readonly Entry[], readonly string[]]>([
    ['the one that was called', [request()], [api]],
    [
      'those on its way',
      [
        request({ response: redirect(`${elsewhere}/a`), entry: { delivery: 'delivered' } }),
        request({ at: 11, url: `${elsewhere}/a`, headers: { Origin: 'null' } }),
      ],
      [api, elsewhere],
    ],
    [
      "not the page's own before it leaves it",
      [
        request({
          url: `${page}/go`,
          response: redirect(`${api}/a`),
          entry: { delivery: 'delivered' },
        }),
        request({ at: 11, url: `${api}/a` }),
      ],
      [api],
    ],
  ])('are %s', (_, entries, expected) => {
    expect(serversOf(...entries)).toEqual([expected]);
  });
});
