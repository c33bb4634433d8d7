import { describe, expect, it } from 'vitest';
import { api, page, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const allowed = { 'Access-Control-Allow-Origin': page };
const passing = request({ url: `${api}/ok`, response: response(200, allowed) });
const failing = request({ url: `${api}/broken`, response: response(500), at: 2000 });

describe('server-error', () => {
  it('tells the error first, with the answer that has what it lacks', () => {
    expect(causesBehind(passing, failing)[0]).toEqual({
      id: 'server-error',
      confidence: 'certain',
      headline: 'The server failed with 500. CORS only hides it.',
      sentences: [
        'The request reached the server, and the server failed. Its log says why. Mend that first.',
        'The error answer went past the part of the server that sets Access-Control-Allow-Origin. So the page cannot read the error either.',
        'Let the CORS layer wrap error answers too: it must run first, around everything that can fail.',
      ],
      evidence: [
        `GET ${api}/broken: status 500`,
        `GET ${api}/ok: status 200`,
        `GET ${api}/ok: Access-Control-Allow-Origin: ${page}`,
      ],
    });
  });

  it.each([
    ['alone', [failing], ['server-error (likely)']],
    ['with the header', [request({ response: response(500, allowed) })], []],
    [
      'of another origin',
      [
        request({
          response: response(500, { 'Access-Control-Allow-Origin': 'https://b.example' }),
        }),
      ],
      [],
    ],
    ['of a 200 without the header', [request({ response: response(200) })], []],
  ])('%s', (_, entries, expected) => {
    expect(namedBehind(...entries)).toEqual(expected);
  });
});
