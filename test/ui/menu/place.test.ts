import { expect, test } from 'vitest';
import { placeMenu } from '../../../src/ui/menu/place.ts';

const panel = { width: 320, height: 220 };
const menu = { width: 100, height: 80 };
const at = (left: number, top: number, width = 24, height = 24) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test.each([
  ['below, from the left edge on', at(10, 0), menu, { left: 10, top: 24 }],
  ['up to the right edge of a button at the right', at(290, 0), menu, { left: 214, top: 24 }],
  ['above what is at the foot', at(10, 180), menu, { left: 10, top: 100 }],
  ['at a point', at(50, 60, 0, 0), menu, { left: 50, top: 60 }],
  ['at a point in the last corner', at(318, 218, 0, 0), menu, { left: 216, top: 136 }],
  [
    'within a panel that is too low',
    at(10, 100),
    { width: 100, height: 212 },
    { left: 10, top: 4 },
  ],
  ['within one that is too narrow', at(100, 0), { width: 400, height: 80 }, { left: 4, top: 24 }],
])('a menu stands %s', (_, anchor, size, place) => {
  expect(placeMenu(anchor, size, panel)).toEqual(place);
});
