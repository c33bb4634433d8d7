import { expect, it } from 'vitest';
import { createPassedOn } from '../../src/capture/passed-on.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { api, request } from '../exchange/entries.ts';

const requests = (count: number, from = 0): Entry[] =>
  Array.from({ length: count }, (_, index) =>
    request({ url: `${api}/${from + index}`, at: from + index }),
  );

function passedOn(...entries: readonly Entry[]) {
  const passed = createPassedOn();
  for (const entry of entries) passed.add(entry);
  return passed;
}

it('knows what was passed on, and how often', () => {
  const [one, two, three] = requests(3) as [Entry, Entry, Entry];
  const passed = passedOn(one, two, two);
  expect(passed.unknownOf([one, one, two, two, two, three])).toEqual([one, two, three]);
});

it('brings nothing again that it has forgotten', () => {
  const all = requests(50_000);
  expect(passedOn(...all).unknownOf(all)).toEqual([]);
});

it('finds what is new among many', () => {
  const passed = passedOn(...requests(50_000));
  const late = requests(3, 50_000);
  expect(passed.unknownOf([...requests(50_000), ...late])).toEqual(late);
});
