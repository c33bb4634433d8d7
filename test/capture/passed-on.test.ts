import { expect, it } from 'vitest';
import { createPassedOn, type PassedOn } from '../../src/capture/passed-on.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { api, request } from '../exchange/entries.ts';

const requests = (count: number, from = 0): Entry[] =>
  Array.from({ length: count }, (_, index) =>
    request({ url: `${api}/${from + index}`, at: from + index }),
  );

/** Those of a log that were not passed on before; they are now. */
function unknownOf(passed: PassedOn, log: readonly Entry[]): readonly Entry[] {
  const isUnknown = passed.read();
  return log.filter((entry) => {
    if (!isUnknown(entry)) return false;
    passed.add(entry);
    return true;
  });
}

function passedOn(...entries: readonly Entry[]) {
  const passed = createPassedOn();
  for (const entry of entries) passed.add(entry);
  return passed;
}

it('knows what was passed on, and how often', () => {
  const [one, two, three] = requests(3) as [Entry, Entry, Entry];
  const passed = passedOn(one, two, two);
  expect(unknownOf(passed, [one, one, two, two, two, three])).toEqual([one, two, three]);
});

it('brings nothing again that it has forgotten', () => {
  const all = requests(50_000);
  expect(unknownOf(passedOn(...all), all)).toEqual([]);
});

it('finds what is new among many', () => {
  const passed = passedOn(...requests(50_000));
  const late = requests(3, 50_000);
  expect(unknownOf(passed, [...requests(50_000), ...late])).toEqual(late);
});
