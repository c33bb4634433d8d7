import { describe, expect, it } from 'vitest';
import { getHeader, type HeaderList, valuesOf } from '../../src/fetch-standard/header-list.ts';
import { extractTokens } from '../../src/fetch-standard/header-list-values.ts';

function lines(name: string, values: readonly string[]): HeaderList {
  return values.map((value) => ({ name, value }));
}

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
  ])('%j gives %j', (values, expected) => {
    expect(extractTokens(lines('X-List', values), 'X-List')).toEqual(expected);
  });
});
