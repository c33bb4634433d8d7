import { expect, it } from 'vitest';
import { commonWords } from '../../src/diagnosis/common-words.ts';
import { plainText, shortCode } from '../../src/diagnosis/words.ts';

const about = (value: string) => ['The server does not allow ', shortCode(value), '.'];

it.each([
  [['PUT'], 'PUT'],
  [['PUT', 'PUT'], 'PUT'],
  [['PUT', 'DELETE', 'PUT'], 'PUT and DELETE'],
  [['PUT', 'DELETE', 'PATCH'], 'PUT, DELETE and PATCH'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d and e'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, e and 2 more'],
])('of headlines about %j the values are told as %s', (values, told) => {
  expect(plainText(commonWords(values.map(about)))).toBe(`The server does not allow ${told}.`);
});

it('speaks of several methods', () => {
  const of = (method: string) => ['The server does not allow the method ', shortCode(method)];
  const said = (methods: readonly string[]) => plainText(commonWords(methods.map(of)));
  expect(said(['PUT', 'PUT'])).toBe('The server does not allow the method PUT');
  expect(said(['PUT', 'DELETE'])).toBe('The server does not allow the methods PUT and DELETE');
});

it('keeps values and names what they are', () => {
  expect(commonWords([about('PUT'), about('DELETE')])).toEqual([
    'The server does not allow ',
    { code: 'PUT' },
    ' and ',
    { code: 'DELETE' },
    '.',
  ]);
  expect(commonWords([])).toEqual([]);
});
