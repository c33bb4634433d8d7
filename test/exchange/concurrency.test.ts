import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { getHeader } from '../../src/fetch-standard/header-list.ts';
import { api, page, preflight, request, response } from './entries.ts';

const third = 'http://127.0.0.1:5000';
const leave = {
  'Access-Control-Allow-Origin': page,
  'Access-Control-Allow-Methods': '*',
  'Access-Control-Allow-Headers': '*',
};

/** The exchanges of entries that come in this order. */
function exchangesOf(entries: readonly Entry[]): readonly CorsExchange[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}

/** The `X-Call` of a preflight (that nobody really sends) and of its request: `3 3` where they are of one call. */
function callsOf({ hops }: CorsExchange): string {
  const callOf = (entry: Entry | null) =>
    entry === null ? '-' : (getHeader(entry.requestHeaders, 'X-Call') ?? '?');
  const [{ preflight: asked, request: sent }] = hops;
  return `${asked.state === 'sent' ? callOf(asked.entry) : '-'} ${callOf(sent)}`;
}

interface Call {
  readonly id: number;
  readonly at: number;
  readonly method?: string;
  readonly names?: readonly string[];
  /** Milliseconds from the call to its preflight, and how long each takes. */
  readonly delay?: number;
  readonly asking?: number;
  readonly sending?: number;
  readonly isRefused?: boolean;
}

/** What Chromium records of a call: its preflight and its request. */
function entriesOf(call: Call): [Entry, Entry] {
  const { id, at, method = 'PUT', names = [], isRefused = false } = call;
  const { delay = 2, asking = 20, sending = 30 } = call;
  const asked = preflight({
    method,
    asks: [...names, 'x-call'].toSorted().join(','),
    at: at + delay,
    duration: asking,
    headers: { 'X-Call': String(id) },
    response: response(204, isRefused ? {} : leave),
    entry: { delivery: 'delivered' },
  });
  const headers = Object.fromEntries(['X-Call', ...names].map((name) => [name, String(id)]));
  const duration = delay + asking + (isRefused ? 0 : sending);
  const sent = request({
    method,
    at,
    duration,
    headers,
    ...(isRefused
      ? { response: null }
      : { response: response(200), entry: { delivery: 'delivered', networkError: null } }),
  });
  return [asked, sent];
}

const hundreds = Array.from({ length: 200 }, (_, id) => id);
const methods = ['PUT', 'DELETE', 'PATCH'];
const nameSets = [[], ['x-a'], ['x-a', 'x-b'], ['content-type'], ['x-b']];

describe('200 calls of one URL under way at once', () => {
  it.each<[string, readonly Call[]]>([
    ['that are all alike', hundreds.map((id) => ({ id, at: id, delay: 2 + Math.floor(id / 4) }))],
    [
      'of several methods',
      hundreds.map((id) => ({ id, at: id, method: methods[id % 3] ?? '', delay: 50 - (id % 7) })),
    ],
    [
      'with several headers, in the same few milliseconds',
      hundreds.map((id) => ({
        id,
        at: Math.floor(id / 15),
        method: methods[id % 3] ?? '',
        names: nameSets[id % 5] ?? [],
      })),
    ],
    [
      'of which every second is refused, two in each millisecond',
      hundreds.map((id) => ({ id, at: Math.floor(id / 2), isRefused: id % 2 === 1 })),
    ],
  ])('%s are paired one to one', (_, calls) => {
    const pairs = calls.map(entriesOf);
    // Preflights arrive in their order, requests in no order at all.
    const entries = [
      ...pairs.map(([asked]) => asked),
      ...pairs
        .toSorted(([, a], [, b]) => ((a.startedAt * 7) % 13) - ((b.startedAt * 7) % 13))
        .map(([, sent]) => sent),
    ];
    expect(exchangesOf(entries).map(callsOf)).toEqual(calls.map(({ id }) => `${id} ${id}`));
  });
});

