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

const empty = { listed: 0, memory: 0 };
const flat = [90, 30, 30, 30, 30, 30, 30];

it('are a table', () => {
  expect(soakTable(empty, partsOf([90.4, 30])).slice(2)).toEqual([
    '| 1,000 | 600 | 1 MB | 90 µs |',
    '| 2,000 | 1,200 | 2 MB | 30 µs |',
    '',
    'An exchange keeps 1.7 KB.',
  ]);
});

it('break no bound while a request costs what it did, whatever the first did', () => {
  expect(brokenSoakBounds(empty, partsOf(flat))).toEqual([]);
  // One that was held up says nothing.
  expect(brokenSoakBounds(empty, partsOf([...flat.slice(0, -1), 300]))).toEqual([]);
});

it('break a bound where a request costs more and more, or too much is kept', () => {
  const grown = 30 * highestGrowth + 1;
  expect(brokenSoakBounds(empty, partsOf([90, 30, 30, 30, grown, grown, grown]))).toEqual([
    'a request costs 1.53 times as much at the end; 1.5 is the most',
  ]);
  expect(brokenSoakBounds(empty, partsOf(flat, 2400 * 600))).toEqual([]);
  expect(brokenSoakBounds(empty, partsOf(flat, 2600 * 600))).toEqual([
    'an exchange keeps 2600 bytes; 2500 is the most',
  ]);
  const warm = { listed: 600, memory: (highestMemory * 6) / 7 };
  const last = { requests: 1000, listed: 1200, memory: highestMemory + 1e5, cost: 30 };
  expect(brokenSoakBounds(warm, [{ ...last, memory: warm.memory + 1e6 }, last])).toHaveLength(1);
});
