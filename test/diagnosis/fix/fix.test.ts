import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Fix } from '../../../src/diagnosis/fix/fix.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import type { Call } from '../../../src/exchange/exchange.ts';
import { api, page, preflight, request, response } from '../../exchange/entries.ts';
import { exchangeOf } from '../exchanges.ts';

const acao = 'Access-Control-Allow-Origin';
const acac = 'Access-Control-Allow-Credentials';
const acam = 'Access-Control-Allow-Methods';
const acah = 'Access-Control-Allow-Headers';
const third = 'http://127.0.0.1:5000';
const target = `${third}/there`;

const include: Call = { mode: 'cors', credentials: 'include' };
const omit: Call = { mode: 'cors', credentials: 'omit' };

function fixOf(call: Call, ...entries: readonly Entry[]): Fix {
  return diagnose({ ...exchangeOf(...entries), call }).fix;
}

/** `preflight 0: 204; set Vary: Origin` */
function inShort({ changes }: Pick<Fix, 'changes'>): string[] {
  return changes.map(({ on, hop, status, headers, seen }) => {
    const parts = [
      ...(status === null ? [] : [String(status.after)]),
      ...headers.map((each) =>
        each.op === 'remove' ? `remove ${each.name}` : `${each.op} ${each.name}: ${each.value}`,
      ),
    ];
    return `${seen ? '' : 'unseen '}${on} ${hop}: ${parts.join('; ')}`;
  });
}

function calls({ call }: Pick<Fix, 'call'>): string[] {
  return call.map(({ change, value }) => `${change} ${value}`);
}

const namesPage = `set ${acao}: ${page}; add Vary: Origin`;

/** A request that its preflight kept back. */
const unsent = (given: Parameters<typeof request>[0]) => request({ ...given, response: null });

describe('what nobody can allow', () => {
  it('a page without an origin gets no fix that names one', () => {
    const entry = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
    const sandboxed = request({ headers: { Origin: 'null' }, entry });
    expect(fixOf(omit, sandboxed)).toEqual({
      ...{ side: 'page', changes: [], call: [], incomplete: false, alternatives: [] },
      remedy: expect.any(Array),
    });
  });

  it('a method of the name * needs a server that allows all', () => {
    const fix = fixOf(omit, preflight({ method: '*' }), unsent({ method: '*' }));
    expect(fix).toMatchObject({ side: 'page', changes: [], call: [] });
  });

  it('a header of the name * is left out, and not allowed', () => {
    const fix = fixOf(
      omit,
      preflight({ method: 'GET', asks: '*,x-a' }),
      unsent({ headers: { '*': '1', 'X-A': '1' } }),
    );
    expect(calls(fix)).toEqual(['drop-header *']);
    expect(inShort(fix)[0]).toBe(`preflight 0: ${namesPage}; add ${acah}: x-a`);
  });
});

