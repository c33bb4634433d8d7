import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { api, page, preflight, request, response } from './entries.ts';

const third = 'http://127.0.0.1:5000';

function exchangesOf(...entries: readonly Entry[]): readonly CorsExchange[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}

/** An exchange in a line: each hop with its preflight's status and its own; `-` where there is none. */
function shape({ hops }: CorsExchange): string {
  return hops
    .map(({ method, url, preflight: asked, request: sent }) => {
      const before = asked.state === 'sent' ? (asked.entry.response?.status ?? 0) : '-';
      const after = sent === null ? '-' : (sent.response?.status ?? 0);
      return `${method} ${url} ${before} ${after}`;
    })
    .join(' > ');
}

function shapes(...entries: readonly Entry[]): string[] {
  return exchangesOf(...entries).map(shape);
}

describe('a preflight and its request', () => {
  const asked = preflight({ method: 'PUT', asks: 'x-a', response: response(204) });
  const sent = request({ method: 'PUT', headers: { 'X-A': '1' } });

  it.each([
    ['the preflight first (Chromium)', [asked, sent]],
    ['the request first (Firefox)', [sent, asked]],
  ])('are one exchange, %s', (_, entries) => {
    expect(shapes(...entries)).toEqual([`PUT ${api}/users 204 200`]);
  });

  it('are one where the request was never sent, and was recorded without Origin', () => {
    const blocked = request({ method: 'PUT', headers: { 'X-A': '1' }, response: null });
    const provisional = {
      ...blocked,
      requestHeaders: blocked.requestHeaders.filter(({ name }) => name !== 'Origin'),
    };
    expect(shapes(asked, provisional)).toEqual([`PUT ${api}/users 204 0`]);
  });

  it.each([
    ['another method', request({ method: 'DELETE', headers: { 'X-A': '1' } })],
    ['another URL', request({ method: 'PUT', url: `${api}/users/2`, headers: { 'X-A': '1' } })],
    ['a header asked for that was not sent', request({ method: 'PUT' })],
    ['another page', request({ method: 'PUT', headers: { 'X-A': '1', Origin: third } })],
    [
      'a call made after the preflight',
      request({ method: 'PUT', headers: { 'X-A': '1' }, at: 900 }),
    ],
    [
      'a call that had ended before (Chromium)',
      request({
        method: 'PUT',
        headers: { 'X-A': '1' },
        at: -600,
        entry: { delivery: 'delivered' },
      }),
    ],
  ])('are two with %s', (_, other) => {
    expect(exchangesOf(asked, other)).toHaveLength(2);
  });

  it('are one in Firefox, which may date the preflight after the end of the request', () => {
    const entry = { delivery: 'unobserved', networkError: null } as const;
    const late = request({ method: 'PUT', headers: { 'X-A': '1' }, at: -3, duration: 0, entry });
    expect(shapes(late, asked)).toEqual([`PUT ${api}/users 204 200`]);
  });

  it('are the nearest ones where several fit', () => {
    const entry = { delivery: 'unobserved', networkError: null } as const;
    const early = request({ method: 'PUT', headers: { 'X-A': '1' }, at: -500, entry });
    const near = request({ method: 'PUT', headers: { 'X-A': '1' }, at: 0, entry });
    const [first, second] = exchangesOf(early, near, asked);
    expect(first?.hops[0].preflight.state).toBe('not-seen');
    expect(second?.hops[0].preflight.state).toBe('sent');
  });

  it('are found among others to the same URL by the headers asked for', () => {
    const entries = [
      preflight({ asks: 'x-a', response: response(201) }),
      preflight({ asks: 'x-a,x-b', response: response(202) }),
      request({ method: 'PUT', headers: { 'X-A': '1', 'X-B': '2' }, response: response(302) }),
      request({ method: 'PUT', headers: { 'X-A': '1' }, response: response(301) }),
    ];
    expect(shapes(...entries)).toEqual([`PUT ${api}/users 201 301`, `PUT ${api}/users 202 302`]);
  });
});

it('a lone preflight is an exchange, for the request that it asked about', () => {
  const [exchange] = exchangesOf(preflight({ method: 'DELETE', response: response(405) }));
  expect(exchange?.pageOrigin).toEqual({ origin: page, basis: 'origin-header' });
  expect(exchange && shape(exchange)).toBe(`DELETE ${api}/users 405 -`);
});

it('an exchange keeps its id while it grows, and is another object', () => {
  const log = createExchangeLog();
  log.add(preflight());
  const [before] = log.exchanges();
  expect(log.exchanges()[0]).toBe(before);
  log.add(request({ method: 'PUT' }));
  const [after] = log.exchanges();
  expect(after).not.toBe(before);
  expect(after?.id).toBe(before?.id);
});

