import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../src/diagnosis/explainer.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { termsOf } from '../../src/ui/list/search.ts';
import { createPanelStore } from '../../src/ui/store.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { refused } from './recorded.ts';

const put = { method: 'PUT', url: `${api}/Users/1?q=7` };

/** A store with a preflight that is refused, and a request that is. */
function twoRefused() {
  const log = createExchangeLog();
  log.add(preflight({ ...put, response: response(404, { 'X-Served-By': 'Cache-7' }) }));
  log.add(
    request({
      at: 900,
      url: `${api}/other`,
      headers: { 'X-Token': 'a b' },
      response: response(200, { 'Access-Control-Allow-Origin': 'https://else.example' }),
      entry: refused,
    }),
  );
  const store = createPanelStore(createExplainer());
  store.show(log.exchanges());
  return store;
}

test.each([
  ['', []],
  ['  ', []],
  ['PUT users', ['put', 'users']],
  ['access-control-allow-origin:  *', ['access-control-allow-origin: *']],
  ['"not allowed" x', ['not allowed', 'x']],
  ['"not allowed', ['not', 'allowed']],
  ['"', []],
  ['https://a.example:8080', ['https://a.example:8080']],
  ['Server:A.example put', ['server:a.example', 'put']],
  ['server: nginx', ['server: nginx']],
  ['server:', []],
])('%j is searched as %j', (query, terms) => {
  expect(termsOf(query)).toEqual(terms);
});

test.each([
  ['the URL', 'users/1?q', ['1']],
  ['the method', 'put', ['1']],
  ['several, all of which must be there', 'put other', []],
  ['the name of a header of an answer', 'x-served', ['1']],
  ['its value', 'CACHE-7', ['1']],
  ['a header line', 'x-token: "a b"', ['2']],
  ['a header line of one word', 'Access-Control-Allow-Origin: https://else.example', ['2']],
  ['the reason', 'origin-mismatch', ['2']],
  ['the headline', 'preflight with 404', ['1']],
  ['both', api, ['1', '2']],
  ['all of a server', 'SERVER:LocalHost:4000', ['1', '2']],
  ['some of a server', 'server:localhost:4000 put', ['1']],
  ['no server whose name goes on', 'server:localhost:400', []],
  ['no server without its port', 'server:localhost', []],
  ['no server that is named elsewhere', 'server:else.example', []],
  ['both, while no server is typed yet', 'server:', ['1', '2']],
])('finds %s', (_, query, ids) => {
  const { list } = twoRefused();
  list.search(query);
  expect(list.shown.value.map(({ exchange }) => exchange.id)).toEqual(ids);
});

test('finds a server to which a redirect led', () => {
  const named = { 'Access-Control-Allow-Origin': page };
  const log = createExchangeLog();
  const found = response(302, { ...named, Location: 'https://other.example/a' });
  log.add(request({ at: 10, response: found, entry: { delivery: 'delivered' } }));
  const headers = { Origin: 'null' };
  log.add(request({ at: 11, url: 'https://other.example/a', headers, response: response(200) }));
  const store = createPanelStore(createExplainer());
  store.show(log.exchanges());
  store.list.search('server:other.example');
  expect(store.list.shown.value.map(({ exchange }) => exchange.hops.length)).toEqual([2]);
});

describe('whatever a page sends', () => {
  test('the text that is kept of an exchange is bounded, and its start is searched', () => {
    const long = 'x'.repeat(1e6);
    const log = createExchangeLog();
    const headers = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`n${index}`, `first${long.slice(0, 5000)}last`]),
    );
    log.add(request({ url: `${api}/start${long}end`, headers }));
    const { list, show } = createPanelStore(createExplainer());
    show(log.exchanges());
    const finds = (query: string) => {
      list.search(query);
      return list.shown.value.length === 1;
    };
    expect(['/start', 'n3: first'].map(finds)).toEqual([true, true]);
    expect(['end', 'last', 'n1999'].map(finds)).toEqual([false, false, false]);
  });

  test('no query is a pattern', () => {
    const { list } = twoRefused();
    for (const query of ['.*', '(', '[a-', '\\']) {
      list.search(query);
      expect(list.shown.value).toEqual([]);
    }
  });
});

test('what is read ahead is read once, and an exchange that grew is read again', () => {
  const log = createExchangeLog();
  log.add(preflight({ ...put, response: response(204) }));
  const { list, show } = createPanelStore(createExplainer());
  show(log.exchanges());
  expect(list.prepareSearch()).toBe(false);
  list.search('x-new');
  expect(list.shown.value).toEqual([]);
  log.add(request({ ...put, response: response(200, { 'X-New': '1' }) }));
  show(log.exchanges());
  expect(list.shown.value).toHaveLength(1);
});
