import { describe, expect, it } from 'vitest';
import {
  corsExposedHeaderNames,
  corsFilteredHeaders,
  isCorsSafelistedResponseHeaderName,
  isForbiddenResponseHeaderName,
} from '../../src/fetch-standard/exposed-headers.ts';
import type { HeaderList } from '../../src/fetch-standard/header-list.ts';

function exposing(value: string, ...others: readonly string[]): HeaderList {
  return [
    { name: 'Access-Control-Expose-Headers', value },
    ...others.map((name) => ({ name, value: 'x' })),
  ];
}

describe('the names that an answer exposes', () => {
  it.each([
    ['valid', ['valid']],
    ['a,b', ['a', 'b']],
    ['   a ,  b ', ['a', 'b']],
    [' \t   \t\t a', ['a']],
    ['a , ', ['a']],
    [' , a', ['a']],
    ['a, a', ['a']],
    ['a, a, b', ['a', 'b']],
    ['X-A, x-a', ['X-A']],
    ['not valid', []],
    ['///', []],
    ['/a/', []],
    ['a, not valid', []],
    [',', []],
    [' , ', []],
    ['', []],
    [' ', []],
    [', bb-8', ['bb-8']],
    [', , , bb-8', ['bb-8']],
    [', , , bb-8,', ['bb-8']],
  ])('%j: %j', (value, names) => {
    expect(corsExposedHeaderNames(exposing(value), false)).toEqual(names);
    expect(corsExposedHeaderNames(exposing(value), true)).toEqual(names);
  });

  it('none without the header', () => {
    expect(corsExposedHeaderNames([{ name: 'X-A', value: '1' }], false)).toEqual([]);
  });

  it('all with *, and only * itself where credentials are included', () => {
    const list = exposing('a, b, *', 'b', 'c', 'd', '*', 'C');
    const all = ['Access-Control-Expose-Headers', 'b', 'c', 'd', '*'];
    expect(corsExposedHeaderNames(list, false)).toEqual(all);
    expect(corsExposedHeaderNames(list, true)).toEqual(['a', 'b', '*']);
  });
});

describe('the headers that a page can read', () => {
  const names = (list: HeaderList, credentials: boolean) =>
    corsFilteredHeaders(list, credentials).map(({ name }) => name);

  const safelisted = [
    'Cache-Control',
    'Content-Language',
    'Content-Length',
    'Content-Type',
    'Expires',
    'Last-Modified',
    'Pragma',
  ];

  it.each([
    [
      'those seven, in any case, without a word',
      '',
      [...safelisted, 'EXPIRES'],
      false,
      [...safelisted, 'EXPIRES'],
    ],
    ['those that are exposed', 'x-a', ['X-A', 'X-B', 'ETag'], false, ['X-A']],
    [
      'every one with *',
      '*',
      ['X-A', 'ETag'],
      false,
      ['Access-Control-Expose-Headers', 'X-A', 'ETag'],
    ],
    ['with credentials, * is a name', '*', ['X-A', '*'], true, ['*']],
    [
      'never a cookie, though it is exposed',
      'set-cookie, set-cookie2',
      ['Set-Cookie', 'set-cookie2'],
      true,
      [],
    ],
    [
      'never a cookie, though all are exposed',
      '*',
      ['Set-Cookie'],
      false,
      ['Access-Control-Expose-Headers'],
    ],
    [
      'none of the others where the list does not parse',
      'x-a; x-b',
      ['X-A', 'Pragma'],
      false,
      ['Pragma'],
    ],
  ])('%s', (_, value, others, credentials, readable) => {
    expect(names(exposing(value, ...others), credentials)).toEqual(readable);
  });
});

it.each([
  ['Set-Cookie', true, false],
  ['SET-COOKIE2', true, false],
  ['Cookie', false, false],
  ['pragma', false, true],
])('%s is forbidden: %s, safelisted: %s', (name, forbidden, safelisted) => {
  expect(isForbiddenResponseHeaderName(name)).toBe(forbidden);
  expect(isCorsSafelistedResponseHeaderName(name, ['set-cookie'])).toBe(safelisted);
});
