import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { noFix } from '../../src/diagnosis/fix/fix.ts';
import { plainText } from '../../src/diagnosis/words.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { type Headers, page, preflight, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const acao = 'Access-Control-Allow-Origin';
const acac = 'Access-Control-Allow-Credentials';
const acam = 'Access-Control-Allow-Methods';
const acah = 'Access-Control-Allow-Headers';
const cookie = { Cookie: 'session=1' };

/** What was found, one text a finding, with Chromium's and Firefox's name for what stops it. */
function findings(...entries: readonly Entry[]): readonly string[] {
  const { verdict, findings: found, engines } = diagnose(exchangeOf(...entries));
  return [
    verdict,
    ...found.map(({ reason, during }) => `${reason} (${during})`),
    ...(verdict === 'blocked' ? [`${engines.chromium.code} ${engines.firefox.code}`] : []),
  ];
}

function answered(headers: Headers, requestHeaders: Headers = {}): Entry {
  return request({
    headers: requestHeaders,
    response: response(200, headers),
    entry: { delivery: 'unobserved', networkError: null },
  });
}

describe('the CORS check of an answer', () => {
  it.each<[string, Headers, Headers, readonly string[]]>([
    ['its origin', { [acao]: page, [acac]: 'true' }, {}, ['allowed']],
    ['its origin, white space around', { [acao]: ` ${page}\t`, [acac]: 'true' }, {}, ['allowed']],
    [
      'nothing',
      {},
      {},
      [
        'blocked',
        'allow-origin-missing (response)',
        'MissingAllowOriginHeader CORSMissingAllowOrigin2',
      ],
    ],
    [
      'an empty value',
      { [acao]: '' },
      {},
      [
        'blocked',
        'allow-origin-invalid (response)',
        'InvalidAllowOriginValue CORSAllowOriginNotMatchingOrigin',
      ],
    ],
    [
      'letters that are not ASCII',
      { [acao]: 'https://bücher.example' },
      {},
      [
        'blocked',
        'allow-origin-invalid (response)',
        'InvalidAllowOriginValue CORSAllowOriginNotMatchingOrigin',
      ],
    ],
    [
      'another origin',
      { [acao]: 'https://other.example' },
      {},
      [
        'blocked',
        'allow-origin-mismatch (response)',
        'AllowOriginMismatch CORSAllowOriginNotMatchingOrigin',
      ],
    ],
    [
      'null',
      { [acao]: 'null' },
      {},
      [
        'blocked',
        'allow-origin-mismatch (response)',
        'AllowOriginMismatch CORSAllowOriginNotMatchingOrigin',
      ],
    ],
    [
      'a pattern',
      { [acao]: '*.example.com' },
      {},
      [
        'blocked',
        'allow-origin-invalid (response)',
        'InvalidAllowOriginValue CORSAllowOriginNotMatchingOrigin',
      ],
    ],
    [
      'a list',
      { [acao]: `https://a.example, ${page}` },
      {},
      [
        'blocked',
        'allow-origin-several-values (response)',
        'MultipleAllowOriginValues CORSAllowOriginNotMatchingOrigin',
      ],
    ],
    [
      'two lines',
      { [acao]: [page, page] },
      {},
      [
        'blocked',
        'allow-origin-several-lines (response)',
        'MultipleAllowOriginValues CORSMultipleAllowOriginNotAllowed',
      ],
    ],
    [
      'two wildcards',
      { [acao]: ['*', '*'] },
      {},
      [
        'blocked',
        'allow-origin-several-lines (response)',
        'MultipleAllowOriginValues CORSMultipleAllowOriginNotAllowed',
      ],
    ],
    [
      'a wildcard, with credentials',
      { [acao]: '*', [acac]: 'true' },
      cookie,
      [
        'blocked',
        'allow-origin-wildcard-with-credentials (response)',
        'WildcardOriginNotAllowed CORSNotSupportingCredentials',
      ],
    ],
    [
      'its origin, with credentials',
      { [acao]: page },
      cookie,
      [
        'blocked',
        'allow-credentials-not-true (response)',
        'InvalidAllowCredentials CORSMissingAllowCredentials',
      ],
    ],
    [
      'credentials in capitals',
      { [acao]: page, [acac]: 'TRUE' },
      cookie,
      [
        'blocked',
        'allow-credentials-not-true (response)',
        'InvalidAllowCredentials CORSMissingAllowCredentials',
      ],
    ],
    [
      'a wildcard and no word of credentials, with credentials: both are found',
      { [acao]: '*' },
      cookie,
      [
        'blocked',
        'allow-origin-wildcard-with-credentials (response)',
        'allow-credentials-not-true (response)',
        'WildcardOriginNotAllowed CORSNotSupportingCredentials',
      ],
    ],
    [
      'its origin and true, with credentials',
      { [acao]: page, [acac]: 'true' },
      cookie,
      ['allowed'],
    ],
  ])('%s', (_, headers, requestHeaders, expected) => {
    expect(findings(answered(headers, requestHeaders))).toEqual(expected);
  });
});

