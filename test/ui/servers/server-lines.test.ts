import { expect, test } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { createServerLines, searched, worstFirst } from '../../../src/ui/servers/server-lines.ts';
import { createPanelStore } from '../../../src/ui/store.ts';
import { api, page, request, response } from '../../exchange/entries.ts';
import { delivered, oneOfEach, recorded, refused } from '../recorded.ts';

const other = 'https://other.example';
const third = 'https://third.example';
const named = { 'Access-Control-Allow-Origin': page, Vary: 'Origin' };

function itemsOf(...entries: readonly Entry[]) {
  const store = createPanelStore();
  store.show(recorded(...entries));
  return store.items.value;
}

function linesOf(...entries: readonly Entry[]) {
  return createServerLines()(itemsOf(...entries));
}

test('servers stand by the worst that was asked of them, the worst first', () => {
  const lines = linesOf(
    request({ url: `${other}/`, response: response(200, named), entry: delivered }),
    ...oneOfEach,
    request({ url: `${third}/`, response: null, entry: { networkError: 'net::ERR_FAILED' } }),
  );
  expect(
    lines.map(({ key, standing, items, blocked }) => [key, standing, items.length, blocked]),
  ).toEqual([
    [api, 'blocked', 4, 1],
    [third, 'inconclusive', 1, 0],
    [other, 'allowed', 1, 0],
  ]);
});

test('what was blocked after a redirect was let pass by the server before it', () => {
  const lines = linesOf(
    request({
      response: response(302, { ...named, Location: `${other}/a` }),
      entry: delivered,
    }),
    request({
      at: 11,
      url: `${other}/a`,
      headers: { Origin: 'null' },
      response: response(200, named),
      entry: refused,
    }),
  );
  expect(lines.map(({ key, standing, blocked }) => [key, standing, blocked])).toEqual([
    [other, 'blocked', 1],
    [api, 'allowed', 0],
  ]);
});

test('the requests to a server stand the worst first, and else as they came', () => {
  const items = itemsOf(...[...oneOfEach].reverse());
  const verdicts = worstFirst(api, items).map(({ decision }) => decision.verdict);
  expect(verdicts).toEqual(['blocked', 'not-cors', 'inconclusive', 'allowed']);
});

test('the search finds servers by their origins, of which it needs every term', () => {
  const lines = linesOf(request(), request({ at: 50, url: `${other}/`, method: 'PUT' }));
  const found = (query: string) => searched(lines, query).map(({ key }) => key);
  expect(found('')).toEqual([api, other]);
  expect(found('OTHER https')).toEqual([other]);
  expect(found('other put')).toEqual([]);
  expect(found(`server:${new URL(api).host}`)).toEqual([api]);
  expect(found('server:other')).toEqual([]);
});
