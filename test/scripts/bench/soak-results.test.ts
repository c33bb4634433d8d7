import { expect, it } from 'vitest';
import {
  brokenSoakBounds,
  highestGrowth,
  highestMemory,
  soakTable,
} from '../../../scripts/bench/soak-results.ts';

/** Parts of 1,000 requests each. */
function partsOf(costs: readonly number[], memory = 1e6) {
  return costs.map((cost, index) => ({
    requests: (index + 1) * 1000,
    listed: (index + 1) * 600,
    memory: memory * (index + 1),
    cost,
  }));
}

const flat = [90, 30, 30, 30, 30, 30, 30];

it('are a table', () => {
  expect(soakTable(partsOf([90.4, 30])).slice(2)).toEqual([
    '| 1,000 | 600 | 1 MB | 90 µs |',
    '| 2,000 | 1,200 | 2 MB | 30 µs |',
  ]);
});

it('break no bound while a request costs what it did, whatever the first did', () => {
  expect(brokenSoakBounds(partsOf(flat))).toEqual([]);
  // One that was held up says nothing.
  expect(brokenSoakBounds(partsOf([...flat.slice(0, -1), 300]))).toEqual([]);
});

it('break a bound where a request costs more and more, or too much is kept', () => {
  const grown = 30 * highestGrowth + 1;
  expect(brokenSoakBounds(partsOf([90, 30, 30, 30, grown, grown, grown]))).toEqual([
    'a request costs 1.53 times as much at the end; 1.5 is the most',
  ]);
  expect(brokenSoakBounds(partsOf(flat, highestMemory / 6))).toHaveLength(1);
});
