import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withinLimit } from '../../../src/report/markdown/within-limit.ts';

const parts = {
  first: 'list\n',
  sections: [1, 2, 3].map((place) => ({
    short: `short ${place}\n`,
    complete: `complete ${place}${' '.repeat(20)}\n`,
  })),
  last: 'last\n',
  note: (inFull: number, whole: number) => `without ${inFull} and ${whole}\n`,
};

it.each([
  [
    134,
    ['list', 'short 1', 'complete 1', 'short 2', 'complete 2', 'short 3', 'complete 3', 'last'],
  ],
  [
    133,
    [
      'list',
      'without 1 and 0',
      'short 1',
      'complete 1',
      'short 2',
      'complete 2',
      'short 3',
      'last',
    ],
  ],
  [118, ['list', 'without 2 and 0', 'short 1', 'complete 1', 'short 2', 'short 3', 'last']],
  [86, ['list', 'without 3 and 0', 'short 1', 'short 2', 'short 3', 'last']],
  [54, ['list', 'without 2 and 1', 'short 1', 'short 2', 'last']],
  [10, ['list', 'without 1 and 2', 'short 1', 'last']],
])('of %d characters leaves the last parts out', (limit, expected) => {
  expect(
    withinLimit(parts, limit)
      .split(/ *\n+/)
      .filter((line) => line !== ''),
  ).toEqual(expected);
});

it('keeps as much as there is room for', () => {
  const text = fc.constantFrom('', 'a\n', 'short\n', `${'long '.repeat(9)}\n`);
  const section = fc.record({ short: text, complete: text });
  const any = fc.record({ first: text, sections: fc.array(section, { maxLength: 5 }), last: text });
  fc.assert(
    fc.property(any, fc.nat(400), (given, limit) => {
      const all = { ...given, note: parts.note };
      const written = withinLimit(all, limit);
      // Where nothing fits, the least is told; else all that was longer had no room.
      const again = written.length > limit ? -1 : written.length;
      expect(withinLimit(all, again)).toBe(written);
    }),
  );
});

it('shortens a report of thousands of sections', () => {
  const [section = { short: '', complete: '' }] = parts.sections;
  // What grows with the square of their number takes longer than a test may.
  const many = { ...parts, sections: Array.from({ length: 20_000 }, () => section) };
  expect(withinLimit(many).length).toBeLessThanOrEqual(65_536);
});