describe('redirects', () => {
  const away = (method: string, status: number, asks?: string) => [
    ...(asks === undefined
      ? []
      : [preflight({ method, asks, response: response(204, { [acao]: '*', [acah]: '*' }) })]),
    request({
      method,
      headers: asks === undefined ? {} : { [asks]: 'application/json' },
      response: response(status, { [acao]: '*', Location: target }),
      entry: { delivery: 'delivered' },
    }),
  ];
  const refused = (url: string, headers = {}) =>
    request({
      ...{ url, at: 12, headers: { Origin: 'null', ...headers } },
      response: response(200, { 'X-A': '1' }),
      entry: { delivery: 'failed', networkError: 'net::ERR_FAILED' },
    });

  it('the page calls the end of the way, which names the page', () => {
    const fix = fixOf(omit, ...away('GET', 302), refused(target));
    expect(calls(fix)).toEqual([`url ${target}`]);
    expect(inShort(fix)).toEqual([`response 1: ${namesPage}`]);
    expect(fix).toMatchObject({ side: 'page', incomplete: false });
  });

  it('with the method that the redirect made of it, and without what describes a body', () => {
    const fix = fixOf(omit, ...away('POST', 303, 'content-type'), refused(target));
    expect(calls(fix)).toEqual([`url ${target}`, 'method GET', 'drop-header content-type']);
    expect(inShort(fix)).toEqual([`response 1: ${namesPage}`]);
  });

  it('with a preflight that was not needed behind the redirect, where a token is sent again', () => {
    const fix = fixOf(omit, ...away('GET', 302, 'authorization'), refused(target));
    expect(inShort(fix)).toEqual([
      `unseen preflight 1: 204; ${namesPage}; set ${acah}: authorization`,
      `response 1: ${namesPage}`,
    ]);
    expect(fix.incomplete).toBe(true);
  });

  it('back home there is nothing to allow', () => {
    const [first] = away('GET', 302);
    const home = { ...first, response: response(302, { [acao]: '*', Location: `${page}/there` }) };
    const fix = fixOf(omit, home as Entry, refused(`${page}/there`));
    expect(calls(fix)).toEqual([`url ${page}/there`]);
    expect(inShort(fix)).toEqual([]);
  });

  it('a preflight of Firefox behind a redirect has the page’s origin, and the request has not', () => {
    const put = { method: 'PUT', duration: 10 };
    const fix = fixOf(
      omit,
      preflight({ ...put, at: 0, response: response(204, { [acao]: '*', [acam]: 'PUT' }) }),
      request({ ...put, at: 12, response: response(307, { [acao]: '*', Location: target }) }),
      preflight({ ...put, at: 24, url: target, response: response(204, { [acao]: page }) }),
    );
    expect(calls(fix)).toEqual([`url ${target}`]);
    expect(inShort(fix)).toEqual([
      `preflight 1: add ${acam}: PUT`,
      `unseen response 1: ${namesPage}`,
    ]);
  });

  it('what a redirect leads to is told of with it', () => {
    const moved = { ...{ method: 'PUT' }, response: response(307, { Location: `${api}/there` }) };
    const fix = fixOf(
      include,
      preflight({
        ...{ method: 'PUT', asks: 'content-type' },
        response: response(204, {
          [acao]: page,
          [acac]: 'true',
          [acam]: 'PUT',
          [acah]: 'content-type',
        }),
      }),
      request({
        ...moved,
        headers: { 'Content-Type': 'application/json', Cookie: 'a=1' },
        entry: { delivery: 'failed', networkError: 'net::ERR_FAILED' },
      }),
    );
    const named = `${namesPage}; set ${acac}: true`;
    expect(inShort(fix)).toEqual([
      `response 0: ${named}`,
      `unseen preflight 1: 204; ${named}; set ${acam}: PUT; set ${acah}: content-type`,
      `unseen response 1: ${named}`,
    ]);
    expect(fix.changes.map(({ url }) => url)).toEqual([
      `${api}/users`,
      `${api}/there`,
      `${api}/there`,
    ]);
    expect(fix.incomplete).toBe(true);
  });

  it('a user name is taken out of a redirect', () => {
    const withUser = request({
      response: response(302, { [acao]: page, Location: 'http://ada:1@localhost:4000/there' }),
      entry: { delivery: 'failed', networkError: 'net::ERR_FAILED' },
    });
    expect(inShort(fixOf(omit, withUser))).toEqual([
      `response 0: set Location: ${api}/there`,
      `unseen response 1: ${namesPage}`,
    ]);
  });
});

