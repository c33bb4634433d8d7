import { expect, test } from 'vitest';
import { fitting, type Measured } from '../../../src/ui/bar/fitting.ts';

const part = (key: string, width: number, priority: number): Measured => ({ key, width, priority });

const groups = [
  [part('record', 30, Number.POSITIVE_INFINITY)],
  [part('preserve', 100, 3), part('watch', 150, 2), part('pin', 10, 0)],
  [part('export', 30, 1)],
];

test.each([
  // 320 and two lines of 9.
  [338, ['record', 'preserve', 'watch', 'pin', 'export']],
  // The button of the menu takes 28: 310 and two lines of 9 would be too much, 289 and one line are not.
  [337, ['record', 'preserve', 'watch', 'pin']],
  [327, ['record', 'preserve', 'watch', 'pin']],
  [326, ['record', 'preserve', 'watch']],
  // Another group goes on where one is full, and of that nothing goes before what has more priority.
  [316, ['record', 'preserve', 'export']],
  [206, ['record', 'preserve', 'export']],
  [205, ['record', 'preserve']],
  [167, ['record', 'preserve']],
  [166, ['record', 'export']],
  [10, ['record']],
])('in %i pixels fit %j', (room, keys) => {
  const fits = fitting(groups, room);
  expect(groups.flat().flatMap(({ key }) => (fits.has(key) ? [key] : []))).toEqual(keys);
});
