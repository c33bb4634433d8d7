import { expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, type Headers, page, preflight, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const allowed = { 'Access-Control-Allow-Origin': page };
const read = request({ response: response(200, allowed) });
const asked = (status: number, headers: Headers = {}) =>
  preflight({ at: 1000, response: response(status, headers) });
const hanging = (duration: number, networkError: string | null = null) =>
  preflight({
    at: 1000,
    duration,
    response: null,
    entry: { networkError, delivery: 'unobserved' },
  });

/** A request that was given up while its preflight was under way, of which Chromium says nothing. */
const waiting = (given: Parameters<typeof request>[0]) =>
  request({
    method: 'PUT',
    at: 1000,
    duration: 11_000,
    headers: { Origin: [], Referer: `${page}/` },
    response: null,
    entry: { networkError: 'net::ERR_ABORTED' },
    ...given,
  });

it.each<[string, readonly Entry[], readonly string[]]>([
  ['a login', [asked(401, { 'WWW-Authenticate': 'Bearer' })], ['auth-before-cors (certain)']],
  ['a 401 without a word', [asked(401)], ['auth-before-cors (likely)']],
  ['a proxy that wants a login', [asked(407)], ['auth-before-cors (likely)']],
  ['a bare 403', [asked(403)], ['auth-before-cors (possible)']],
  [
    'a 403 that asks for a login',
    [asked(403, { 'WWW-Authenticate': 'Basic' })],
    ['auth-before-cors (likely)'],
  ],
  [
    'a login of the request itself',
    [request({ response: response(401, { 'WWW-Authenticate': 'Bearer' }) })],
    ['request-rejected (likely)'],
  ],
  [
    'a 405 that lists others',
    [asked(405, { Allow: 'GET, PUT' })],
    ['options-not-routed (certain)'],
  ],
  ['a bare 405', [asked(405)], ['options-not-routed (likely)']],
  ['a 405 that lists OPTIONS', [asked(405, { Allow: 'GET, OPTIONS' })], []],
  ['a 501', [asked(501)], ['options-not-routed (likely)']],
  ['a 404 where others work', [read, asked(404)], ['options-not-routed (likely)']],
  [
    'a 404, and others work elsewhere',
    [request({ url: `${api}/ok`, response: response(200, allowed) }), asked(404)],
    ['not-found (possible)'],
  ],
  [
    'a 404 where others fail',
    [request({ response: response(404, allowed) }), asked(404)],
    ['not-found (possible)'],
  ],
  ['a preflight that hangs', [hanging(60_000)], ['preflight-timeout (possible)']],
  [
    'a preflight that hangs, of a server that answers',
    [read, hanging(60_000, 'net::ERR_TIMED_OUT')],
    ['preflight-timeout (likely)'],
  ],
  [
    'a preflight that hangs, of a server that answers nobody, and the browser says so',
    [hanging(60_000, 'net::ERR_TIMED_OUT')],
    [],
  ],
  [
    'a request that the page gave up before it was sent, in Chromium',
    [read, waiting({})],
    ['preflight-timeout (likely)'],
  ],
  [
    'the same of a server that answered nobody',
    [waiting({})],
    ['aborted (certain)', 'preflight-timeout (possible)'],
  ],
  ['the same after a second', [read, waiting({ duration: 1000 })], ['aborted (certain)']],
  [
    'a request that was sent, and the page gave it up',
    [read, waiting({ headers: { Origin: page } })],
    ['aborted (certain)'],
  ],
  [
    'a request that needs no preflight, and the page gave it up',
    [read, waiting({ method: 'GET' })],
    ['aborted (certain)'],
  ],
  ['a preflight that fails at once', [read, hanging(100)], ['blocked-by-client (possible)']],
  [
    'a host that is not there, found out late',
    [read, hanging(60_000, 'net::ERR_ADDRESS_UNREACHABLE')],
    [],
  ],
  ['a 504 to a preflight', [asked(504)], ['preflight-timeout (likely)']],
])('%s', (_, entries, expected) => {
  expect(namedBehind(...entries).filter((name) => !/^(?:timeout|reset)/.test(name))).toEqual(
    expected,
  );
});

it('tells that nobody takes OPTIONS', () => {
  expect(causesBehind(read, asked(405, { Allow: 'GET, PUT' }))).toEqual([
    {
      id: 'options-not-routed',
      confidence: 'certain',
      headline: 'The server has no route for OPTIONS at this path',
      sentences: [
        'The server says 405: it does not take the method OPTIONS there. The preflight is such a request.',
        'Put the CORS layer around the whole application, in front of its routes. Then it answers OPTIONS for every path.',
      ],
      evidence: [
        `OPTIONS ${api}/users: status 405`,
        `OPTIONS ${api}/users: Allow: GET, PUT`,
        `GET ${api}/users: status 200`,
      ],
    },
  ]);
});
