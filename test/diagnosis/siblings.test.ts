import { expect, it } from 'vitest';
import { createSiblings } from '../../src/diagnosis/siblings.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';

function exchangesOf(...entries: readonly Entry[]) {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}

const allowed = { 'Access-Control-Allow-Origin': page };
const first = request({ url: `${api}/a?1`, response: response(200, allowed) });
const again = request({ url: `${api}/a?2`, response: response(200, allowed), at: 3000 });
const elsewhere = request({ url: `${api}/b`, response: response(200, allowed), at: 6000 });
const failed = request({ url: `${api}/a?3`, response: response(500), at: 9000 });

function answersOf(...entries: readonly Entry[]) {
  const siblings = createSiblings();
  siblings.update(exchangesOf(...entries));
  return siblings.of(api);
}

it('tells of each kind of answer the first', () => {
  const { kinds } = answersOf(first, again, elsewhere, failed);
  expect(kinds.map(({ entry }) => entry)).toEqual([first, failed]);
});

it('tells of each path the kinds that it answered', () => {
  const { at } = answersOf(first, again, elsewhere, failed);
  expect(at(`${api}/a?9#top`).map(({ entry }) => entry)).toEqual([first, failed]);
  expect(at(`${api}/b`).map(({ entry }) => entry)).toEqual([elsewhere]);
  expect(at(`${api}/c`)).toEqual([]);
});

it('tells a preflight from its request, and what it asked for', () => {
  const asked = preflight({ method: 'PUT', asks: 'x-b,x-a', response: response(204, allowed) });
  const { kinds } = answersOf(asked);
  expect(kinds).toMatchObject([{ on: 'preflight', method: 'PUT', names: ['x-b', 'x-a'] }]);
});

it('is the same for a server as long as nothing of another kind comes', () => {
  const siblings = createSiblings();
  const answersTo = (...entries: readonly Entry[]) => {
    siblings.update(exchangesOf(...entries));
    return siblings.of(api);
  };
  const before = answersTo(first);
  expect(answersTo(first, again)).toBe(before);
  const after = answersTo(first, again, failed);
  expect(after).not.toBe(before);
  // What is no longer kept still tells; another recording begins anew.
  expect(answersTo(again, failed)).toBe(after);
  expect(answersTo(again)).not.toBe(after);
  expect(answersTo()).toMatchObject({ kinds: [] });
});
