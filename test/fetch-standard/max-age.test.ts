import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extractMaxAge, maxAgeOf } from '../../src/fetch-standard/max-age.ts';

function maxAge(...values: readonly string[]) {
  const list = values.map((value) => ({ name: 'access-control-max-age', value }));
  return [extractMaxAge(list), maxAgeOf(list)];
}

/** Seen in Chromium 156, Firefox 153 and WebKitGTK 2.50.6, where a sentence speaks of them. */
it.each<[string, readonly string[], number | null | 'failure', number]>([
  ['nothing is five seconds', [], null, 5],
  ['digits', ['573'], 573, 573],
  ['digits with white space around', [' 10 '], 10, 10],
  ['zeros in front', ['00010'], 10, 10],
  ['nothing is kept', ['0'], 0, 0],
  ['beyond the browsers’ own limits, which are not applied here', ['100000'], 100000, 100000],
  ['two hours', ['7200'], 7200, 7200],
  [
    'more than anybody counts (five seconds in Chromium and WebKit)',
    ['99999999999999999999'],
    2 ** 31,
    2 ** 31,
  ],
  ['more digits than a number holds', ['9'.repeat(400)], 2 ** 31, 2 ** 31],
  ['an empty value', [''], 'failure', 5],
  ['a negative number (kept by no engine)', ['-1'], 'failure', 5],
  ['a larger negative number (kept by no engine)', ['-765'], 'failure', 5],
  ['a plus (10 in Chromium and WebKit; not kept by Firefox)', ['+10'], 'failure', 5],
  ['a word (not kept by Firefox)', ['abc'], 'failure', 5],
  ['a number and a word (not kept by Firefox)', ['10abc'], 'failure', 5],
  ['a fraction (not kept by Firefox)', ['1.5'], 'failure', 5],
  ['a hexadecimal number (not kept by Firefox)', ['0x10'], 'failure', 5],
  ['quotes (not kept by Firefox)', ['"10"'], 'failure', 5],
  ['a parameter (not kept by Firefox)', ['10;x'], 'failure', 5],
  ['a list (not kept by Firefox)', ['10, 20'], 'failure', 5],
  ['two lines (not kept by Firefox)', ['10', '20'], 'failure', 5],
  ['the same line twice (not kept by Firefox)', ['10', '10'], 'failure', 5],
])('%s: %j', (_, values, extracted, seconds) => {
  expect(maxAge(...values)).toEqual([extracted, seconds]);
});

it('is read from any text without an error, as whole seconds', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.integer().map(String))), (values) => {
      const [, seconds] = maxAge(...values);
      expect(seconds).toSatisfy((each: number) => Number.isSafeInteger(each) && each >= 0);
    }),
  );
});
