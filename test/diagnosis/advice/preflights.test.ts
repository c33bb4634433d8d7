import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { adviceOf, api, asked, named, said } from './advice.ts';

const maxAge = 'Access-Control-Max-Age';
const allowHeaders = 'Access-Control-Allow-Headers';

describe('authorization-by-wildcard', () => {
  const fragile = ['authorization-by-wildcard (fragile)'];
  const withToken = (list: string) => asked({ [allowHeaders]: list }, { asks: 'authorization' });
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['a wildcard', withToken('*'), fragile],
    ['a wildcard among others', withToken('x-a, *'), fragile],
    ['a wildcard beside the name', withToken('*, Authorization'), []],
    ['the name', withToken('authorization'), []],
    ['a wildcard for another header', asked({ [allowHeaders]: '*' }, { asks: 'x-a' }), []],
  ])('%s', (_, entries, expected) => {
    expect(named(entries)).toEqual(expected);
  });

  it('adds the name', () => {
    const [first] = adviceOf(withToken('*')).map(said);
    expect(first?.lines).toEqual([`${allowHeaders}: *, authorization`]);
  });
});

describe('preflight-every-time', () => {
  const slow = ['preflight-every-time (slow)'];
  const times = (places: readonly number[], headers = {}) =>
    places.flatMap((at) => asked(headers, { at }));
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['three times, some seconds apart', times([0, 6000, 12_000]), slow],
    ['three times, and never kept', times([0, 100, 200], { [maxAge]: '0' }), slow],
    ['twice', times([0, 6000]), []],
    ['three times at once', times([0, 100, 200]), []],
    ['days apart', times([0, 1e8, 2e8]), []],
    ['with a long Max-Age that was not heeded', times([0, 7e5, 14e5], { [maxAge]: '600' }), []],
    [
      'of other URLs',
      [0, 1, 2].flatMap((at) => asked({}, { at: at * 6000, url: `${api}/users?${at}` })),
      [],
    ],
    [
      'for other headers',
      [0, 1, 2].flatMap((at) =>
        asked({ [allowHeaders]: 'x-0, x-1, x-2' }, { at: at * 6000, asks: `x-${at}` }),
      ),
      [],
    ],
  ])('%s', (_, entries, expected) => {
    expect(named(entries)).toEqual(expected);
  });

  it('says how often, and what would do', () => {
    const [first] = adviceOf(times([0, 6000, 12_000, 18_000])).map(said);
    expect(first?.headline).toBe('The browser sent the same preflight 4 times');
    expect(first?.lines).toEqual([`${maxAge}: 7200`]);
  });
});

describe('max-age-beyond-cap', () => {
  const hint = ['max-age-beyond-cap (hint)'];
  it.each<[string, readonly string[]]>([
    ['7200', []],
    ['7201', hint],
    ['86400', hint],
    ['99999999999999999999', hint],
    ['a day', []],
    ['-1', []],
  ])('%s', (value, expected) => {
    expect(named(asked({ [maxAge]: value }))).toEqual(expected);
  });
});
