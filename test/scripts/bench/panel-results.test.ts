import { expect, it } from 'vitest';
import {
  brokenPanelBounds,
  type Figure,
  latencyTable,
  panelTable,
} from '../../../scripts/bench/panel-results.ts';

const chip: Figure = {
  what: 'a chip',
  unit: 'ms',
  values: [60.4, 31.2, 40],
  processor: [21, 20, 30],
  most: 50,
};
const memory: Figure = { what: 'memory', unit: 'MB', values: [40, 41, 39] };

it('are a table', () => {
  expect(panelTable([chip, memory, { ...memory, unit: '', values: [1e4] }]).slice(2)).toEqual([
    '| a chip | 31 ms | 40 ms | 60 ms | 20 ms | 50 ms |',
    '| memory | 39 MB | 40 MB | 41 MB |  |  |',
    '| memory | 10,000 | 10,000 | 10,000 |  |  |',
  ]);
});

it('break a bound where the best run does, and not for what else the machine did', () => {
  expect(brokenPanelBounds([chip, memory, { ...chip, values: [50, 90] }])).toEqual([]);
  const slow = { ...chip, values: [90, 51, 80] };
  expect(brokenPanelBounds([slow])).toEqual([]);
  expect(brokenPanelBounds([{ ...slow, processor: [60, 51, 70] }])).toEqual([
    'a chip: 51 ms; 50 ms is the most',
  ]);
  expect(brokenPanelBounds([{ ...memory, most: 38 }])).toEqual([
    'memory: 39 MB; 38 MB is the most',
  ]);
});

it('tells of times by their median, and by what nearly all of them stay below', () => {
  const times = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect(latencyTable([['a row', times]]).slice(2)).toEqual(['| a row | 11 ms | 19 ms |']);
});
