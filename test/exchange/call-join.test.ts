import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createCallJoin } from '../../src/exchange/call-join.ts';
import type { CallOutcome, CallRecord } from '../../src/exchange/call-record.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { callRecord } from './call-records.ts';
import { api, page, preflight, request, response } from './entries.ts';

function exchangesOf(entries: readonly Entry[]): readonly CorsExchange[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}

function joined(records: readonly CallRecord[], ...entries: readonly Entry[]): CorsExchange[] {
  const join = createCallJoin();
  for (const record of records) join.add(record);
  return join.join(exchangesOf(entries));
}

/** The credentials mode of each exchange's call; null where it has none. */
function credentials(records: readonly CallRecord[], ...entries: readonly Entry[]) {
  return joined(records, ...entries).map(({ call }) => call?.credentials ?? null);
}

const including = { credentials: 'include' } as const;

describe('a call and an exchange', () => {
  it.each<[string, CallRecord, Entry, 'include' | null]>([
    ['of one URL and time', callRecord(including), request({ at: 3 }), 'include'],
    [
      'dated a little the wrong way round',
      callRecord({ ...including, time: 20 }),
      request(),
      'include',
    ],
    ['that waited', callRecord(including), request({ at: 20_000 }), 'include'],
    ['made after it', callRecord({ ...including, time: 400 }), request(), null],
    ['of another URL', callRecord({ ...including, url: `${api}/user` }), request(), null],
    ['of another method', callRecord({ ...including, method: 'POST' }), request(), null],
    ['of another page', callRecord({ ...including, pageOrigin: 'null' }), request(), null],
    ['of another kind', callRecord({ ...including, kind: 'xhr' }), request(), null],
    [
      'of which nothing tells the kind',
      callRecord({ ...including, kind: 'xhr' }),
      request({ entry: { initiator: null } }),
      'include',
    ],
    [
      'with a header that was sent',
      callRecord({ ...including, headerNames: ['accept'] }),
      request({ headers: { Accept: 'a/b' } }),
      'include',
    ],
    [
      'with a header that was not',
      callRecord({ ...including, headerNames: ['x-a'] }),
      request(),
      null,
    ],
    [
      'with a header that no page can set',
      callRecord({ ...including, headerNames: ['cookie'] }),
      request(),
      'include',
    ],
    [
      'of which only the preflight is there',
      callRecord({ ...including, method: 'PUT', headerNames: ['x-a', 'accept'] }),
      preflight({ asks: 'content-type,x-a' }),
      'include',
    ],
    [
      'whose preflight asks for more',
      callRecord({ ...including, method: 'PUT', headerNames: ['x-a'] }),
      preflight({ asks: 'x-a,x-b' }),
      null,
    ],
    [
      'whose preflight asks for less',
      callRecord({ ...including, method: 'PUT', headerNames: ['x-a', 'x-b'] }),
      preflight({ asks: 'x-a' }),
      null,
    ],
    [
      'of which not all headers are known',
      callRecord({ ...including, method: 'PUT', headerNames: null }),
      preflight({ asks: 'x-a' }),
      'include',
    ],
    [
      'of an element',
      callRecord({ ...including, kind: 'img', time: null }),
      request({ at: 9e5, entry: { initiator: 'image' } }),
      'include',
    ],
  ])('%s', (_, record, entry, expected) => {
    expect(credentials([record], entry)).toEqual([expected]);
  });

  it('tells what was seen', () => {
    const madeAt = { url: `${page}/app.js`, line: 3, column: 7 };
    const record = callRecord({ ...including, cache: 'no-store', madeAt, redirect: 'error' });
    expect(joined([record], request())[0]?.call).toEqual({
      kind: 'fetch',
      mode: 'cors',
      credentials: 'include',
      redirect: 'error',
      cache: 'no-store',
      madeAt,
      hasUploadListener: false,
      hasStreamBody: false,
    });
  });

  it('meets where the way of a redirect began', () => {
    const redirect = response(302, {
      Location: `${api}/there`,
      'Access-Control-Allow-Origin': page,
    });
    const there = { url: `${api}/there`, at: 12 };
    const [exchange] = joined(
      [callRecord(including)],
      request({ response: redirect }),
      request(there),
    );
    expect(exchange?.hops).toHaveLength(2);
    expect(exchange?.call?.credentials).toBe('include');
  });
});