describe('the answer to a preflight', () => {
  const ok = { [acao]: page, [acac]: 'true' };
  const all = { ...ok, [acam]: 'PUT', [acah]: 'x-a, X-B' };
  it.each<[string, Parameters<typeof preflight>[0], readonly string[]]>([
    ['all that is asked', { response: response(204, all) }, ['inconclusive']],
    [
      'status 404',
      { response: response(404, all) },
      [
        'blocked',
        'preflight-status (preflight)',
        'PreflightInvalidStatus CORSPreflightDidNotSucceed3',
      ],
    ],
    [
      'status 304',
      { response: response(304, all) },
      [
        'blocked',
        'preflight-status (preflight)',
        'PreflightInvalidStatus CORSPreflightDidNotSucceed3',
      ],
    ],
    [
      'a redirect without headers: Firefox speaks of the header',
      { method: 'POST', asks: '', response: response(301, { Location: '/users/' }) },
      [
        'blocked',
        'preflight-redirect (preflight)',
        'allow-origin-missing (preflight)',
        'PreflightDisallowedRedirect CORSMissingAllowOrigin2',
      ],
    ],
    [
      'nothing at all: everything is found at once',
      { response: response(401) },
      [
        'blocked',
        'allow-origin-missing (preflight)',
        'preflight-status (preflight)',
        'method-not-allowed (preflight)',
        'header-not-allowed (preflight)',
        'PreflightMissingAllowOriginHeader CORSMissingAllowOrigin2',
      ],
    ],
    [
      'a list of methods that does not parse',
      { response: response(204, { ...all, [acam]: 'PUT;GET' }) },
      [
        'blocked',
        'allow-methods-invalid (preflight)',
        'InvalidAllowMethodsPreflightResponse CORSInvalidAllowMethod',
      ],
    ],
    [
      'a list of headers that does not parse',
      { response: response(204, { ...all, [acah]: 'x-a x-b' }) },
      [
        'blocked',
        'allow-headers-invalid (preflight)',
        'InvalidAllowHeadersPreflightResponse CORSInvalidAllowHeader',
      ],
    ],
    [
      'other methods',
      { response: response(204, { ...all, [acam]: 'GET, put' }) },
      [
        'blocked',
        'method-not-allowed (preflight)',
        'MethodDisallowedByPreflightResponse CORSMethodNotFound',
      ],
    ],
    [
      'no methods, for POST',
      { method: 'POST', response: response(204, { ...ok, [acah]: 'x-a,x-b' }) },
      ['inconclusive'],
    ],
    [
      'one header of two',
      { response: response(204, { ...all, [acah]: 'x-a' }) },
      [
        'blocked',
        'header-not-allowed (preflight)',
        'HeaderDisallowedByPreflightResponse CORSMissingAllowHeaderFromPreflight2',
      ],
    ],
  ])('%s', (_, asked, expected) => {
    expect(findings(preflight({ asks: 'x-a,x-b', ...asked }))).toEqual(expected);
  });
});

