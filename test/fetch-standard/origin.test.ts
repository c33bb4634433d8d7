import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameOrigin, serializedOrigin } from '../../src/fetch-standard/origin.ts';
import { parseUrl, withoutFragment } from '../../src/fetch-standard/url.ts';

it.each([
  ['https://api.example/users?id=1#top', 'https://api.example'],
  ['HTTPS://API.EXAMPLE:443/', 'https://api.example'],
  ['http://api.example:80/', 'http://api.example'],
  ['http://api.example:8080/', 'http://api.example:8080'],
  ['http://[::1]:3000/', 'http://[::1]:3000'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example'],
  ['file:///home/me/page.html', 'null'],
  ['data:text/html,hi', 'null'],
  ['no url', null],
])('the origin of %s is %s', (url, origin) => {
  expect(serializedOrigin(url)).toBe(origin);
});

/** What stands between a scheme and a path, and what parsers are fooled with. */
const piece = fc.constantFrom(
  ...['a.example', 'b.example', 'A', '127.1', '0x7f.1', '[::1]', 'xn--a', 'bücher', '..', ''],
  ...[':', ':80', ':443', ':0080', ':x', '@', 'ada:secret@', '/', '//', '\\', '?', '#', ' ', '%20'],
  ...['\t', '\n', '\0', '\u3000', '%00', '%2f', '.', '|', '<'],
);
const scheme = fc.constantFrom(
  'http://',
  'https://',
  'http:',
  'HTTP://',
  ' http://',
  'ws://',
  'blob:http://',
);

it('the origin of any URL is what the parser gives', () => {
  const url = fc
    .tuple(scheme, fc.array(piece, { maxLength: 6 }))
    .map(([start, pieces]) => start + pieces.join(''));
  fc.assert(
    fc.property(url, (text) => {
      const parsed = parseUrl(text)?.origin ?? null;
      // Twice, for the second may be remembered.
      expect([serializedOrigin(text), serializedOrigin(text)]).toEqual([parsed, parsed]);
    }),
    { numRuns: 5000 },
  );
});

it('a URL stays one, however many were parsed', () => {
  const parsed = Array.from({ length: 20_000 }, () => parseUrl('https://bücher.example/')?.host);
  expect(new Set(parsed)).toEqual(new Set(['xn--bcher-kva.example']));
});

it('the origins of more servers than are remembered', () => {
  const origins = Array.from({ length: 1000 }, (_, index) => `https://s${index}.example`);
  for (const _ of [1, 2]) {
    expect(origins.map((origin) => serializedOrigin(`${origin}/x`))).toEqual(origins);
  }
});

it.each([
  ['https://a.example/x', 'https://a.example', true],
  ['https://a.example:444/x', 'https://a.example', false],
  ['http://a.example/x', 'https://a.example', false],
  ['https://b.a.example/x', 'https://a.example', false],
  ['file:///a', 'null', false],
])('%s is of %s: %s', (url, origin, same) => {
  expect(isSameOrigin(url, origin)).toBe(same);
});

it.each([
  ['https://a.example/x#y#z', 'https://a.example/x'],
  ['https://a.example/x', 'https://a.example/x'],
])('%s without its fragment is %s', (url, bare) => {
  expect(withoutFragment(url)).toBe(bare);
});
