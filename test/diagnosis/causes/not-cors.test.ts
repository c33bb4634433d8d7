import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, page, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

/** A request without an answer, as Chromium records it. */
function unanswered(networkError: string | null, more: Parameters<typeof request>[0] = {}): Entry {
  return request({ response: null, ...more, entry: { networkError, ...more.entry } });
}

/** As Firefox records it. */
function unexplained(more: Parameters<typeof request>[0] = {}): Entry {
  return unanswered(null, { at: 2000, ...more, entry: { delivery: 'unobserved', ...more.entry } });
}

/** A page's request without CORS whose answer was withheld. */
function withheld(networkError: string, headers: Record<string, string> = {}): Entry {
  return request({
    headers: { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'empty' },
    response: response(200, headers),
    entry: { delivery: 'failed', networkError },
  });
}

const passing = request({
  url: `${api}/ok`,
  response: response(200, { 'Access-Control-Allow-Origin': page }),
});

it.each<[string, string, string]>([
  ['net::ERR_CONNECTION_REFUSED', 'refused', `Nothing answers at ${api}`],
  ['net::ERR_NAME_NOT_RESOLVED', 'dns', 'The host name of the URL leads nowhere'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline', 'This machine is offline'],
  ['net::ERR_EMPTY_RESPONSE', 'reset', 'The server closed the connection without an answer'],
  ['net::ERR_CONNECTION_RESET', 'reset', 'The server closed the connection without an answer'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout', 'The server did not answer in time'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'redirect-loop', 'The server redirects without end'],
  [
    'net::ERR_INVALID_REDIRECT',
    'unusable-location',
    'The server redirects, and names no URL to go to',
  ],
  [
    'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION',
    'unusable-location',
    'The server redirects, and names no URL to go to',
  ],
  ['net::ERR_CERT_DATE_INVALID', 'tls', "The browser does not trust the server's certificate"],
  ['net::ERR_CERT_REVOKED', 'tls', "The browser does not trust the server's certificate"],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'tls', 'The server does not speak https as the browser does'],
  [
    'net::ERR_BLOCKED_BY_CLIENT',
    'blocked-by-client',
    'An extension, or request blocking in DevTools, stopped the request',
  ],
  ['net::ERR_ABORTED', 'aborted', 'The page gave up the request before it was answered'],
  [
    'net::ERR_BLOCKED_BY_CSP',
    'content-security-policy',
    "The page's own Content-Security-Policy forbids the request",
  ],
])('%s is %s', (name, id, headline) => {
  const [first, ...others] = causesBehind(unanswered(name));
  expect([first?.id, first?.confidence, first?.headline]).toEqual([id, 'certain', headline]);
  expect(first?.evidence).toEqual([`GET ${api}/users: ${name}`]);
  expect(others).toEqual([]);
});

it.each<[string, string]>([
  ['net::ERR_BLOCKED_BY_ORB', 'orb'],
  ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', 'corp'],
  ['net::ERR_BLOCKED_BY_RESPONSE.NotSameSite', 'corp'],
  ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep', 'coep'],
  ['net::ERR_BLOCKED_BY_RESPONSE', 'blocked-by-response'],
  ['net::ERR_BLOCKED_BY_RESPONSE.CoopSandboxedIFrame', 'blocked-by-response'],
])('an answer withheld as %s is %s', (name, id) => {
  expect(namedBehind(withheld(name))).toEqual([`${id} (certain)`]);
});

it.each<[string, Entry]>([
  ['a name that nobody knows', unanswered('net::ERR_TEA_POT')],
  ['a name that only begins like one', unanswered('net::ERR_CONNECTION_REFUSED_TWICE')],
  ['no name at all', unexplained()],
  [
    'a connection that broke behind the first bytes of an answer',
    request({
      response: response(200, { 'Access-Control-Allow-Origin': page }),
      entry: { delivery: 'failed', networkError: 'net::ERR_CONNECTION_RESET' },
    }),
  ],
  ['a refusal by CORS', request({ response: response(200) })],
])('nothing is found behind %s', (_, entry) => {
  expect(namedBehind(entry)).toEqual([]);
});

it('says what the answer says of who may embed it', () => {
  const answer = withheld('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', {
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  expect(causesBehind(answer)[0]).toEqual({
    id: 'corp',
    confidence: 'certain',
    headline: 'The answer says that pages of other sites may not have it',
    sentences: [
      'That is what its Cross-Origin-Resource-Policy says. CORS has no part in it.',
      'Whoever runs the server has to send Cross-Origin-Resource-Policy: cross-origin if other pages may embed this, or leave the header out.',
    ],
    evidence: [
      `GET ${api}/users: net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`,
      `GET ${api}/users: Cross-Origin-Resource-Policy: same-origin`,
    ],
  });
});

it('says that the server did answer another request', () => {
  const [cause] = causesBehind(passing, unanswered('net::ERR_CONNECTION_REFUSED', { at: 2000 }));
  expect(cause?.sentences).toEqual([
    'The machine was found, and no program took the connection at that port.',
    'It answered another request of this recording. So it may have stopped or crashed, or it was starting again.',
    'Start the server, or correct the host and port of the URL.',
  ]);
  expect(cause?.evidence).toEqual([
    `GET ${api}/users: net::ERR_CONNECTION_REFUSED`,
    `GET ${api}/ok: status 200`,
  ]);
});

it.each<[string, string | null, readonly string[]]>([
  ['without a name', null, ['content-security-policy (likely)']],
  ['with one', 'net::ERR_CONNECTION_RESET', []],
])('a redirect that passed, and that Chromium did not follow %s', (_, networkError, expected) => {
  const redirect = request({
    response: response(302, {
      Location: 'https://b.example/',
      'Access-Control-Allow-Origin': page,
    }),
    entry: { delivery: 'failed', networkError },
  });
  expect(namedBehind(redirect)).toEqual(expected);
});

describe('what the browser does not name', () => {
  it('may be an extension, where the server answers others', () => {
    expect(namedBehind(passing, unexplained())).toEqual(['blocked-by-client (possible)']);
    expect(namedBehind({ ...passing, url: 'http://b.example/' }, unexplained())).toEqual([]);
  });

  const secure = { Origin: 'https://app.example' };
  it.each<[string, string, string, readonly string[]]>([
    ['http', 'https://app.example', 'http://api.example/', ['mixed-content (likely)']],
    ['https', 'https://app.example', 'https://api.example/', []],
    ['this machine', 'https://app.example', 'http://localhost:4000/', []],
    ['http, of a page over http', 'http://app.example', 'http://api.example/', []],
  ])('is mixed content for a secure page: a call of %s', (_, Origin, url, expected) => {
    expect(namedBehind(unexplained({ url, headers: { Origin } }))).toEqual(expected);
  });

  it('is no mixed content where the server answered the same page', () => {
    const url = 'http://api.example/';
    const before = request({
      url,
      headers: secure,
      response: response(200, { 'Access-Control-Allow-Origin': secure.Origin }),
    });
    expect(namedBehind(before, unexplained({ url: `${url}x`, headers: secure }))).toEqual([
      'blocked-by-client (possible)',
    ]);
  });
});
