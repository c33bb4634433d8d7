import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  getHeader,
  type HeaderList,
  isSameName,
  normalizeValue,
  valuesOf,
} from '../../src/fetch-standard/header-list.ts';
import { extractTokens, getDecodeAndSplit } from '../../src/fetch-standard/header-list-values.ts';

function lines(name: string, values: readonly string[]): HeaderList {
  return values.map((value) => ({ name, value }));
}

it.each([
  ['Origin', 'oRIGIN', true],
  ['Origin', 'Origins', false],
  ['a[', 'a{', false],
  ['cookie', 'coo\u212aie', false],
])('%s and %s are the same name: %s', (a, b, same) => {
  expect([isSameName(a, b), isSameName(b, a)]).toEqual([same, same]);
});

describe('a header of a list', () => {
  it.each([
    ['is null where there is no line', [], null],
    ['is empty where the line is', [''], ''],
    ['loses space and tabs at both ends', ['\t https://a.example \r\n'], 'https://a.example'],
    ['keeps what stands inside', ['a \t b'], 'a \t b'],
    ['keeps other white space, which is no HTTP white space', ['\u00a0a\u00a0'], '\u00a0a\u00a0'],
    ['joins its lines', ['*', ' * '], '*, *'],
    ['joins empty lines too', ['', ''], ', '],
  ])('%s', (_, values, expected) => {
    expect(getHeader(lines('X-Test', values), 'x-TEST')).toBe(expected);
  });

  it('leaves other headers out', () => {
    const list = [...lines('Vary', ['Origin']), ...lines('Various', ['no'])];
    expect(valuesOf(list, 'vary')).toEqual(['Origin']);
  });
});

describe('a list of tokens', () => {
  it.each([
    [[], null],
    [[''], []],
    [['GET'], ['GET']],
    [['GET,PUT'], ['GET', 'PUT']],
    [['GET ,\tPUT'], ['GET', 'PUT']],
    [[',GET,,PUT,'], ['GET', 'PUT']],
    [
      ['GET', 'PUT'],
      ['GET', 'PUT'],
    ],
    [['*'], ['*']],
    [['GET PUT'], 'failure'],
    [['GET;PUT'], 'failure'],
    [['GET', '(x)'], 'failure'],
    [['"GET"'], 'failure'],
    [['Größe'], 'failure'],
    [['bad value'], 'failure'],
    [['X-MY-HEADER, '], ['X-MY-HEADER']],
    [[', X-MY-HEADER, Y-MY-HEADER, ,'], ['X-MY-HEADER', 'Y-MY-HEADER']],
    [['GET, '], ['GET']],
    [[', GET, POST, ,'], ['GET', 'POST']],
    [['GET, ,PUT'], ['GET', 'PUT']],
    [['*, AUTHORIZAtion'], ['*', 'AUTHORIZAtion']],
    [['x-a,header name with space'], 'failure'],
    [[','], []],
  ])('%j gives %j', (values, expected) => {
    expect(extractTokens(lines('X-List', values), 'X-List')).toEqual(expected);
  });
});

describe('a list with quoted strings', () => {
  it.each([
    ['', ['']],
    ['nosniff,', ['nosniff', '']],
    ['text/html;", x/x', ['text/html;", x/x']],
    ['x/x;test="hi",y/y', ['x/x;test="hi"', 'y/y']],
    ['x / x,,,1', ['x / x', '', '', '1']],
    ['"1,2", 3', ['"1,2"', '3']],
    ['"a\\",b", c', ['"a\\",b"', 'c']],
    ['"a\\', ['"a\\']],
    ['\ta\t,\u00a0b', ['a', '\u00a0b']],
  ])('%j gives %j', (value, expected) => {
    expect(getDecodeAndSplit(value)).toEqual(expected);
  });

  it('loses nothing but commas and white space', () => {
    const text = fc.string({ unit: fc.constantFrom('"', '\\', ',', ' ', 'a', 'b') });
    fc.assert(
      fc.property(text, (value) => {
        const left = getDecodeAndSplit(value).join(',').replaceAll(' ', '');
        expect(left).toBe(value.replaceAll(' ', ''));
      }),
    );
  });
});

it('white space taken off once is taken off for good', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'\t\n\r a\u00a0') }), (value) => {
      expect(normalizeValue(normalizeValue(value))).toBe(normalizeValue(value));
    }),
  );
});
