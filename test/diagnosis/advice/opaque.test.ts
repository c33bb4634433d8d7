import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import type { Call } from '../../../src/exchange/exchange.ts';
import { type Headers, page } from '../../exchange/entries.ts';
import { adviceOf, names, passed, said, wildcard } from './advice.ts';

function noCors(headers: Headers, entry: Partial<Entry> = {}, sent: Headers = {}): Entry {
  return passed(headers, { headers: { 'Sec-Fetch-Mode': 'no-cors', ...sent }, entry });
}

const beacon: Call = { mode: 'no-cors', credentials: 'include', kind: 'beacon' };
const lines = [`Access-Control-Allow-Origin: ${page}`, 'Vary: Origin'];

describe('opaque-by-no-cors', () => {
  it.each<[string, Entry, Call | null, readonly string[] | null]>([
    ['the server names nobody', noCors({}), null, lines],
    [
      'the server names another page',
      noCors({ 'Access-Control-Allow-Origin': 'https://b.example' }),
      null,
      lines,
    ],
    ['the server allows everybody', noCors(wildcard), null, []],
    ['the server names the page', noCors(names), null, []],
    ['a beacon', noCors({}), beacon, null],
    ['a ping', noCors({}, { initiator: 'ping' }), null, null],
    ['a page without an origin', noCors({}, {}, { Origin: 'null' }), null, null],
    ['it failed', noCors({}, { delivery: 'failed', networkError: 'net::ERR_ABORTED' }), null, null],
  ])('%s', (_, entry, call, expected) => {
    const [first, ...rest] = adviceOf([entry], call);
    expect(rest).toEqual([]);
    expect(first?.id).toBe(expected === null ? undefined : 'opaque-by-no-cors');
    expect(first === undefined ? null : said(first).lines).toEqual(expected);
  });
});