describe('several calls to one URL', () => {
  const at = (time: number, mode: 'include' | 'omit') => callRecord({ time, credentials: mode });

  it('are told apart by their times', () => {
    const records = [at(0, 'include'), at(40, 'omit')];
    expect(credentials(records, request({ at: 2 }), request({ at: 43 }))).toEqual([
      'include',
      'omit',
    ]);
  });

  it('are ambiguous where they came at one time', () => {
    const records = [at(0, 'include'), at(1, 'omit')];
    const [one, two] = joined(records, request({ at: 2 }), request({ at: 3 }));
    for (const exchange of [one, two]) {
      expect(exchange?.call).toMatchObject({ credentials: 'unobserved', isAmbiguous: true });
      expect(exchange?.call?.mode).toBe('cors');
    }
  });

  it('are ambiguous where the requests waited longer than the calls lie apart', () => {
    const records = [at(0, 'include'), at(100, 'omit')];
    expect(credentials(records, request({ at: 500 }), request({ at: 600 }))).toEqual([
      'unobserved',
      'unobserved',
    ]);
  });

  it('are as one where they say the same, however many', () => {
    const times = Array.from({ length: 200 }, (_, index) => Math.floor(index / 50));
    const entries = times.map((time) => request({ at: time + 2 }));
    expect(
      new Set(
        credentials(
          times.map((time) => at(time, 'include')),
          ...entries,
        ),
      ),
    ).toEqual(new Set(['include']));
  });

  it('are told apart by their headers', () => {
    const plain = callRecord({ method: 'PUT' });
    const own = callRecord({ ...including, method: 'PUT', headerNames: ['x-a'] });
    const asks = preflight({ asks: 'x-a' });
    expect(credentials([plain, own], preflight(), asks)).toEqual(['same-origin', 'include']);
  });
});

it('gives no call where one of two requests was not seen being made', () => {
  expect(credentials([callRecord(including)], request({ at: 1 }), request({ at: 2 }))).toEqual([
    null,
    null,
  ]);
});

it('does not give a call away twice', () => {
  expect(credentials([callRecord(including)], request({ at: 1 }), request({ at: 300 }))).toEqual([
    'include',
    null,
  ]);
});

it('counts a record once, however often it comes', () => {
  const record = callRecord(including);
  expect(credentials([record, record], request(), request({ at: 1 }))).toEqual([null, null]);
});

it('leaves exchanges alone without records, and keeps its own while nothing changes', () => {
  const join = createCallJoin();
  const exchanges = exchangesOf([request(), request({ url: `${api}/other` })]);
  expect(join.join(exchanges)[0]).toBe(exchanges[0]);
  join.add(callRecord(including));
  const [first, other] = join.join(exchanges);
  expect(first?.call?.credentials).toBe('include');
  expect(other).toBe(exchanges[1]);
  expect(join.join(exchanges)[0]).toBe(first);
  join.add(callRecord({ url: `${api}/third` }));
  expect(join.join(exchanges)[0]).toBe(first);
});