describe('two calls of the same millisecond', () => {
  const [asked, sent] = entriesOf({ id: 1, at: 0 });
  const [askedToo, sentToo] = entriesOf({ id: 2, at: 0 });
  const without = (entry: Entry) => ({
    ...entry,
    response: response(204, {
      ...leave,
      'Access-Control-Max-Age': '60',
      'Access-Control-Allow-Origin': '*',
    }),
  });
  const ambiguous = (...entries: readonly Entry[]) =>
    exchangesOf(entries).map(
      ({ hops: [{ preflight: each }] }) => each.state === 'sent' && each.isAmbiguous,
    );

  it('whose preflights were answered alike are not ambiguous: it makes no difference', () => {
    expect(ambiguous(asked, askedToo, sent, sentToo)).toEqual([false, false]);
  });

  it('whose preflights were answered in two ways are', () => {
    expect(ambiguous(asked, without(askedToo), sent, sentToo)).toEqual([true, true]);
  });

  it('are not where another header tells them apart', () => {
    const [other, sentOther] = entriesOf({ id: 3, at: 0, names: ['x-a'] });
    expect(ambiguous(asked, without(other), sent, sentOther)).toEqual([false, false]);
  });

  it('are not where their fate tells them apart', () => {
    const [refused, unsent] = entriesOf({ id: 4, at: 0, isRefused: true });
    expect(ambiguous(asked, refused, unsent, sent)).toEqual([false, false]);
    expect(exchangesOf([asked, refused, unsent, sent]).map(callsOf)).toEqual(['1 1', '4 4']);
  });
});

describe('the preflight cache', () => {
  const answered = (maxAge: string | null, extra: Readonly<Record<string, string>> = {}) =>
    preflight({
      response: response(204, {
        ...leave,
        ...(maxAge === null ? {} : { 'Access-Control-Max-Age': maxAge }),
        ...extra,
      }),
    });
  const state = (asked: Entry, ...later: readonly Entry[]) =>
    exchangesOf([asked, request({ method: 'PUT' }), ...later]).at(-1)?.hops[0].preflight.state;
  const put = (at: number, headers = {}) => request({ method: 'PUT', at, headers });

  it.each<[string, Entry, Entry, string]>([
    ['within Max-Age', answered('60'), put(30_000), 'cached'],
    ['after Max-Age', answered('60'), put(62_000), 'not-seen'],
    ['within 5 s without Max-Age', answered(null), put(4_000), 'cached'],
    ['after 5 s without Max-Age', answered(null), put(6_000), 'not-seen'],
    ['at once with a Max-Age of 0', answered('0'), put(1_000), 'not-seen'],
    [
      'a header that it did not allow',
      answered('60', { 'Access-Control-Allow-Headers': 'x-a' }),
      put(1_000, { 'X-B': '1' }),
      'not-seen',
    ],
    ['a header that it allows', answered('60'), put(1_000, { 'X-B': '1' }), 'cached'],
    [
      'a method that it did not allow',
      answered('60', { 'Access-Control-Allow-Methods': 'PUT' }),
      request({ method: 'DELETE', at: 1_000 }),
      'not-seen',
    ],
    ['another page', answered('60'), put(1_000, { Origin: third }), 'not-seen'],
    ['a request that needs no leave', answered('60'), request({ at: 1_000 }), 'not-seen'],
    [
      'another URL',
      answered('60'),
      request({ method: 'PUT', url: `${api}/other`, at: 1_000 }),
      'not-seen',
    ],
  ])('%s', (_, asked, later, expected) => {
    expect(state(asked, later)).toBe(expected);
  });

  it('is found as well where the preflight comes last', () => {
    const log = createExchangeLog();
    log.add(put(30_000));
    expect(log.exchanges()[0]?.hops[0].preflight.state).toBe('not-seen');
    log.add(answered('60'));
    log.add(request({ method: 'PUT' }));
    expect(log.exchanges()[0]?.hops[0].preflight.state).toBe('cached');
  });
});

/** What the order of arrival may not change: which entries make an exchange, and how. */
function made(entries: readonly Entry[], order: readonly Entry[]): string[] {
  const log = createExchangeLog();
  order.forEach((entry, index) => {
    log.add(entry);
    // Whoever looks in between sees what there is, and changes nothing.
    if (index % 3 === 0) log.exchanges();
  });
  const name = (entry: Entry | null) => (entry === null ? '-' : String(entries.indexOf(entry)));
  return log
    .exchanges()
    .map(({ hops }) =>
      hops
        .map(({ preflight: each, request: sent }) =>
          [each.state, 'entry' in each ? name(each.entry) : '-', name(sent)].join(' '),
        )
        .join(' > '),
    )
    .sort();
}

