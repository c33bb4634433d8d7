import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { page, preflight, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const acao = { 'Access-Control-Allow-Origin': page };
const delivered = { entry: { delivery: 'delivered', networkError: null } } as const;

/** The verdicts of Chromium, Firefox and WebKit. */
function verdicts(...entries: readonly Entry[]): string {
  const { chromium, firefox, webkit } = diagnose(exchangeOf(...entries)).engines;
  return [chromium, firefox, webkit].map(({ verdict }) => verdict).join(' ');
}

const refused = (headers: Readonly<Record<string, string>>, allowed = {}) => [
  preflight({
    method: 'GET',
    asks: Object.keys(headers)
      .map((name) => name.toLowerCase())
      .toSorted()
      .join(','),
    response: response(204, { ...acao, ...allowed }),
  }),
  request({ headers, response: null }),
];

it.each<[string, readonly Entry[], string]>([
  ['a header that needs leave everywhere', refused({ 'X-A': '1' }), 'blocked blocked blocked'],
  [
    'a hint that Chromium sends without leave',
    refused({ 'Device-Memory': '8' }),
    'inconclusive blocked blocked',
  ],
  [
    'a hint with a value that it does not take',
    refused({ 'Device-Memory': 'much' }),
    'blocked blocked blocked',
  ],
  [
    'the hint, and a header that needs leave',
    refused({ 'Device-Memory': '8', 'X-A': '1' }),
    'blocked blocked blocked',
  ],
  [
    'the hint, where the other header is allowed',
    refused({ 'Device-Memory': '8', 'X-A': '1' }, { 'Access-Control-Allow-Headers': 'x-a' }),
    'inconclusive blocked blocked',
  ],
  [
    'a type with a comma, which only Firefox asks about',
    [
      request({
        headers: { 'Content-Type': 'text/plain;a=,' },
        response: response(200, acao),
        ...delivered,
      }),
    ],
    'allowed inconclusive allowed',
  ],
  [
    'a type without one',
    [
      request({
        headers: { 'Content-Type': 'text/plain;a=b' },
        response: response(200, acao),
        ...delivered,
      }),
    ],
    'allowed allowed allowed',
  ],
])('%s', (_, entries, expected) => {
  expect(verdicts(...entries)).toBe(expected);
});