describe('mistakes in the call', () => {
  it('a header of answers, and nothing else to ask for: then there is no preflight to mend', () => {
    const fix = fixOf(
      omit,
      preflight({ method: 'GET', asks: 'access-control-allow-origin', response: response(405) }),
      unsent({ headers: { [acao]: '*' } }),
    );
    expect(calls(fix)).toEqual(['drop-header access-control-allow-origin']);
    expect(inShort(fix)).toEqual([`unseen response 0: ${namesPage}`]);
  });

  it('the mode, where the page asked for its own origin only', () => {
    const fix = fixOf({ ...omit, mode: 'same-origin' }, request({ response: null }));
    expect(calls(fix)).toEqual(['mode cors']);
    expect(fix).toMatchObject({ side: 'page', changes: [], incomplete: true, alternatives: [] });
  });

  it.each<[string, Call, string[]]>([
    ['*, PATCH', omit, []],
    ['*, PATCH', include, ['method PATCH']],
    ['GET, PATCH', omit, ['method PATCH']],
    ['patch, PATCH', omit, []],
    ['GET', omit, []],
  ])('patch, where the server lists %s', (listed, call, expected) => {
    const fix = fixOf(
      call,
      preflight({ method: 'patch', response: response(200, { [acam]: listed }) }),
      unsent({ method: 'patch' }),
    );
    expect(calls(fix)).toEqual(expected);
  });

  it('one method for all of the way: what listed the other has to list it too', () => {
    const asked = (url: string, at: number, listed: string) =>
      preflight({
        method: 'patch',
        url,
        at,
        response: response(204, { [acao]: '*', [acam]: listed }),
      });
    const fix = fixOf(
      omit,
      asked(`${api}/users`, 1, 'patch'),
      request({
        ...{ method: 'patch', response: response(307, { [acao]: '*', Location: `${api}/there` }) },
        entry: { delivery: 'delivered' },
      }),
      asked(`${api}/there`, 24, 'PATCH'),
      unsent({ method: 'patch', url: `${api}/there`, at: 23 }),
    );
    expect(calls(fix)).toEqual(['method PATCH']);
    expect(inShort(fix)).toEqual([
      `preflight 0: add ${acam}: PATCH`,
      `unseen response 1: ${namesPage}`,
    ]);
  });
});

describe('answers', () => {
  it('a status that was not recorded is not said to be wrong', () => {
    const fix = fixOf(omit, preflight({ response: response(0) }), unsent({ method: 'PUT' }));
    expect(fix.changes[0]?.status).toBeNull();
    expect(fix.incomplete).toBe(true);
  });

  it('of a list with wrong separators the names are kept, and not the separators', () => {
    const answer = response(204, { [acao]: page, [acam]: 'GET | PUT; *' });
    const fix = fixOf(
      omit,
      preflight({ method: 'PATCH', response: answer }),
      unsent({ method: 'PATCH' }),
    );
    expect(inShort(fix)[0]).toBe(`preflight 0: set ${acam}: GET, PUT, PATCH`);
  });
});

