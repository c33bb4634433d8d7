import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { glossaryOf } from '../../src/diagnosis/glossary.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { page, preflight, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const named = { 'Access-Control-Allow-Origin': page };

describe('the words that are explained', () => {
  test.each<[string, CorsExchange, readonly string[]]>([
    [
      'none, where nothing is wrong',
      {
        ...exchangeOf(request({ response: response(200, named) })),
        call: { mode: 'cors', credentials: 'omit' },
      },
      [],
    ],
    [
      'the origin, of an answer to a call without credentials',
      { ...exchangeOf(request()), call: { mode: 'cors', credentials: 'omit' } },
      ['origin'],
    ],
    [
      'the preflight, where one was sent',
      {
        ...exchangeOf(preflight({ response: response(404) })),
        call: { mode: 'cors', credentials: 'omit' },
      },
      ['origin', 'preflight'],
    ],
    [
      'credentials, where they were sent',
      exchangeOf(request({ headers: { Cookie: 'a=1' } })),
      ['origin', 'credentials'],
    ],
    [
      'credentials, where they would decide',
      exchangeOf(request({ response: response(200, { 'Access-Control-Allow-Origin': '*' }) })),
      ['origin', 'credentials'],
    ],
  ])('%s', (_, exchange, ids) => {
    expect(glossaryOf(diagnose(exchange)).map(({ id }) => id)).toEqual(ids);
  });
});