const call = fc.record({
  at: fc.integer({ min: 0, max: 300 }),
  method: fc.constantFrom('PUT', 'DELETE'),
  names: fc.constantFrom(...nameSets),
  delay: fc.integer({ min: 0, max: 40 }),
  isRefused: fc.boolean(),
  hops: fc.integer({ min: 1, max: 3 }),
});

/** The entries of random calls, each at a moment of its own, some of them redirected. */
const traffic = fc.uniqueArray(call, { selector: ({ at }) => at, maxLength: 12 }).map((calls) =>
  calls.flatMap(({ hops, ...given }, id) =>
    Array.from({ length: hops }, (_, hop) => {
      // Each at moments of its own, so that nothing but the order of arrival is left to chance.
      const [asked, sent] = entriesOf({ ...given, id, at: given.at * 16 + hop * 70 + id / 100 });
      const isLast = hop === hops - 1;
      const url = hop === 0 ? `${api}/users` : `${api}/users/${hop}`;
      const location = `${api}/users/${hop + 1}`;
      const moved =
        isLast || sent.response === null ? {} : { response: response(307, { Location: location }) };
      return [
        { ...asked, url },
        { ...sent, url, ...moved },
      ];
    }).flat(),
  ),
);

it('any interleaving of entries makes the same exchanges', () => {
  fc.assert(
    fc.property(
      traffic.chain((entries) =>
        fc.tuple(
          fc.constant(entries),
          fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
        ),
      ),
      ([entries, shuffled]) => {
        expect(made(entries, shuffled)).toEqual(made(entries, entries));
      },
    ),
    { numRuns: 100 },
  );
});

/** Redirects in a circle between a few URLs, at any times: what belongs together changes with each that comes. */
const circles = fc.array(
  fc
    .record({ at: fc.integer({ min: 0, max: 400 }), from: fc.nat(2), to: fc.nat(2) })
    .map(({ at, from, to }) =>
      request({
        at,
        url: `${api}/${from}`,
        duration: at % 40,
        response: response(302, { Location: `/${to}` }),
      }),
    ),
  { maxLength: 20 },
);

it('no two exchanges have one id, whatever comes', () => {
  fc.assert(
    fc.property(
      fc.tuple(traffic, circles).chain(([calls, redirects]) => {
        const entries = [...calls, ...redirects];
        return fc.shuffledSubarray(entries, { minLength: entries.length });
      }),
      (entries) => {
        const log = createExchangeLog();
        for (const entry of entries) {
          log.add(entry);
          const ids = log.exchanges().map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      },
    ),
  );
});

it('every entry is part of one exchange, whatever the order', () => {
  fc.assert(
    fc.property(traffic, (entries) => {
      const used = exchangesOf(entries).flatMap(({ hops }) =>
        hops.flatMap(({ preflight: each, request: sent }) => [
          ...(each.state === 'sent' ? [each.entry] : []),
          ...(sent === null ? [] : [sent]),
        ]),
      );
      expect(used.length).toBe(entries.length);
      expect(new Set(used).size).toBe(entries.length);
    }),
  );
});

it('what is removed is gone, and the others stay as they are', () => {
  const log = createExchangeLog();
  for (const entry of hundreds.flatMap((id) => entriesOf({ id, at: id * 5 }))) log.add(entry);
  const before = log.exchanges();
  const gone = new Set(before.slice(0, 150).map(({ id }) => id));
  log.remove(gone);
  expect(log.exchanges().map(callsOf)).toEqual(before.slice(150).map(callsOf));
  log.add(request({ at: 5000, url: `${api}/later` }));
  expect(log.exchanges()).toHaveLength(51);
});

it('requests of the page to its own origin are counted', () => {
  const log = createExchangeLog();
  const own = (index: number) => request({ url: `${page}/${index}`, at: index });
  for (const index of hundreds) log.add(own(index));
  log.add(
    request({ url: `${page}/go`, at: 900, response: response(302, { Location: `${api}/users` }) }),
  );
  log.add(request({ at: 912 }));
  expect(log.exchanges()).toHaveLength(1);
  expect(log.sameOrigin()).toBe(200);
});
