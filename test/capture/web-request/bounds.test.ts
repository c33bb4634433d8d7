import { expect, it } from 'vitest';
import { within } from '../../../src/capture/web-request/bounds.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { sizeOf } from '../../../src/exchange/entry-size.ts';

const entry = (name: string, length = 0): Entry => ({
  startedAt: 0,
  duration: 0,
  method: 'GET',
  url: `https://api.example/${name}`,
  requestHeaders: [{ name: 'A', value: 'a'.repeat(length) }],
  response: null,
  delivery: 'failed',
  networkError: null,
  isFromServiceWorker: false,
  initiator: 'xhr',
  initiatorUrl: null,
});

const names = (entries: readonly Entry[]) =>
  entries.map(({ url }) => url.split('/').at(-1)).join('');
const isCapital = ({ url }: Entry) => /\/[A-Z]$/.test(url);

it.each<[string, number, string]>([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'bcde'],
  ['abCde', 4, 'abde'],
  ['aBcDe', 3, 'ace'],
  ['aBcDe', 2, 'ce'],
  ['abc', 0, ''],
])('of %s keeps %i: %s', (all, mostEntries, kept) => {
  const bounds = { mostEntries, mostCharacters: 1e6 };
  expect(
    names(
      within(
        [...all].map((name) => entry(name)),
        bounds,
        isCapital,
      ),
    ),
  ).toBe(kept);
});

it('counts what is written, as headers may be as long as a browser takes', () => {
  const entries = [entry('a', 100), entry('b', 100_000), entry('c', 100), entry('d', 100)];
  const mostCharacters = 3 * sizeOf(entry('a', 100));
  expect(names(within(entries, { mostEntries: 9, mostCharacters }, isCapital))).toBe('cd');
  expect(within(entries, { mostEntries: 9, mostCharacters: 1 }, isCapital)).toEqual([]);
});