describe('redirects', () => {
  const toThird = response(302, { Location: `${third}/users` });
  const first = request({ response: toThird });
  const last = request({ url: `${third}/users`, headers: { Origin: 'null' }, at: 12 });

  it.each([
    ['in order', [first, last]],
    ['the target first (Firefox)', [last, first]],
  ])('are one exchange, %s', (_, entries) => {
    expect(shapes(...entries)).toEqual([`GET ${api}/users - 302 > GET ${third}/users - 200`]);
  });

  it('each bring the preflight of their hop', () => {
    const entries = [
      preflight({ response: response(204) }),
      request({ method: 'PUT', response: response(307, { Location: `${third}/users` }) }),
      preflight({
        url: `${third}/users`,
        headers: { Origin: 'null' },
        at: 13,
        response: response(200),
      }),
      request({ method: 'PUT', url: `${third}/users`, headers: { Origin: 'null' }, at: 12 }),
    ];
    const expected = [`PUT ${api}/users 204 307 > PUT ${third}/users 200 200`];
    expect(shapes(...entries)).toEqual(expected);
    expect(shapes(...entries.toReversed())).toEqual(expected);
  });

  it('from the page itself count from where they leave it', () => {
    const own = request({
      url: `${page}/go`,
      response: response(302, { Location: `${api}/users` }),
    });
    const entries = [own, request({ at: 12 })];
    expect(shapes(...entries)).toEqual([`GET ${page}/go - 302 > GET ${api}/users - 200`]);
    expect(shapes(own)).toEqual([]);
  });

  it('are told by the method: a GET of the page does not follow a 307 of a PUT', () => {
    const answer = response(307, { Location: '/elsewhere' });
    const elsewhere = `${api}/elsewhere`;
    const entries = [
      request({ method: 'PUT', response: answer }),
      request({ url: elsewhere, at: 5 }),
      request({ method: 'PUT', url: elsewhere, at: 12 }),
    ];
    expect(shapes(...entries)).toEqual([
      `PUT ${api}/users - 307 > PUT ${elsewhere} - 200`,
      `GET ${elsewhere} - 200`,
    ]);
  });

  it('end after 20, as the standard says', () => {
    const entries = Array.from({ length: 30 }, (_, index) =>
      request({
        url: `${api}/${index}`,
        at: index * 10,
        response: response(302, { Location: `/${index + 1}` }),
      }),
    );
    expect(exchangesOf(...entries).map(({ hops }) => hops.length)).toEqual([21, 9]);
  });

  it.each([
    [
      'with Firefox’s times',
      [
        [47, 3],
        [80, 0],
        [135, 1],
        [157, 1],
        [173, 1],
        [190, 1],
        [208, 1],
        [214, 1],
        [220, 0],
        [233, 6],
        [249, 1],
        [254, 0],
        [266, 3],
        [279, 1],
        [284, 0],
        [290, 0],
      ],
    ],
    ['within a millisecond', Array.from({ length: 16 }, () => [5, 0] as const)],
  ] as const)('to their own URL are one exchange, %s', (_, times) => {
    const entries = times.map(([at, duration]) =>
      request({ at, duration, response: response(302, { Location: '/users' }) }),
    );
    for (const order of [entries, entries.toReversed()]) {
      const [exchange, ...others] = exchangesOf(...order);
      expect(others).toEqual([]);
      expect(exchange?.hops.map((hop) => hop.request?.startedAt)).toEqual(times.map(([at]) => at));
    }
  });

  it('are not mixed up with a call to the target by the page', () => {
    const own = request({ url: `${third}/users`, at: 12 });
    expect(exchangesOf(first, own)).toHaveLength(2);
  });

  it.each([
    ['myapp://callback', [`GET ${page}/go - 302`]],
    [`${page}/there`, []],
  ])('from the page itself to %s', (target, expected) => {
    const go = request({
      url: `${page}/go`,
      headers: { 'Sec-Fetch-Mode': 'cors' },
      response: response(302, { Location: target }),
    });
    expect(shapes(go)).toEqual(expected);
  });

  it('that the browser refused lead nowhere', () => {
    const refused = { ...first, delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
    expect(exchangesOf(refused, last)).toHaveLength(2);
  });
});

describe('nothing of CORS', () => {
  const withoutOrigin = { entry: { requestHeaders: [] } };
  it.each([
    [
      'the page asking its own origin',
      request({ url: `${page}/data`, headers: { Referer: page } }),
    ],
    [
      'a no-cors request of an element',
      request({ headers: { 'Sec-Fetch-Mode': 'no-cors' }, entry: { initiator: 'image' } }),
    ],
    ['a form that posts', request({ headers: { 'Sec-Fetch-Mode': 'navigate' } })],
    ['a form that posts to plain http', request({ headers: { 'Upgrade-Insecure-Requests': '1' } })],
    [
      'a plain image',
      request({ ...withoutOrigin, entry: { requestHeaders: [], initiator: 'image' } }),
    ],
    ['a fetch that was answered without having sent Origin', request(withoutOrigin)],
    ['a document', request({ entry: { initiator: 'document' } })],
    ['a data URL', request({ url: 'data:,hi' })],
    ['an extension', request({ url: 'chrome-extension://abc/a.js' })],
  ])('%s', (_, entry) => {
    expect(exchangesOf(entry)).toEqual([]);
  });
});

it('a call that asks to be upgraded, as a page may, is still a call', () => {
  const headers = { 'Sec-Fetch-Mode': 'cors', 'Upgrade-Insecure-Requests': '1' };
  expect(exchangesOf(request({ headers }))).toHaveLength(1);
});

it('the script of another origin is not taken for the page', () => {
  const script = { initiatorUrl: 'https://cdn.example/app.js' };
  const own = [
    { name: 'Sec-Fetch-Mode', value: 'cors' },
    { name: 'Sec-Fetch-Site', value: 'same-origin' },
  ];
  const entry = { ...script, requestHeaders: own };
  expect(exchangesOf(request({ url: `${page}/data`, entry }))).toEqual([]);
  const unsent = { ...script, requestHeaders: [{ name: 'Referer', value: `${page}/` }] };
  const entries = [
    preflight({ response: response(404) }),
    request({ method: 'PUT', response: null, entry: unsent }),
  ];
  expect(shapes(...entries)).toEqual([`PUT ${api}/users 404 0`]);
});

it('a sandboxed page’s request that was never sent belongs to its preflight', () => {
  const unsent = { requestHeaders: [{ name: 'Referer', value: `${page}/` }] };
  const entries = [
    preflight({ headers: { Origin: 'null' }, response: response(404) }),
    request({ method: 'PUT', response: null, entry: unsent }),
  ];
  expect(shapes(...entries)).toEqual([`PUT ${api}/users 404 0`]);
});

it('a preflight of which more is told later stays one', () => {
  const log = createExchangeLog();
  const early = preflight({ response: response(204) });
  log.add(early);
  log.amend(early, { ...early, duration: 50 });
  log.add(request({ method: 'PUT' }));
  expect(log.exchanges().map(shape)).toEqual([`PUT ${api}/users 204 200`]);
});

it('an exchange keeps its place in the list when more is told of one of its entries', () => {
  const log = createExchangeLog();
  const early = request({ url: `${api}/first`, response: null });
  log.add(early);
  log.add(request({ url: `${api}/second` }));
  const names = () => log.exchanges().map(({ id, hops }) => `${id} ${hops[0].url}`);
  const listed = names();
  expect(listed).toEqual([`1 ${api}/first`, `2 ${api}/second`]);
  log.amend(early, request({ url: `${api}/first` }));
  expect(names()).toEqual(listed);
});

it('the page is known from its initiator or Referer where Origin was not recorded', () => {
  const refused = { response: null, entry: { requestHeaders: [] } };
  const [byInitiator] = exchangesOf(request(refused));
  expect(byInitiator?.pageOrigin).toEqual({ origin: page, basis: 'initiator' });
  const referer = [{ name: 'Referer', value: `${page}/` }];
  const [byReferer] = exchangesOf(
    request({ ...refused, entry: { requestHeaders: referer, initiatorUrl: null } }),
  );
  expect(byReferer?.pageOrigin).toEqual({ origin: page, basis: 'referer' });
});

it('whatever the order of arrival, the exchanges are the same', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].flatMap((name, index) => {
    const at = index * 100;
    const headers = { [`X-${name}`]: '1' };
    return [
      preflight({ asks: `x-${name}`, at: at + 1, response: response(204) }),
      request({
        method: 'PUT',
        headers,
        at,
        response: response(307, { Location: `${third}/${name}` }),
      }),
      preflight({
        url: `${third}/${name}`,
        asks: `x-${name}`,
        at: at + 21,
        headers: { Origin: 'null' },
      }),
      request({
        url: `${third}/${name}`,
        method: 'PUT',
        headers: { ...headers, Origin: 'null' },
        at: at + 20,
      }),
    ];
  });
  const expected = shapes(...entries).toSorted();
  expect(expected).toHaveLength(5);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(shapes(...shuffled).toSorted()).toEqual(expected);
    }),
  );
});