describe('where the credentials mode was not observed', () => {
  const star = response(200, { [acao]: '*' });
  const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
  it.each<[string, Entry, string, string, string]>([
    [
      'delivered: it was not include',
      request({ response: star, entry: { delivery: 'delivered' } }),
      'allowed',
      'not-include',
      'inferred',
    ],
    [
      'refused: it was include',
      request({ response: star, entry: refused }),
      'blocked',
      'include',
      'inferred',
    ],
    [
      'nothing is known (Firefox)',
      request({ response: star, entry: { delivery: 'unobserved' } }),
      'inconclusive',
      'unobserved',
      'unobserved',
    ],
    [
      'it makes no difference',
      request({ response: response(200, { [acao]: page, [acac]: 'true' }) }),
      'allowed',
      'unobserved',
      'unobserved',
    ],
    [
      'a cookie went along',
      request({ headers: cookie, response: star, entry: refused }),
      'blocked',
      'include',
      'observed',
    ],
    [
      'a font, by its initiator (Chromium)',
      request({ response: star, entry: { initiator: 'font' } }),
      'allowed',
      'same-origin',
      'inferred',
    ],
    [
      'a font, by its destination (Firefox)',
      request({
        headers: { 'Sec-Fetch-Dest': 'font' },
        response: star,
        entry: { delivery: 'unobserved', initiator: null },
      }),
      'allowed',
      'same-origin',
      'inferred',
    ],
    [
      'a font of a preload with credentials, refused',
      request({ response: star, entry: { initiator: 'font', ...refused } }),
      'blocked',
      'include',
      'inferred',
    ],
  ])('%s', (_, entry, verdict, mode, basis) => {
    const diagnosis = diagnose(exchangeOf(entry));
    expect(diagnosis.verdict).toBe(verdict);
    expect(diagnosis.credentials).toEqual({ mode, basis });
  });

  it('a preflight that only credentials would fail is told by the request after it', () => {
    const asked = preflight({ response: response(204, { [acao]: '*', [acam]: 'PUT' }) });
    const sent = request({ method: 'PUT', response: star });
    expect(diagnose(exchangeOf(asked)).missing).toBe('actual-request');
    expect(diagnose(exchangeOf(asked)).withCredentials).not.toEqual([]);
    expect(diagnose(exchangeOf(asked, sent)).verdict).toBe('allowed');
    const unsent = request({ method: 'PUT', response: null });
    expect(diagnose(exchangeOf(asked, unsent)).credentials.basis).toBe('inferred');
  });

  it('what would fail as well with credentials is told apart', () => {
    const diagnosis = diagnose(exchangeOf(preflight({ method: 'POST', response: response(204) })));
    expect(diagnosis.findings.map(({ reason }) => reason)).toEqual(['allow-origin-missing']);
    expect(diagnosis.withCredentials.map(({ reason }) => reason)).toEqual([
      'allow-credentials-not-true',
    ]);
  });
});

it('a refusal whose answer was not recorded stays unknown', () => {
  const diagnosis = diagnose(exchangeOf(request({ response: null })));
  expect(diagnosis.verdict).toBe('inconclusive');
  expect(diagnosis.missing).toBe('response');
});

it('Chromium names the first header in its own order, Firefox and the standard sort', () => {
  const asked = preflight({
    method: 'GET',
    asks: 'accept,x-a',
    response: response(204, { [acao]: page }),
  });
  const sent = request({ response: null, headers: { 'X-A': '1', Accept: '"' } });
  expect(diagnose(exchangeOf(asked)).engines.chromium.parameter).toBe('accept');
  expect(diagnose(exchangeOf(asked, sent)).engines.chromium.parameter).toBe('x-a');
});

