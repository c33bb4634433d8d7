import { expect, it } from 'vitest';
import { preflightNotes } from '../../src/diagnosis/preflight-notes.ts';
import { plainText } from '../../src/diagnosis/words.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { page, preflight, request, response } from '../exchange/entries.ts';
import { lastExchangeOf } from './exchanges.ts';

const leave = {
  'Access-Control-Allow-Origin': page,
  'Access-Control-Allow-Methods': 'PUT',
};

function notes(...entries: readonly Entry[]): string[] {
  return preflightNotes(lastExchangeOf(...entries)).map(plainText);
}

const asked = (headers = {}) =>
  preflight({ at: 1, response: response(204, { ...leave, ...headers }) });
const put = (at = 0) => request({ method: 'PUT', at });

it.each<[string, readonly Entry[], readonly string[]]>([
  ['a preflight of its own', [asked(), put()], []],
  [
    'an earlier answer with a Max-Age',
    [asked({ 'Access-Control-Max-Age': '60' }), put(), put(20_000)],
    [
      'The browser sent no preflight: it went by the answer to an earlier one, 20 seconds before. With Access-Control-Max-Age: 60 Chromium keeps the answer for 60 seconds, Firefox for 60, and Safari for 60.',
    ],
  ],
  [
    'an earlier answer without one',
    [asked(), put(), put(1_200)],
    [
      'The browser sent no preflight: it went by the answer to an earlier one, 1 second before. Without Access-Control-Max-Age browsers keep an answer for 5 seconds.',
    ],
  ],
  [
    'two preflights at once that were answered in different ways',
    [asked(), asked({ 'Access-Control-Max-Age': '60' }), put(), put()],
    [
      'Another request like this one was under way at the same time, and their preflights were answered differently: which is whose is not recorded.',
    ],
  ],
])('%s', (_, entries, expected) => {
  expect(notes(...entries)).toEqual(expected);
});