describe('the end of a call', () => {
  const ended = (given: Partial<CallOutcome> = {}): CallOutcome => ({
    id: 'probe.ended.1',
    url: `${api}/users`,
    pageOrigin: page,
    time: 2,
    status: 200,
    ...given,
  });

  /** What came back by each exchange's call; null where that is not known. */
  function cameBack(
    records: readonly CallRecord[],
    outcomes: readonly CallOutcome[],
    ...entries: readonly Entry[]
  ) {
    const join = createCallJoin();
    for (const record of records) join.add(record);
    for (const outcome of outcomes) join.end(outcome);
    return join.join(exchangesOf(entries)).map(({ call }) => call?.cameBack ?? null);
  }

  it.each<[string, Partial<CallRecord>, Partial<CallOutcome>, number | null]>([
    ['with an answer', {}, {}, 200],
    ['with nothing that the page can read', {}, { status: 0 }, 0],
    ['of an XMLHttpRequest', { kind: 'xhr' }, {}, 200],
    ['of an element, which is not told', { kind: 'img' }, {}, null],
    ['of another URL', {}, { url: `${api}/user` }, null],
    ['of another page', {}, { pageOrigin: 'null' }, null],
    ['of another time', {}, { time: 200 }, null],
  ])('%s', (_, record, outcome, expected) => {
    const sent = request({ entry: { initiator: null } });
    expect(cameBack([callRecord(record)], [ended(outcome)], sent)).toEqual([expected]);
  });

  it('is told once', () => {
    const records = [callRecord(), callRecord()];
    expect(cameBack(records, [ended(), ended()], request(), request())).toEqual([null, null]);
  });

  it('is not told where calls that differ may have ended so', () => {
    const records = [callRecord(), callRecord({ method: 'PUT' })];
    expect(cameBack(records, [ended()], request(), request({ method: 'PUT' }))).toEqual([
      null,
      null,
    ]);
  });

  it('is told of each of many calls that are alike', () => {
    const records = [callRecord(), callRecord({ time: 1 }), callRecord({ time: 2 })];
    const outcomes = ['1', '2', '3'].map((id) => ended({ id }));
    expect(cameBack(records, outcomes, request(), request(), request())).toEqual([200, 200, 200]);
  });

  it('makes the exchange a new one, once', () => {
    const exchanges = exchangesOf([request()]);
    const join = createCallJoin();
    join.add(callRecord());
    const [before] = join.join(exchanges);
    join.end(ended());
    const [after] = join.join(exchanges);
    expect(after).not.toBe(before);
    expect(join.join(exchanges)[0]).toBe(after);
  });
});

const someRecord = fc
  .record({
    time: fc.integer({ min: 0, max: 60 }),
    credentials: fc.constantFrom('include', 'same-origin', 'omit'),
    url: fc.constantFrom(`${api}/a`, `${api}/b`),
    headerNames: fc.constantFrom([], ['x-a'], null),
  })
  .map((given) => callRecord({ ...given, method: 'PUT' } as Partial<CallRecord>));

const someEntry = fc
  .record({
    at: fc.integer({ min: 0, max: 80 }),
    url: fc.constantFrom(`${api}/a`, `${api}/b`),
    asks: fc.option(fc.constant('x-a'), { nil: undefined }),
  })
  .map(({ asks, ...given }) => preflight({ ...given, ...(asks === undefined ? {} : { asks }) }));

test('the order in which records and exchanges come makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(someRecord, { maxLength: 12 }),
      fc.array(someEntry, { maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (records, entries, order) => {
        const exchanges = exchangesOf(entries);
        const all = createCallJoin();
        for (const record of records) all.add(record);
        const expected = new Map(all.join(exchanges).map(({ id, call }) => [id, call]));

        const [left, given, join] = [[...records], [] as CorsExchange[], createCallJoin()];
        const rest = [...exchanges];
        const some = <T>(list: T[]) => list.splice((order.next().value ?? 0) % list.length, 1);
        while (left.length + rest.length > 0) {
          const takesRecord =
            rest.length === 0 || (left.length > 0 && (order.next().value ?? 0) % 2);
          if (takesRecord) for (const record of some(left)) join.add(record);
          else given.push(...some(rest));
          join.join(given);
        }
        const found = join.join(given);
        expect(new Map(found.map(({ id, call }) => [id, call]))).toEqual(expected);
      },
    ),
  );
});

test('no mode is told that none of the calls had', () => {
  fc.assert(
    fc.property(fc.array(someRecord), fc.array(someEntry), (records, entries) => {
      const modes = new Set<string | null>(records.map(({ credentials }) => credentials));
      for (const mode of credentials(records, ...entries)) {
        expect(mode === null || mode === 'unobserved' || modes.has(mode)).toBe(true);
      }
    }),
  );
});
