import { expect, it } from 'vitest';
import { preflightNeeds } from '../../src/diagnosis/preflight-need.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { Call } from '../../src/exchange/exchange.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { lastExchangeOf } from './exchanges.ts';

/** The same, where it was seen how the call was made. */
function needsOf(call: Partial<Call>, ...entries: readonly Entry[]): string[] {
  const exchange = lastExchangeOf(...entries);
  const made = { mode: 'cors', credentials: 'omit', ...call } as const;
  return preflightNeeds({ ...exchange, call: made }).map(({ because }) =>
    because.map(({ kind, name }) => `${kind} ${name}`).join(', '),
  );
}

/** Each hop's state, and what calls for a preflight. */
function needs(...entries: readonly Entry[]): string[] {
  return preflightNeeds(lastExchangeOf(...entries)).map(({ state, because }) =>
    [state, ...because.map(({ kind, name }) => `${kind} ${name}`)].join(', '),
  );
}

it.each<[string, readonly Entry[], readonly string[]]>([
  ['a method', [preflight({ method: 'PUT' })], ['sent, method PUT']],
  ['headers', [preflight({ method: 'GET', asks: 'x-a,x-b' })], ['sent, header x-a, header x-b']],
  ['neither: an upload listener or a stream', [preflight({ method: 'POST' })], ['sent']],
  ['nothing', [request()], ['not-needed']],
  [
    'nothing but what browsers add',
    [
      request({
        headers: { 'User-Agent': 'x', Cookie: 'a=1', 'Cache-Control': 'no-cache', Priority: 'u=4' },
      }),
    ],
    ['not-needed'],
  ],
  ['a safelisted type', [request({ headers: { 'Content-Type': 'text/plain' } })], ['not-needed']],
  [
    'a header, and no preflight was recorded',
    [request({ headers: { 'Content-Type': 'application/json' } })],
    ['unobserved, header content-type'],
  ],
  [
    'a method, and no preflight was recorded',
    [request({ method: 'DELETE' })],
    ['unobserved, method DELETE'],
  ],
  [
    'a method, while the answer to an earlier preflight holds',
    [
      preflight({
        response: response(204, {
          'Access-Control-Allow-Origin': page,
          'Access-Control-Allow-Methods': 'PUT',
          'Access-Control-Max-Age': '60',
        }),
      }),
      request({ method: 'PUT' }),
      request({ method: 'PUT', at: 20_000 }),
    ],
    ['cached, method PUT'],
  ],
  [
    'a method, at the page’s own origin, before a redirect leaves it',
    [
      request({
        method: 'PUT',
        url: `${page}/go`,
        response: response(307, { Location: `${api}/users` }),
      }),
      preflight({ at: 12, headers: { Origin: page } }),
    ],
    ['not-needed', 'sent, method PUT'],
  ],
])('%s', (_, entries, expected) => {
  expect(needs(...entries)).toEqual(expected);
});

it.each<[string, Partial<Call>, readonly Entry[], readonly string[]]>([
  [
    'a listener',
    { hasUploadListener: true },
    [preflight({ method: 'POST' })],
    ['upload listener XMLHttpRequest.upload'],
  ],
  ['a stream', { hasStreamBody: true }, [preflight({ method: 'POST' })], ['stream body']],
  ['neither', {}, [preflight({ method: 'POST' })], ['']],
  ['what explains it already', { hasUploadListener: true }, [preflight()], ['method PUT']],
  ['no preflight', { hasUploadListener: true }, [request({ method: 'POST' })], ['']],
])('names what was seen of the call: %s', (_, call, entries, expected) => {
  expect(needsOf(call, ...entries)).toEqual(expected);
});
