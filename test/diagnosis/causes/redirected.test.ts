import { expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { type Headers, page, preflight, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const from = 'http://api.example/users?q=1';

function asked(to: string, url = from) {
  return preflight({ url, response: response(308, { Location: to }, url) });
}

function sent(to: string, url = from, headers = {}) {
  return request({ url, response: response(302, { Location: to, ...headers }, url) });
}

it.each<[string, string, string, readonly string[]]>([
  ['a slash', from, '/users/?q=1', ['trailing-slash-redirect (certain)']],
  [
    'no slash',
    'http://api.example/users/?q=1',
    '/users?q=1',
    ['trailing-slash-redirect (certain)'],
  ],
  ['a slash, and another query', from, '/users/', []],
  ['another path', from, '/people?q=1', []],
  ['https', from, 'https://api.example/users?q=1', ['https-redirect (certain)']],
  ['https and a slash', from, 'https://api.example/users/?q=1', ['https-redirect (certain)']],
  [
    'https at another port',
    'http://api.example:8080/users',
    'https://api.example/users',
    ['https-redirect (certain)'],
  ],
  ['from https to http', 'https://api.example/users', 'http://api.example/users', []],
  ['https at www', from, 'https://www.api.example/users?q=1', ['host-redirect (certain)']],
  ['another host', from, 'http://api2.example/users?q=1', ['host-redirect (certain)']],
  ['another host and path', from, 'https://b.example/start', ['host-redirect (possible)']],
  ['a login', from, 'https://b.example/oauth2/authorize?x', ['login-redirect (likely)']],
  ['a login by the host', from, 'https://login.b.example/', ['login-redirect (likely)']],
  ['a login at the same host', from, '/sign-in', ['login-redirect (likely)']],
  ['an author', from, '/author', []],
  ['blogging', from, '/blogin', []],
  [
    'the slash of a login',
    'http://api.example/login',
    '/login/',
    ['trailing-slash-redirect (certain)'],
  ],
  ['a login to a login', 'http://api.example/auth/token', '/auth/v2/token', []],
  [
    'a login to the page of a login',
    'http://sso.example/users',
    'https://b.example/login',
    ['login-redirect (likely)'],
  ],
])('%s', (_, url, to, expected) => {
  expect(namedBehind(asked(to, url))).toEqual(expected);
  expect(namedBehind(sent(to, url))).toEqual(expected);
});

it('a signed URL, which is not to be called in place of this one', () => {
  const to = 'https://b.example/1?X-Amz-Signature=1';
  expect(namedBehind(asked(to))).toEqual([]);
  expect(namedBehind(sent(to))).toEqual(['signed-url-redirect (certain)']);
});

/** As Chromium records a preflight that it redirects itself, and the request that it was for. */
const redirectedByBrowser = (networkError: string, url = from, headers: Headers = {}) => [
  preflight({ url, headers, response: null, entry: { networkError } }),
  request({ url, method: 'PUT', headers: { Origin: [] }, response: null }),
];

it.each<[string, readonly Entry[], readonly string[]]>([
  ['at http', redirectedByBrowser('net::ERR_INVALID_REDIRECT'), ['https-redirect (likely)']],
  ['at https', redirectedByBrowser('net::ERR_INVALID_REDIRECT', 'https://api.example/'), []],
  ['by another name', redirectedByBrowser('net::ERR_FAILED'), []],
  [
    'but it was sent',
    redirectedByBrowser('net::ERR_INVALID_REDIRECT', from, { 'Accept-Encoding': 'gzip' }),
    [],
  ],
])('a preflight that the browser redirects itself, %s', (_, entries, expected) => {
  expect(namedBehind(...entries)).toEqual(expected);
});

it('a redirect that passes its check is none of these', () => {
  const delivered = { delivery: 'delivered' } as const;
  const passed = sent('/users/?q=1', from, { 'Access-Control-Allow-Origin': page });
  expect(namedBehind({ ...passed, ...delivered })).toEqual([]);
});

it('a login page that was reached, and cannot be read', () => {
  const url = `${page}/login`;
  const to = 'https://id.example/login';
  const away = sent(to, from, { 'Access-Control-Allow-Origin': '*' });
  const login = request({
    url: to,
    headers: { Origin: 'null' },
    at: 11,
    response: response(200, {}, url),
  });
  const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
  const causes = causesBehind({ ...away, delivery: 'delivered' }, { ...login, ...refused });
  expect(causes).toEqual([
    {
      id: 'login-redirect',
      confidence: 'likely',
      headline: 'The server sends the call to a login page',
      sentences: [
        'The redirect leads to https://id.example/login. That looks like a login, and a script cannot use a login page.',
        'You may not be signed in any more. Sign in again in a tab of its own.',
        'Let http://api.example answer calls from scripts with 401 in place of the redirect, and with the headers that let your page read it.',
        'On a 401, let the page go to the login as by a link: location.assign does that.',
      ],
      evidence: [`GET ${from}: status 302`, `GET ${from}: Location: ${to}`],
    },
  ]);
});

it('shows what to call, without a password', () => {
  const [cause] = causesBehind(asked('https://ada:secret@api.example/users?q=1'));
  expect(cause?.headline).toBe('The server redirects from http to https');
  expect(cause?.sentences[1]).toBe(
    'Call https://api.example/users?q=1 in the first place. Then there is nothing to redirect.',
  );
});

it('a redirect of the browser itself is not the server’s', () => {
  const to = 'https://api.example/users?q=1';
  const headers = { Location: to, 'Non-Authoritative-Reason': 'HSTS' };
  expect(causesBehind(preflight({ url: from, response: response(307, headers, from) }))).toEqual([
    {
      id: 'https-redirect',
      confidence: 'certain',
      headline: 'The browser itself redirects from http to https (HSTS)',
      sentences: [
        'This host asked the browser to come by https alone. So the browser did not send the call to http: at all.',
        `Call ${to} in the first place. Then there is nothing to redirect.`,
      ],
      evidence: [
        `OPTIONS ${from}: status 307`,
        `OPTIONS ${from}: Location: ${to}`,
        `OPTIONS ${from}: Non-Authoritative-Reason: HSTS`,
      ],
    },
  ]);
});
