import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, type Headers, page, preflight, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const allowed = { 'Access-Control-Allow-Origin': page };
const passing = request({ url: `${api}/ok`, response: response(200, allowed) });
const failing = request({ url: `${api}/broken`, response: response(500), at: 2000 });

describe('server-error', () => {
  it('tells the error first, with the answer that has what it lacks', () => {
    expect(causesBehind(passing, failing)[0]).toEqual({
      id: 'server-error',
      confidence: 'certain',
      headline: 'The server failed with 500; CORS only hides it',
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

/** An answer to the actual request, to another path than others. */
const answered = (status: number, headers: Headers = {}, duration = 10) =>
  request({ url: `${api}/broken`, at: 2000, duration, response: response(status, headers) });

const ofOther = request({
  url: `${api}/ok`,
  headers: { Origin: 'https://b.example' },
  response: response(200, { 'Access-Control-Allow-Origin': 'https://b.example' }),
});

describe('the error is the news, and one cause is the headline', () => {
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['a 413', [answered(413)], ['payload-too-large (certain)']],
    ['a 413, after successes', [passing, answered(413)], ['payload-too-large (certain)']],
    ['a 413 that the page may read', [answered(413, allowed)], []],
    ['a 429', [passing, answered(429, { 'Retry-After': '60' })], ['rate-limited (certain)']],
    ['a 429 to a preflight', [preflight({ response: response(429) })], ['rate-limited (certain)']],
    ['a 429 that the page may read', [answered(429, allowed)], []],
    ['a 404', [passing, answered(404)], ['not-found (likely)']],
    ['a 404 to a preflight', [preflight({ response: response(404) })], ['not-found (possible)']],
    [
      'a 404 to a preflight, with all headers',
      [preflight({ response: response(404, allowed) })],
      ['not-found (possible)'],
    ],
    ['a 404 that the page may read', [answered(404, allowed)], []],
    ['a 422', [answered(422)], ['request-rejected (likely)']],
    ['a 422 that the page may read', [answered(422, allowed)], []],
    ['a 422, after successes', [passing, answered(422)], ['headers-on-success-only (likely)']],
    [
      'a 422, after successes of another page',
      [ofOther, answered(422)],
      ['request-rejected (likely)'],
    ],
    [
      'a 422, after a success and an error with headers',
      [passing, request({ url: `${api}/no`, response: response(400, allowed) }), answered(422)],
      ['request-rejected (likely)'],
    ],
    [
      'a 422, after a preflight that passed alone',
      [preflight({ response: response(204, allowed) }), answered(422)],
      ['request-rejected (likely)'],
    ],
    [
      'a 500, after successes',
      [passing, answered(500)],
      ['server-error (certain)', 'headers-on-success-only (possible)'],
    ],
    ['a 500, after successes of another page', [ofOther, answered(500)], ['server-error (likely)']],
    ['a 504', [answered(504)], ['gateway-timeout (likely)']],
    ['a 504 after 60 s', [answered(504, {}, 60_050)], ['gateway-timeout (certain)']],
    ['a 524 of Cloudflare', [answered(524, {}, 100_400)], ['gateway-timeout (certain)']],
    ['a 502 after 30 s', [answered(502, {}, 30_200)], ['gateway-timeout (likely)']],
    ['a 502 at once', [answered(502)], ['server-error (likely)']],
    ['a 503 after 45 s', [answered(503, {}, 45_000)], ['server-error (likely)']],
    ['a 504 that the page may read', [answered(504, allowed, 60_050)], []],
    ['a 500 to a preflight', [preflight({ response: response(500) })], ['server-error (likely)']],
    [
      'a 500 to a preflight, after successes',
      [passing, preflight({ at: 2000, response: response(500) })],
      ['server-error (certain)'],
    ],
    [
      'a 500 to a preflight that the page may read',
      [preflight({ response: response(500, allowed) })],
      [],
    ],
    ['a 500 after 60 s', [answered(500, {}, 60_050)], ['server-error (likely)']],
  ])('%s', (_, entries, expected) => {
    expect(namedBehind(...entries)).toEqual(expected);
  });

  it.each<[number, string | null, readonly string[]]>([
    [60_000, 'net::ERR_EMPTY_RESPONSE', ['gateway-timeout (possible)']],
    [60_000, null, ['gateway-timeout (possible)']],
    [61_600, null, []],
    [10, 'net::ERR_EMPTY_RESPONSE', []],
    [60_000, 'net::ERR_NAME_NOT_RESOLVED', []],
  ])('no answer after %d ms: %s', (duration, networkError, expected) => {
    const entry = { networkError, delivery: 'unobserved' } as const;
    const named = namedBehind(request({ response: null, duration, entry }));
    expect(named.filter((name) => name.startsWith('gateway-timeout'))).toEqual(expected);
  });

  it('says how long the proxy waited', () => {
    expect(causesBehind(answered(504, {}, 60_050))).toEqual([
      {
        id: 'gateway-timeout',
        confidence: 'certain',
        headline: 'A proxy gave up waiting for the server, after 60 seconds',
        sentences: [
          'The server was at work for 60 seconds. What stands in front of it gave up, and ended the request in its place. The headers of the server are not there then.',
          'Make the call shorter, or do the long work in the background. Or raise the time limit of the proxy.',
          'Let the proxy send Access-Control-Allow-Origin on its own errors too.',
        ],
        evidence: [`GET ${api}/broken: status 504`, `GET ${api}/broken: took 60.0 s`],
      },
    ]);
  });

  it('says what to add where only successes have the header', () => {
    expect(causesBehind(passing, answered(400, { Server: 'nginx' }))[0]).toEqual({
      id: 'headers-on-success-only',
      confidence: 'likely',
      headline: 'The server answered 400, and only its successes have CORS headers',
      sentences: [
        'Answers of this server that succeed have Access-Control-Allow-Origin. This error has not, so the page cannot read it.',
        'First find out why the server answered 400: its log, or the response in the Network panel, says so.',
        'Let the server set the header on errors too. nginx does so with always at the end of add_header, Apache with Header always set.',
      ],
      evidence: [
        `GET ${api}/broken: status 400`,
        `GET ${api}/broken: Server: nginx`,
        `GET ${api}/ok: status 200`,
        `GET ${api}/ok: Access-Control-Allow-Origin: ${page}`,
      ],
    });
  });
});
