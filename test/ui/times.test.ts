import { expect, test } from 'vitest';
import {
  durationOf,
  exactTimes,
  firstStartOf,
  shortSpan,
  startOf,
} from '../../src/ui/list/times.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { preflight, request, response } from '../exchange/entries.ts';

test.each([
  [0, '0 ms'],
  [0.4, '0 ms'],
  [999.4, '999 ms'],
  [999.6, '1.00 s'],
  [1240, '1.24 s'],
  [59_999, '60.00 s'],
  [60_000, '1.0 min'],
  [3_599_000, '60.0 min'],
  [5_400_000, '1.5 h'],
  [86_400_000 * 3, '3.0 days'],
])('%d ms are written as %s', (milliseconds, text) => {
  expect(shortSpan(milliseconds)).toBe(text);
});

const put = { method: 'PUT', response: response(204) };

test.each([
  ['the request', [request({ at: 5, duration: 7 })], 5, 7],
  [
    'from the first to the last',
    [preflight({ ...put, at: 5, duration: 7 }), request({ method: 'PUT', at: 3, duration: 20 })],
    3,
    20,
  ],
  [
    'a request that goes on after its preflight',
    [preflight({ ...put, at: 5, duration: 7 }), request({ method: 'PUT', at: 4, duration: 100 })],
    4,
    100,
  ],
  ['no duration', [request({ at: 5, duration: 0 })], 5, null],
  [
    'no duration of the preflight',
    [preflight({ ...put, at: 5, duration: 0 }), request({ method: 'PUT', at: 3, duration: 20 })],
    3,
    null,
  ],
  ['no start', [request({ at: 0, duration: 7 })], null, 7],
  ['a start that is none', [request({ at: Number.NaN, duration: 7 })], null, null],
  ['a start beyond all dates', [request({ at: 1e300, duration: 7 })], null, null],
  ['a duration without end', [request({ at: 5, duration: Number.POSITIVE_INFINITY })], 5, null],
])('start and duration: %s', (_, entries, start, duration) => {
  const exchange = exchangeOf(...entries);
  expect([startOf(exchange), durationOf(exchange)]).toEqual([start, duration]);
  // Whatever was recorded, it can be told.
  expect(exactTimes(exchange)).toMatch(/^Started: .+\nDuration: .+$/);
});

test('the exact time has thousandths, and what is not recorded is told as such', () => {
  const at = new Date(2026, 10, 27, 14, 3, 22, 45).getTime();
  expect(exactTimes(exchangeOf(request({ at, duration: 1234 })))).toBe(
    'Started: 27 Nov 2026, 14:03:22.045\nDuration: 1.23 s',
  );
  expect(exactTimes(exchangeOf(request({ at: 0, duration: 0 })))).toBe(
    'Started: not recorded\nDuration: not recorded',
  );
});

test('the first start is that of the earliest exchange that is dated', () => {
  const items = [30, 0, 20, Number.NaN].map((at) => ({ exchange: exchangeOf(request({ at })) }));
  expect(firstStartOf(items)).toBe(20);
  expect(firstStartOf(items.slice(1, 2))).toBeNull();
  expect(firstStartOf([])).toBeNull();
});
