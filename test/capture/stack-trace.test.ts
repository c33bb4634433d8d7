import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { pagePlace } from '../../src/capture/stack-trace.ts';

it.each<[string, string, readonly [string, number, number] | null]>([
  [
    'Chromium',
    'Error\n    at Object.apply (whycors-page-probe.js:1:40)\n    at load (http://a/app.js:3:7)\n    at http://a/:1:1',
    ['http://a/app.js', 3, 7],
  ],
  [
    'Chromium, outside any function',
    'Error\n    at Object.apply (whycors-page-probe.js:1:40)\n    at http://a/app.js:3:7',
    ['http://a/app.js', 3, 7],
  ],
  [
    'Chromium, asynchronous',
    'Error\n    at async new Some.thing (http://a/@scope/app.js:3:7)',
    ['http://a/@scope/app.js', 3, 7],
  ],
  [
    'Firefox',
    'apply@whycors-page-probe.js:1:40\nload@http://a/@scope/app.js:3:7\n@http://a/:1:1\n',
    ['http://a/@scope/app.js', 3, 7],
  ],
  ['Firefox, outside any function', '@http://a/app.js:3:7\n', ['http://a/app.js', 3, 7]],
  ['the probe alone', 'Error\n    at Object.apply (whycors-page-probe.js:1:40)', null],
  ['native code', 'Error\n    at Array.map (<anonymous>)', null],
  ['nothing', '', null],
  ['numbers that are none', 'f@http://a/:1:99999999999', null],
])('%s', (_, stack, expected) => {
  const place = pagePlace(stack);
  expect(place && [place.url, place.line, place.column]).toEqual(expected);
});

test('whatever a page writes is read in no time', () => {
  const long = fc
    .constantFrom('@', ':1', '(', ' at ', '    at ', '1', ':')
    .map((part) => part.repeat(4000));
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), long), { maxLength: 20 }), (parts) => {
      pagePlace(parts.join(''));
    }),
  );
});
