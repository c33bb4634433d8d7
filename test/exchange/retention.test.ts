import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { createRetention } from '../../src/exchange/retention.ts';
import { api, preflight, request, response } from './entries.ts';

const fine = (name: string, at = 0) =>
  request({ url: `${api}/${name}`, at, response: response(200) });
const wrong = (name: string, at = 0) =>
  request({ url: `${api}/${name}`, at, response: response(500) });

const nameOf = ({ hops }: CorsExchange) => hops[0].url.replace(`${api}/`, '');
const isFine = ({ hops }: CorsExchange) => hops[0].request?.response?.status === 200;

/** A log of which so many exchanges are kept. */
function keeping(most: number) {
  const log = createExchangeLog();
  const retention = createRetention(log, isFine);
  const kept = () => retention.keep(log.exchanges(), most).map(nameOf);
  return {
    log,
    retention,
    kept,
    withAdded(...entries: readonly Entry[]) {
      for (const entry of entries) log.add(entry);
      return kept();
    },
  };
}

describe('of more exchanges than may be kept', () => {
  it('none is dropped as long as there are no more', () => {
    const { withAdded, retention } = keeping(2);
    expect(withAdded(fine('a'), wrong('b'))).toEqual(['a', 'b']);
    expect(retention.dropped).toBe(0);
  });

  it('the oldest that went well goes first', () => {
    const { withAdded, retention } = keeping(2);
    expect(withAdded(wrong('a'), fine('b'), fine('c'))).toEqual(['a', 'c']);
    expect(withAdded(wrong('d'))).toEqual(['a', 'd']);
    expect(retention.dropped).toBe(2);
  });

  it('then the oldest of the others', () => {
    const { withAdded } = keeping(2);
    expect(withAdded(wrong('a'), wrong('b'), wrong('c'))).toEqual(['b', 'c']);
  });

  it('a tenth goes at once', () => {
    const { withAdded, retention } = keeping(20);
    const names = Array.from({ length: 21 }, (_, index) => `${index}`);
    expect(withAdded(...names.map((name) => fine(name)))).toEqual(names.slice(3));
    expect(retention.dropped).toBe(3);
  });

  it('those that are gone are gone from the log', () => {
    const { withAdded, log } = keeping(1);
    withAdded(fine('a'), fine('b'));
    expect(log.exchanges().map(nameOf)).toEqual(['b']);
  });

  it('the number may become another', () => {
    const { withAdded, log, retention } = keeping(100);
    withAdded(fine('a'), fine('b'), fine('c'));
    expect(retention.keep(log.exchanges(), 1).map(nameOf)).toEqual(['c']);
  });
});

describe('what comes late of a dropped exchange', () => {
  const redirect = response(302, { Location: `${api}/there` });

  it.each<[string, readonly Entry[], readonly Entry[]]>([
    [
      'the request of its preflight',
      [preflight({ response: response(204) })],
      [request({ method: 'PUT', duration: 9000 })],
    ],
    [
      'what its redirect led to',
      [request({ response: redirect })],
      [request({ url: `${api}/there`, at: 12, duration: 9000 })],
    ],
  ])('is dropped as well: %s', (_, first, late) => {
    const { withAdded } = keeping(2);
    expect(withAdded(...first, wrong('a', 100), wrong('b', 200))).toEqual(['a', 'b']);
    expect(withAdded(...late)).toEqual(['a', 'b']);
    expect(withAdded(wrong('c', 300))).toEqual(['b', 'c']);
  });

  it('of a thousand such the oldest are forgotten', () => {
    const { withAdded, log } = keeping(1);
    const asked = Array.from({ length: 1200 }, (_, index) =>
      preflight({ url: `${api}/${index}`, at: index * 1000, response: response(204) }),
    );
    expect(withAdded(...asked)).toEqual(['1199']);
    expect(log.exchanges()).toHaveLength(1001);
  });
});

it('whatever comes, no more are kept, the newest among them, and each is kept or counted', () => {
  const exchanges = fc.array(fc.boolean(), { maxLength: 60 });
  fc.assert(
    fc.property(exchanges, fc.integer({ min: 1, max: 25 }), (kinds, most) => {
      const { withAdded, kept, retention } = keeping(most);
      for (const [index, isWrong] of kinds.entries()) {
        withAdded(isWrong ? wrong(`${index}`) : fine(`${index}`));
      }
      const names = kept().map(Number);
      expect(names.length).toBeLessThanOrEqual(most);
      expect(names.length + retention.dropped).toBe(kinds.length);
      expect(names).toEqual(names.toSorted((a, b) => a - b));
      const wrongKept = names.filter((name) => kinds[name]);
      const newestWrong = kinds.flatMap((isWrong, index) => (isWrong ? [index] : []));
      // Of those with which something is wrong none is kept while a newer one is dropped.
      expect(wrongKept).toEqual(newestWrong.slice(newestWrong.length - wrongKept.length));
    }),
  );
});

it('a stream of exchanges is looked through once for each tenth that comes, not for each exchange', () => {
  let asked = 0;
  const log = createExchangeLog();
  const retention = createRetention(log, (exchange) => {
    asked += 1;
    return isFine(exchange);
  });
  for (let index = 0; index < 3000; index += 1) {
    log.add(fine(`${index}`, index * 100));
    retention.keep(log.exchanges(), 1000);
  }
  // 20 times in 2,000, 1,001 at a time.
  expect(asked).toBeLessThan(25_000);
});
