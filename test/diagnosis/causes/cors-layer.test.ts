import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, type Headers, page, preflight, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const acao = { 'Access-Control-Allow-Origin': page };
const leave = {
  ...acao,
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Allow-Headers': 'x-a',
};
const here = `${api}/users`;
const elsewhere = `${api}/other`;

/** A preflight that was allowed. */
const passed = (url: string, method = 'PUT', asks = 'x-a') =>
  preflight({ url, method, asks, at: 0, response: response(204, leave) });
/** One that is refused later. */
const refused = (method: string, asks: string, status = 204, headers: Headers = {}) =>
  preflight({ url: here, method, asks, at: 5000, response: response(status, headers) });

describe('masked-preflight', () => {
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['one new header', [passed(here), refused('PUT', 'x-a,x-b')], ['masked-preflight (certain)']],
    ['a new method', [passed(here), refused('DELETE', 'x-a')], ['masked-preflight (certain)']],
    ['both', [passed(here), refused('DELETE', 'x-a,x-b')], ['masked-preflight (likely)']],
    [
      'one new header, beside another path',
      [passed(elsewhere), refused('PUT', 'x-a,x-b')],
      ['masked-preflight (likely)'],
    ],
    [
      'several, beside another path',
      [passed(elsewhere), refused('DELETE', 'x-b,x-c')],
      ['masked-preflight (possible)'],
    ],
    ['nothing new', [passed(here), refused('PUT', 'x-a')], []],
    ['alone', [refused('PUT', 'x-b')], []],
    [
      'beside one of another page',
      [
        preflight({
          url: here,
          asks: 'x-a',
          headers: { Origin: 'https://b.example' },
          response: response(204, { ...leave, 'Access-Control-Allow-Origin': '*' }),
        }),
        refused('PUT', 'x-a,x-b'),
      ],
      [],
    ],
    ['a 500', [passed(here), refused('PUT', 'x-a,x-b', 500)], ['server-error (certain)']],
    [
      'with a list',
      [passed(here), refused('PUT', 'x-a,x-b', 204, { 'Access-Control-Allow-Methods': 'PUT' })],
      ['cors-layer-rejected (possible)'],
    ],
  ])('%s', (_, entries, expected) => {
    expect(namedBehind(...entries)).toEqual(expected);
  });

  it('names the difference', () => {
    expect(causesBehind(passed(here), refused('PUT', 'x-a,x-b'))[0]).toEqual({
      id: 'masked-preflight',
      confidence: 'certain',
      headline: 'The server drops every CORS header because of what this preflight asks for',
      sentences: [
        'Other preflights of your page passed at this very path, so the server knows your page.',
        'Of all that it asked for, only x-b is new.',
        'Some servers leave out all CORS headers where they refuse one method or one header. The missing Access-Control-Allow-Origin is not the fault.',
        "Put what is new on the server's list of allowed methods and headers.",
      ],
      evidence: [
        `OPTIONS ${here}: status 204`,
        `OPTIONS ${here}: Access-Control-Request-Method: PUT`,
        `OPTIONS ${here}: Access-Control-Request-Headers: x-a,x-b`,
        `OPTIONS ${here}: status 204`,
        `OPTIONS ${here}: Access-Control-Request-Method: PUT`,
        `OPTIONS ${here}: Access-Control-Request-Headers: x-a`,
        `OPTIONS ${here}: Access-Control-Allow-Origin: ${page}`,
      ],
    });
  });
});

describe('cors-layer-rejected', () => {
  const vary = { Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers' };
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['a 403 of Spring', [refused('PUT', 'x-a', 403, vary)], ['cors-layer-rejected (likely)']],
    [
      'a 400 of Starlette, for the origin',
      [refused('PUT', 'x-a', 400, { Vary: 'Origin', 'Access-Control-Allow-Methods': 'GET, PUT' })],
      ['cors-layer-rejected (likely)'],
    ],
    [
      'a 400 of Starlette, for a header',
      [refused('PUT', 'x-b', 400, leave)],
      ['cors-layer-rejected (likely)'],
    ],
    ['a 400 that lists what was asked', [refused('PUT', 'x-a', 400, leave)], []],
    [
      'a 204 that only says what it looked at',
      [refused('PUT', '', 204, vary)],
      ['cors-layer-rejected (likely)'],
    ],
    ['a bare 204', [refused('PUT', 'x-a', 204)], []],
    [
      'a 403 of Spring to the request itself',
      [request({ response: response(403, vary) })],
      ['cors-layer-rejected (likely)'],
    ],
    [
      'a 403 to the request itself, told apart by origin alone',
      [request({ response: response(403, { Vary: 'Origin' }) })],
      ['request-rejected (likely)'],
    ],
    ['a 404', [refused('PUT', 'x-a', 404, vary)], ['not-found (possible)']],
    [
      'a page without an origin, which nobody may allow',
      [preflight({ headers: { Origin: 'null' }, response: response(403, vary) })],
      ['null-origin (likely)', 'auth-before-cors (possible)'],
    ],
  ])('%s', (_, entries, expected) => {
    expect(namedBehind(...entries)).toEqual(expected);
  });

  it('names what was asked', () => {
    const [cause] = causesBehind(refused('PUT', 'x-a,x-b', 403, vary));
    expect(cause?.sentences).toEqual([
      'The lines below are of a CORS layer. It looked at this request, and did not allow it.',
      `It was asked for the origin ${page}, the method PUT and the headers x-a and x-b.`,
      'Put the origin on its list of allowed origins, exactly as it is written here. If it is there, see to the lists of methods and headers.',
    ]);
  });
});

describe('stale-preflight-cache', () => {
  const kept = (seconds: string) =>
    preflight({
      at: 0,
      asks: 'x-a',
      response: response(204, { ...leave, 'Access-Control-Max-Age': seconds }),
    });
  const first = request({
    method: 'PUT',
    headers: { 'X-A': '1' },
    at: 0,
    response: response(200, acao),
  });
  const later = (status: number, headers: Headers = {}) =>
    request({
      method: 'PUT',
      headers: { 'X-A': '1' },
      at: 60_000,
      response: response(status, headers),
    });
  it.each<[string, readonly Entry[], readonly string[]]>([
    [
      'an answer that allows nobody any more',
      [kept('600'), first, later(200)],
      ['stale-preflight-cache (possible)'],
    ],
    ['an old answer that held no more', [kept('10'), first, later(200)], []],
    ['an answer that still allows', [kept('600'), first, later(200, acao)], []],
    [
      'an error',
      [kept('600'), first, later(500)],
      ['server-error (certain)', 'headers-on-success-only (possible)'],
    ],
  ])('%s', (_, entries, expected) => {
    expect(namedBehind(...entries)).toEqual(expected);
  });
});