describe('what the page can do instead', () => {
  const alternatives = (fix: Fix) => fix.alternatives.map(calls);
  const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
  const any = (headers = {}) =>
    request({ headers, response: response(200, { [acao]: '*' }), entry: refused });

  it.each<[string, Call, Entry[], string[][]]>([
    ['no cookie went along', include, [any()], [['credentials same-origin']]],
    ['a cookie went along', include, [any({ Cookie: 'a=1' })], []],
    [
      'another origin is named',
      include,
      [request({ response: response(200, { [acao]: third }), entry: refused })],
      [],
    ],
    ['a beacon always has credentials', { ...include, kind: 'beacon' }, [any()], []],
    ['the call has none', omit, [request({ entry: refused })], []],
  ])('credentials: %s', (_, call, entries, expected) => {
    const fix = fixOf(call, ...entries);
    expect(alternatives(fix)).toEqual(expected);
    expect(fix).toMatchObject({ side: 'server', call: [] });
    for (const alternative of fix.alternatives) {
      expect(alternative).toMatchObject({ changes: [], incomplete: false });
    }
  });

  it.each([
    ['authorization', [['credentials same-origin']]],
    ['x-a', []],
  ])('credentials, of a call that was not sent, with the header %s', (asks, expected) => {
    const answer = response(204, { [acao]: '*', [acah]: asks });
    const fix = fixOf(
      include,
      preflight({ method: 'GET', asks, response: answer }),
      unsent({ headers: { [asks]: '1' } }),
    );
    expect(alternatives(fix)).toEqual(expected);
    expect(fix.alternatives.map(inShort)).toEqual(
      expected.map(() => [`unseen response 0: ${namesPage}`]),
    );
  });

  it.each<[string, string, string, string, string[][]]>([
    [
      'GET',
      'cache-control,pragma',
      '',
      'for nothing',
      [['drop-header cache-control', 'drop-header pragma']],
    ],
    ['GET', 'content-type', '', 'without a body', [['drop-header content-type']]],
    ['POST', 'content-type', '', 'with a body', []],
    ['PUT', 'cache-control', '', 'beside a method that has to be asked for', []],
    ['PUT', 'cache-control,x-a', 'x-a', 'not listed', [['drop-header cache-control']]],
    ['GET', 'traceparent,x-a', 'x-a', 'of a library', [['drop-header traceparent']]],
    ['GET', 'traceparent,x-a', '', 'beside another', []],
  ])('headers: %s with %s, where %s is listed: %s', (method, asks, listed, _, expected) => {
    const methods = method === 'PUT' && listed !== '' ? 'PUT' : 'GET';
    const answer = response(204, { [acao]: page, [acam]: methods, [acah]: listed });
    const headers = Object.fromEntries(asks.split(',').map((name) => [name, '1']));
    const fix = fixOf(
      omit,
      preflight({ method, asks, response: answer }),
      unsent({ method, headers }),
    );
    expect(alternatives(fix)).toEqual(expected);
    for (const alternative of fix.alternatives) expect(alternative.incomplete).toBe(true);
  });

  it('the canonical URL, with the mistakes of the call corrected there too', () => {
    const canonical = `${api}/users/`;
    const fix = fixOf(
      omit,
      preflight({
        asks: 'access-control-allow-origin',
        response: response(301, { Location: canonical }),
      }),
      unsent({ method: 'PUT', headers: { [acao]: '*' } }),
    );
    expect(alternatives(fix)).toEqual([
      [`url ${canonical}`, 'drop-header access-control-allow-origin'],
    ]);
    expect(fix.alternatives.map(inShort)).toEqual([
      [
        `unseen preflight 0: 204; ${namesPage}; set ${acam}: PUT`,
        `unseen response 0: ${namesPage}`,
      ],
    ]);
  });
});

describe('a list that is written anew holds each name once, as the server writes it', () => {
  const listed = (name: string, value: string) => response(204, { [acao]: page, [name]: value });
  const first = ({ changes }: Fix) => changes[0]?.lines.map(({ after }) => after);

  it.each([
    [
      'Content-Type Authorization',
      'authorization,content-type,x-a',
      'Content-Type, Authorization, x-a',
    ],
    ['X-A; x-a; X-B', 'x-b', 'X-A, X-B'],
    ['content-type authorization', 'content-type', 'content-type, authorization'],
  ])('headers: %s', (value, asks, expected) => {
    const answer = listed(acah, value);
    const fix = fixOf(omit, preflight({ method: 'GET', asks, response: answer }), unsent({}));
    expect(first(fix)).toEqual([`${acah}: ${expected}`]);
  });

  it('methods, whose case counts', () => {
    const fix = fixOf(
      omit,
      preflight({ method: 'PUT', response: listed(acam, 'put; GET; GET') }),
      unsent({ method: 'PUT' }),
    );
    expect(first(fix)).toEqual([`${acam}: put, GET, PUT`]);
  });
});

it('is found in time for a call with 100,000 headers, all of them mistakes', () => {
  const names = (start: string) =>
    Array.from({ length: 100_000 }, (_, index) => `${start}${index}`);
  const sent = [...names('access-control-allow-'), ...names('x-datadog-')];
  const listed = names('x-').join(', ');
  const answer = response(204, { [acao]: page, [acah]: listed });
  const fix = fixOf(
    omit,
    preflight({ method: 'GET', asks: sent.join(','), response: answer }),
    unsent({}),
  );
  expect(fix.call).toHaveLength(100_000);
  expect(fix.alternatives[0]?.call).toHaveLength(200_000);
});
