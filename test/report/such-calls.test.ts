import { expect, it } from 'vitest';
import { callKinds, createSuchCalls, withoutNumbers } from '../../src/report/such-calls.ts';
import { request } from '../exchange/entries.ts';
import { diagnosedIn } from './diagnosed-in.ts';

it.each([
  ['https://a.example/', 'https://a.example/'],
  ['https://a.example/items/17', 'https://a.example/items/…'],
  ['https://a.example/items/17/parts/4?x=1', 'https://a.example/items/…/parts/…?…'],
  ['https://a.example/list?page=2', 'https://a.example/list?…'],
  ['https://a.example/v1/users', 'https://a.example/v1/users'],
  ['https://a.example/u/0b0e4b5e-1d3c-4c55-8d6e-2f1a9c0b7e11', 'https://a.example/u/…'],
  ['https://a.example/f/9f86d081884c7d659a2f', 'https://a.example/f/…'],
  ['https://a.example/REDACTED-3/p', 'https://a.example/…/p'],
  ['https://a.example/deadbeefdeadbeefdeadbeef', 'https://a.example/deadbeefdeadbeefdeadbeef'],
  ['http://127.0.0.1:8080/1', 'http://127.0.0.1:8080/…'],
  ['myapp:callback', 'myapp:callback'],
])('%s is of the kind %s', (url, kind) => {
  expect(withoutNumbers(url)).toBe(kind);
});

const exchangesOf = (...calls: readonly (readonly [string, string])[]) =>
  diagnosedIn(
    calls.map(([method, path], at) =>
      request({ method, url: `https://a.example${path}`, at: at * 100 }),
    ),
  ).map(({ exchange }) => exchange);

it('counts calls that differ in a number or the query as one kind', () => {
  expect(
    callKinds(exchangesOf(['GET', '/one'], ['GET', '/1?a'], ['GET', '/2'], ['POST', '/9'])),
  ).toEqual([
    { method: 'GET', url: 'https://a.example/one', count: 1 },
    { method: 'GET', url: 'https://a.example/1?a', count: 1 },
    { method: 'GET', url: 'https://a.example/2', count: 1 },
    { method: 'POST', url: 'https://a.example/9', count: 1 },
  ]);
  expect(
    callKinds(exchangesOf(['GET', '/1'], ['GET', '/x?a=1'], ['GET', '/2'], ['GET', '/2'])),
  ).toEqual([
    { method: 'GET', url: 'https://a.example/…', count: 3 },
    { method: 'GET', url: 'https://a.example/x?a=1', count: 1 },
  ]);
});

it('tells how many calls of the same kinds there were', () => {
  const all = exchangesOf(
    ['GET', '/1'],
    ['GET', '/2'],
    ['GET', '/3'],
    ['POST', '/3'],
    ['GET', '/x'],
  );
  const suchCalls = createSuchCalls(all);
  expect(suchCalls(all.slice(0, 1))).toBe(3);
  expect(suchCalls(all.slice(2, 4))).toBe(4);
  expect(suchCalls([])).toBe(0);
});
