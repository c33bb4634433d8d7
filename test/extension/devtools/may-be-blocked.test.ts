import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { mayBeBlocked } from '../../../src/extension/devtools/may-be-blocked.ts';
import { harEntry } from '../../../src/report/har-entry.ts';
import { blockedIn } from '../../diagnosis/fix/blocked.ts';

/** The paths at which a browser's recording of the lab has something suspect. */
function suspectsIn(browser: 'chromium' | 'firefox'): ReadonlySet<string> {
  const har = JSON.parse(readFileSync(`test/cli/samples/${browser}.har`, 'utf8'));
  const entries: readonly { readonly request: { readonly url: string } }[] = har.log.entries;
  return new Set(
    entries.filter(mayBeBlocked).map(({ request }) => new URL(request.url).pathname.slice(1)),
  );
}

describe('whether a request may have been blocked', () => {
  it.each(['chromium', 'firefox'] as const)('in what %s records of the lab', (browser) => {
    expect([...suspectsIn(browser)].sort()).toEqual([
      'credentials-not-allowed',
      'error-page',
      'header-not-listed',
      'method-not-listed',
      'no-allow-origin',
      'origin-trailing-slash',
      'origin-wrong-scheme',
      'other-origin',
      'preflight-401',
      'preflight-404',
      'preflight-405',
      'preflight-redirect',
      'redirect-to-third',
      'server-down',
      'two-allow-origin-lines',
      'two-origins-in-one-line',
      'wildcard-with-credentials',
    ]);
  });

  it.each(['chromium', 'firefox'] as const)('leaves out none that %s blocks', (recorder) => {
    const missed = blockedIn(recorder, 7, 200).filter(
      ({ round, diagnosed }) =>
        // Nobody watches calls but the panel.
        diagnose({ ...diagnosed.exchange, call: null }).verdict === 'blocked' &&
        !round.entries.some((entry) => mayBeBlocked(harEntry(entry, 'request'))),
    );
    expect(missed.map(({ each }) => each.id)).toEqual([]);
  });

  const origin = { name: 'Origin', value: 'http://localhost:3000' };
  const answer = (status: number, ...headers: (readonly [string, string])[]) => ({
    status,
    headers: headers.map(([name, value]) => ({ name, value })),
  });
  const allowed = ['access-control-allow-origin', 'http://localhost:3000'] as const;
  const asked = (method: string, headers = '') => [
    origin,
    { name: 'Access-Control-Request-Method', value: method },
    ...(headers === '' ? [] : [{ name: 'Access-Control-Request-Headers', value: headers }]),
  ];

  it.each<[string, boolean, object[], object]>([
    ['an answer that names the page', false, [origin], answer(200, allowed)],
    ['an answer that does not', true, [origin], answer(200)],
    ['an answer that names it twice', true, [origin], answer(200, allowed, allowed)],
    ['a redirect', true, [origin], answer(302, allowed)],
    [
      'a redirect of the page’s own server to a URL with a password',
      true,
      [],
      { ...answer(302), redirectURL: 'http://user:password@localhost:3000/' },
    ],
    ['no answer', true, [origin], answer(0)],
    [
      '* for a call without a cookie',
      false,
      [origin],
      answer(200, ['access-control-allow-origin', '*']),
    ],
    [
      '* for a call with one',
      true,
      [origin, { name: 'Cookie', value: 'a=b' }],
      answer(
        200,
        ['access-control-allow-origin', '*'],
        ['access-control-allow-credentials', 'true'],
      ),
    ],
    [
      'leave without credentials for a call with a cookie',
      true,
      [origin, { name: 'Cookie', value: 'a=b' }],
      answer(200, allowed),
    ],
    [
      'a preflight that lists all',
      false,
      asked('PUT', 'x-one,x-two'),
      answer(
        204,
        allowed,
        ['access-control-allow-methods', 'GET, PUT'],
        ['access-control-allow-headers', 'X-Two, X-One'],
      ),
    ],
    [
      'a preflight that lists one header less',
      true,
      asked('PUT', 'x-one,x-two'),
      answer(
        204,
        allowed,
        ['access-control-allow-methods', 'GET, PUT'],
        ['access-control-allow-headers', 'X-Two'],
      ),
    ],
    [
      'a preflight with an error',
      true,
      asked('PUT'),
      answer(404, allowed, ['access-control-allow-methods', 'PUT']),
    ],
    ['a request without Origin', false, [], answer(200)],
    [
      'a request in the mode no-cors',
      false,
      [origin, { name: 'Sec-Fetch-Mode', value: 'no-cors' }],
      answer(200),
    ],
    // Chromium.
    ['a success', false, [origin], { ...answer(200), _error: null }],
    ['a refusal', true, [origin], { ...answer(200, allowed), _error: 'net::ERR_FAILED' }],
    ['a report that comes too early', true, [], { ...answer(0), _error: null }],
    ['a content blocker', false, [], { ...answer(0), _error: 'net::ERR_BLOCKED_BY_CLIENT' }],
  ])('%s: %s', (_, expected, headers, response) => {
    const request = { method: 'GET', url: 'http://localhost:4000/', headers };
    expect(mayBeBlocked({ request, response })).toBe(expected);
  });

  it('a request of the page to its own origin', () => {
    const request = { method: 'POST', url: 'http://localhost:3000/', headers: [origin] };
    expect(mayBeBlocked({ request, response: answer(200) })).toBe(false);
  });

  it.each([null, 'text', {}, { request: 1, response: [] }, { request: { headers: [null, {}] } }])(
    'makes nothing of %j',
    (value) => expect(mayBeBlocked(value)).toBe(false),
  );
});