describe('what failed, and not by CORS', () => {
  it.each<[string, Entry, string]>([
    [
      'nothing listens',
      request({ response: null, entry: { networkError: 'net::ERR_CONNECTION_REFUSED' } }),
      'net::ERR_CONNECTION_REFUSED',
    ],
    [
      'the connection broke after a good answer had begun',
      request({
        response: response(200, { [acao]: page }),
        entry: { delivery: 'failed', networkError: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING' },
      }),
      'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
    ],
  ])('%s', (_, entry, error) => {
    const diagnosis = diagnose(exchangeOf(entry));
    expect(diagnosis.verdict).toBe('not-cors');
    expect(diagnosis.reason).toBe('network-failure');
    expect(diagnosis.findings[0]?.got).toBe(error);
    expect(diagnosis.fix.changes).toEqual([]);
  });
});

describe('a request without an answer, and what Firefox may say to it', () => {
  const unnamed = { delivery: 'unobserved', networkError: null } as const;
  const reset = { networkError: 'net::ERR_CONNECTION_RESET' } as const;
  const asks = { [acao]: page, [acam]: '*' };
  it.each<[string, readonly Entry[], boolean]>([
    [
      'a PUT',
      [
        preflight({ response: response(204, asks) }),
        request({ method: 'PUT', response: null, entry: unnamed }),
      ],
      true,
    ],
    [
      'a DELETE',
      [
        preflight({ method: 'DELETE', response: response(204, asks) }),
        request({ method: 'DELETE', response: null, entry: unnamed }),
      ],
      false,
    ],
    ['the preflight of a PUT', [preflight({ response: null, entry: unnamed })], false],
    [
      'a PUT that Chromium recorded',
      [
        preflight({ response: response(204, asks) }),
        request({ method: 'PUT', response: null, entry: reset }),
      ],
      false,
    ],
  ])('%s', (_, entries, isNamed) => {
    const diagnosis = diagnose({
      ...exchangeOf(...entries),
      call: { mode: 'cors', credentials: 'omit' },
    });
    expect(diagnosis.verdict).toBe('not-cors');
    const said = diagnosis.findings.flatMap(({ sentences }) => sentences.map(plainText));
    expect(said.some((sentence) => sentence.includes('multiple'))).toBe(isNamed);
  });
});

describe('what the browser did is the last word', () => {
  const none = response(200);
  const delivered = { delivery: 'delivered' } as const;
  const safari = { delivery: 'failed', networkError: 'It is not allowed.' } as const;
  it.each<[string, readonly Entry[], string]>([
    [
      'an answer without the header, given to the page',
      [request({ response: none, entry: delivered })],
      'allowed',
    ],
    ['the same, revalidated', [request({ response: response(304), entry: delivered })], 'allowed'],
    ['the same, refused', [request({ response: none, entry: { delivery: 'failed' } })], 'not-cors'],
    [
      'a request that broke below HTTP, so that its preflight had passed',
      [
        preflight({ response: response(204, { [acao]: page, [acam]: 'PUT' }) }),
        request({
          method: 'PUT',
          response: null,
          entry: { networkError: 'net::ERR_CONNECTION_RESET' },
        }),
      ],
      'not-cors',
    ],
    [
      'an answer without the header, refused in a sentence of its own (Safari)',
      [request({ response: none, entry: safari })],
      'blocked',
    ],
    [
      'a request that its preflight stopped, in a sentence of its own (Safari)',
      [
        preflight({ response: response(204, { [acao]: page, [acam]: 'POST' }) }),
        request({ method: 'PUT', response: null, entry: safari }),
      ],
      'blocked',
    ],
  ])('%s', (_, entries, verdict) => {
    const diagnosis = diagnose(exchangeOf(...entries));
    expect(diagnosis.verdict).toBe(verdict);
  });

  it('a target that was not reached does not prove that its redirect passed (Firefox)', () => {
    const unobserved = { delivery: 'unobserved', networkError: null } as const;
    const third = 'http://127.0.0.1:5000/';
    const first = request({
      response: response(302, { [acao]: '*', Location: third }),
      entry: unobserved,
    });
    const unreached = request({
      url: third,
      headers: { Origin: 'null' },
      at: 11,
      response: null,
      entry: unobserved,
    });
    const { verdict, missing } = diagnose(exchangeOf(first, unreached));
    expect([verdict, missing]).toEqual(['inconclusive', 'credentials-mode']);
  });
});

describe('what the browser does not send at all', () => {
  const unsent = { response: null, entry: { networkError: 'net::ERR_FAILED' } } as const;
  it.each<[string, CorsExchange, readonly (string | null)[]]>([
    [
      'a call for its own origin only',
      { ...exchangeOf(request(unsent)), call: { mode: 'same-origin', credentials: 'omit' } },
      ['blocked', 'mode-same-origin', 'request', 'DisallowedByMode', null],
    ],
    [
      'an unknown scheme',
      exchangeOf(request({ ...unsent, url: 'localhost:4000/users' })),
      ['blocked', 'scheme-not-http', 'request', 'CorsDisabledScheme', 'CORSRequestNotHttp'],
    ],
    [
      'a file',
      exchangeOf(request({ ...unsent, url: 'file:///home/ada/users.json' })),
      ['blocked', 'scheme-not-http', 'request', null, 'CORSRequestNotHttp'],
    ],
  ])('%s', (_, exchange, expected) => {
    const { verdict, reason, during, engines, fix } = diagnose(exchange);
    expect([verdict, reason, during, engines.chromium.code, engines.firefox.code]).toEqual(
      expected,
    );
    expect(fix).toMatchObject({ side: 'page', changes: [] });
  });
});

describe('what the browser keeps from a more private address', () => {
  const keptBack = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
  const machine = 'http://127.0.0.1:8080/jobs';

  /** As Chromium 156 records it: the preflight has the name, the request has not. */
  function kept(origin: string, url: string, networkError: string): CorsExchange {
    const headers = { Origin: origin };
    return exchangeOf(
      preflight({ url, headers, response: null, entry: { networkError } }),
      request({ url, headers, method: 'PUT', response: null }),
    );
  }

  it.each<[string, string, string, readonly (string | null)[], string]>([
    [
      'a page over https',
      'https://app.example',
      machine,
      ['local-network-permission', 'LocalNetworkAccessPermissionDenied'],
      'This site has no permission to reach this machine',
    ],
    [
      'a page over http',
      'http://app.example',
      'http://192.168.1.1/',
      ['local-network-insecure-page', 'InsecureLocalNetwork'],
      'A page without https may not reach the local network',
    ],
    [
      'a page over http on this machine, which is as good as https',
      'http://localhost:3000',
      machine,
      ['local-network-permission', 'LocalNetworkAccessPermissionDenied'],
      'This site has no permission to reach this machine',
    ],
    [
      'a page in the local network, and a name that may be anywhere',
      'http://192.168.1.1',
      'http://jobs.example/',
      ['local-network-insecure-page', 'InsecureLocalNetwork'],
      'A page without https may not reach this machine or the local network',
    ],
    [
      'a page without an origin, of which it is not known whether it is secure',
      'null',
      machine,
      ['local-network-permission', null],
      'This site has no permission to reach this machine',
    ],
  ])('%s', (_, origin, url, expected, headline) => {
    const diagnosis = diagnose(kept(origin, url, keptBack));
    const { verdict, during, reason, engines, fix } = diagnosis;
    expect([verdict, during, reason, engines.chromium.code]).toEqual([
      'blocked',
      'request',
      ...expected,
    ]);
    expect(plainText(diagnosis.headline)).toBe(headline);
    expect(diagnosis.findings).toHaveLength(1);
    expect(fix).toEqual(noFix);
  });

  it('where a redirect led there', () => {
    const away = request({
      response: response(302, { [acao]: '*', Location: machine }),
      entry: { delivery: 'delivered' },
    });
    const headers = { Origin: 'null' };
    const asked = { url: machine, headers, at: 12, response: null };
    const { verdict, findings: found } = diagnose(
      exchangeOf(away, preflight({ ...asked, method: 'GET', entry: { networkError: keptBack } })),
    );
    expect([verdict, ...found.map(({ reason, hop }) => `${reason} ${hop}`)]).toEqual([
      'blocked',
      'local-network-permission 1',
    ]);
  });

  it.each(['net::ERR_FAILED', 'net::ERR_CONNECTION_REFUSED', 'net::ERR_BLOCKED_BY_CLIENT'])(
    'is none of these: a preflight with %s',
    (networkError) => {
      const { verdict, findings: found } = diagnose(
        kept('https://app.example', machine, networkError),
      );
      expect(verdict).not.toBe('blocked');
      expect(found.filter(({ reason }) => reason.startsWith('local-network'))).toEqual([]);
    },
  );

  it.each<[string, string, string, boolean]>([
    ['from the web to this machine', 'https://app.example', machine, true],
    ['from the local network to this machine', 'http://10.0.0.1', machine, true],
    ['from the web to the local network', 'https://app.example', 'http://10.0.0.1/', true],
    ['from the local network to itself', 'http://192.168.1.1', 'http://10.0.0.1/', false],
    ['from this machine to itself', 'http://localhost:3000', machine, false],
    ['from this machine to the local network', 'http://[::1]', 'http://10.0.0.1/', false],
    ['from the web to the web', 'https://app.example', 'https://api.example/', false],
  ])(
    'without a preflight it may be that, and is not said to be: %s',
    (_, origin, url, isHinted) => {
      const headers = { Origin: origin };
      const { verdict, missing, explanation } = diagnose(
        exchangeOf(request({ url, headers, response: null })),
      );
      expect([verdict, missing]).toEqual(['inconclusive', 'response']);
      expect(explanation.some((words) => plainText(words).includes('address space'))).toBe(
        isHinted,
      );
    },
  );
});

describe('a redirect, and nothing after it', () => {
  const away = { [acao]: page, Location: 'https://other.example/' };
  const inFirefox = { delivery: 'unobserved' } as const;
  it.each([
    ['follow', 'inconclusive', 'The redirect passes; where it led is not recorded'],
    ['manual', 'allowed', 'The redirect passes; the browser did not follow it'],
    ['error', 'not-cors', 'The server redirects, and the call takes no redirect'],
  ] as const)('of a call with redirect: %j', (redirect, verdict, headline) => {
    const exchange = exchangeOf(request({ response: response(302, away), entry: inFirefox }));
    const call = { mode: 'cors', credentials: 'omit', redirect } as const;
    const diagnosis = diagnose({ ...exchange, call });
    expect(diagnosis.verdict).toBe(verdict);
    expect(plainText(diagnosis.headline)).toBe(headline);
    expect(diagnosis.engines.firefox).toEqual({ verdict, code: null });
  });

  it.each([
    ['manual', 'allowed'],
    ['error', 'not-cors'],
  ] as const)(
    'to a URL with a user name is not looked at with redirect: %j',
    (redirect, verdict) => {
      const target = { ...away, Location: 'https://ada@other.example/' };
      const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
      const exchange = exchangeOf(request({ response: response(302, target), entry: refused }));
      const call = { mode: 'cors', credentials: 'omit', redirect } as const;
      expect(diagnose({ ...exchange, call }).verdict).toBe(verdict);
    },
  );

  it('is the end of a call with redirect: "manual", though Chromium records its target', () => {
    const passed = request({
      response: response(302, away),
      entry: { delivery: 'failed', networkError: 'net::ERR_ABORTED' },
    });
    const target = request({
      url: 'https://other.example/',
      headers: {},
      response: null,
      entry: { networkError: 'net::ERR_ABORTED' },
    });
    const exchange = exchangeOf(passed);
    const next = {
      url: target.url,
      method: 'GET',
      preflight: { state: 'not-seen' },
      request: target,
    };
    const call = { mode: 'cors', credentials: 'omit', redirect: 'manual' } as const;
    const hops = [...exchange.hops, next] as unknown as typeof exchange.hops;
    const diagnosis = diagnose({ ...exchange, hops, call });
    expect(diagnosis.verdict).toBe('allowed');
    expect(plainText(diagnosis.headline)).toBe(
      'The redirect passes; the browser did not follow it',
    );
  });

  it('that a CORS check refuses is blocked, whatever the call makes of redirects', () => {
    const refused = { Location: 'https://other.example/' };
    const exchange = exchangeOf(request({ response: response(302, refused), entry: inFirefox }));
    const call = { mode: 'cors', credentials: 'omit', redirect: 'error' } as const;
    expect(diagnose({ ...exchange, call }).verdict).toBe('blocked');
  });
});

it('a redirect whose target holds a user name is refused', () => {
  const headers = { [acao]: page, Location: 'http://ada:secret@127.0.0.1:5000/' };
  const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
  expect(
    findings(request({ response: response(302, headers), entry: refused })).slice(0, 2),
  ).toEqual(['blocked', 'redirect-url-credentials (redirect)']);
});

/** As both browsers recorded them, of a page that calls with `fetch`. */
describe('a redirect out of http', () => {
  const away = (Location: string) => response(302, { [acao]: page, [acac]: 'true', Location });
  const unsafe = { delivery: 'failed', networkError: 'net::ERR_UNSAFE_REDIRECT' } as const;
  const inFirefox = { delivery: 'unobserved', networkError: null } as const;
  const refused = (url: string) =>
    request({ url, at: 10, response: null, entry: { requestHeaders: [] } });

  it.each<[string, readonly Entry[], string]>([
    [
      'to an app, in Chromium',
      [
        request({ response: away('myapp://callback'), entry: { networkError: null } }),
        refused('myapp://callback'),
      ],
      'CorsDisabledScheme CORSRequestNotHttp',
    ],
    [
      'to an app, in Firefox',
      [request({ response: away('myapp://callback'), entry: inFirefox })],
      'CorsDisabledScheme CORSRequestNotHttp',
    ],
    [
      'to data, in Chromium',
      [request({ response: away('data:text/plain,hi'), entry: unsafe })],
      'null CORSDidNotSucceed2',
    ],
    [
      'to a blank page, in Firefox',
      [request({ response: away('about:blank'), entry: inFirefox })],
      'null CORSRequestNotHttp',
    ],
    [
      'to a WebSocket, in Chromium',
      [request({ response: away('wss://api.example/'), entry: { networkError: null } })],
      'null CORSDidNotSucceed2',
    ],
  ])('%s', (_, entries, codes) => {
    const { hops } = exchangeOf(...entries);
    expect(hops).toHaveLength(entries.length);
    expect(findings(...entries)).toEqual(['blocked', 'scheme-not-http (redirect)', codes]);
  });

  it.each(['manual', 'error'] as const)('is not looked at with redirect: %j', (redirect) => {
    const exchange = exchangeOf(request({ response: away('myapp://callback'), entry: inFirefox }));
    const call = { mode: 'cors', credentials: 'omit', redirect } as const;
    expect(diagnose({ ...exchange, call }).findings.map(({ reason }) => reason)).not.toContain(
      'scheme-not-http',
    );
  });
});

it.each([
  [
    'https://bücher.example',
    'The server sent https://bücher.example, and that has to be written https://xn--bcher-kva.example: browsers write an origin in ASCII, and compare byte by byte.',
  ],
  [
    'https://bÃ¼cher.example',
    'The server sent https://bÃ¼cher.example, and that has to be written https://xn--bcher-kva.example: browsers write an origin in ASCII, and compare byte by byte.',
  ],
  [
    'https://müller.example',
    "The server sent https://müller.example, which browsers write https://xn--mller-kva.example, and that is not your page's https://xn--bcher-kva.example either.",
  ],
  [
    'bücher',
    'The server sent bücher, which is no origin: that is a scheme, a host and, if it is not the usual one, a port.',
  ],
])('an origin that is not in ASCII: %s', (value, sentence) => {
  const entry = answered({ [acao]: value }, { Origin: 'https://xn--bcher-kva.example' });
  const { explanation } = diagnose(exchangeOf(entry));
  expect(explanation.map(plainText)).toContain(sentence);
});
