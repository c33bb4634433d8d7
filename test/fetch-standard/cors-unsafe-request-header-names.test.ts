import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  corsUnsafeRequestHeaderNames,
  isCorsNonWildcardRequestHeaderName,
} from '../../src/fetch-standard/cors-unsafe-request-header-names.ts';
import type { HeaderList } from '../../src/fetch-standard/header-list.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

function headerList(pairs: Pairs): HeaderList {
  return pairs.map(([name, value]) => ({ name, value }));
}

const a = (count: number) => 'a'.repeat(count);
const eightLines: Pairs = Array.from({ length: 8 }, () => ['accept', a(128)] as const);

describe('leave is asked for', () => {
  it.each<[string, Pairs, readonly string[]]>([
    ['nothing where there is no header', [], []],
    [
      'nothing where all are safelisted',
      [
        ['Accept', 'everything'],
        ['Accept-Language', 'everything'],
        ['Content-Language', 'everything'],
        ['Content-Type', 'text/plain'],
      ],
      [],
    ],
    [
      'each other name, in lower case and sorted',
      [
        ['Orange', 'Orange'],
        ['Apple', 'Red'],
        ['Kiwifruit', 'Green'],
        ['Content-Type', 'application/octet-stream'],
        ['Strawberry', 'Red'],
      ],
      ['apple', 'content-type', 'kiwifruit', 'orange', 'strawberry'],
    ],
    [
      'a name once',
      [
        ['X-A', '1'],
        ['x-a', '2'],
        ['X-a', '3'],
      ],
      ['x-a'],
    ],
    [
      'names by their bytes',
      [
        ['x_b', ''],
        ['x-a', ''],
        ['x.c', ''],
        ['x1', ''],
      ],
      ['x-a', 'x.c', 'x1', 'x_b'],
    ],
    [
      'a hint, and what only the browser sets, for the list is not asked who set it',
      [
        ['content-type', 'text/plain'],
        ['dpr', '12345'],
        ['aCCept', 'en,ja'],
        ['accept-charset', 'utf-8'],
        ['uSer-Agent', 'foo'],
        ['hogE', 'fuga'],
      ],
      ['accept-charset', 'dpr', 'hoge', 'user-agent'],
    ],
    [
      'a content type that no form sends',
      [
        ['content-type', 'text/html'],
        ['aCCept', 'en,ja'],
      ],
      ['content-type'],
    ],
    ['a custom header', [['X-Custom-Header', 'foobar']], ['x-custom-header']],
    ['a safelisted name with an unsafe value', [['Accept', '"']], ['accept']],
    // The engines join lines of one name, and then ask: the next three cannot come from a page.
    ['nothing for 1,024 bytes in all', eightLines, []],
    ['all of them beyond 1,024 bytes', [...eightLines, ['range', 'bytes=0-']], ['accept', 'range']],
    [
      'all of them beyond 1,024 bytes, and the others',
      [['x-a', a(2000)], ...eightLines, ['Content-Type', 'text/plain']],
      ['accept', 'content-type', 'x-a'],
    ],
    [
      'others without counting them',
      [
        ['x-a', a(2000)],
        ['accept', a(128)],
      ],
      ['x-a'],
    ],
    [
      'what is too long without counting it',
      [
        ['range', a(1000)],
        ['accept', a(128)],
      ],
      ['range'],
    ],
  ])('%s', (_, pairs, names) => {
    expect(corsUnsafeRequestHeaderNames(headerList(pairs))).toEqual(names);
  });
});

const header = fc.tuple(
  fc.oneof(
    fc.constantFrom('Accept', 'content-type', 'Range', 'X-A', 'x-a'),
    fc.stringMatching(/^[!-~]+$/),
  ),
  fc.string({ maxLength: 200 }),
);

it('names are sorted, in lower case and unique, and are those of the list', () => {
  fc.assert(
    fc.property(fc.array(header), (pairs) => {
      const names = corsUnsafeRequestHeaderNames(headerList(pairs));
      const given = pairs.map(([name]) => name.toLowerCase());
      expect(names).toEqual([...new Set(names)].sort());
      expect(given).toEqual(expect.arrayContaining(names));
    }),
  );
});

it('names do not depend on the order of the headers', () => {
  fc.assert(
    fc.property(fc.array(header), (pairs) => {
      expect(corsUnsafeRequestHeaderNames(headerList(pairs.toReversed()))).toEqual(
        corsUnsafeRequestHeaderNames(headerList(pairs)),
      );
    }),
  );
});

it.each([
  ['Authorization', true],
  ['auThorization', true],
  ['Proxy-Authorization', false],
  ['Cookie', false],
])('* does not stand for %s: %s', (name, nonWildcard) => {
  expect(isCorsNonWildcardRequestHeaderName(name)).toBe(nonWildcard);
});
