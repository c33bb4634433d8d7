import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { Call } from '../../src/exchange/exchange.ts';
import { type Headers, page, preflight, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const acao = 'Access-Control-Allow-Origin';
const acac = 'Access-Control-Allow-Credentials';
const acam = 'Access-Control-Allow-Methods';

/** As Firefox records a request that got no answer, whatever the reason. */
const unanswered = { delivery: 'unobserved', networkError: null } as const;

/** What each engine makes of it: its verdict, and its own name for what it stops at. */
function engines(entries: readonly Entry[], credentials: Call['credentials'] | null) {
  const call = credentials === null ? null : ({ mode: 'cors', credentials } as const);
  const { chromium, firefox, webkit } = diagnose({ ...exchangeOf(...entries), call }).engines;
  return [
    `${chromium.verdict} ${chromium.code}`,
    `${firefox.verdict} ${firefox.code}`,
    `${webkit.verdict}`,
  ];
}

interface Redirected {
  readonly to: string;
  readonly status?: number;
  /** The answer to the preflight of the redirect's target. */
  readonly asked: Headers;
  /** What was recorded of the request to the target, besides that; null where nothing was. */
  readonly sent: Partial<Entry> | null;
}

/** A PUT to the API that is sent on with a preflight of its own. */
function redirected({ to, status = 204, asked, sent }: Redirected): readonly Entry[] {
  const target = { url: `${to}/users`, method: 'PUT', headers: { Origin: 'null' } };
  const leave = { [acao]: page, [acac]: 'true', [acam]: 'PUT' };
  const headers = { ...leave, Location: target.url };
  return [
    preflight({ response: response(204, leave) }),
    request({ method: 'PUT', response: response(307, headers), entry: unanswered }),
    preflight({ ...target, headers: { Origin: page }, at: 21, response: response(status, asked) }),
    ...(sent === null ? [] : [request({ ...target, at: 20, response: null, entry: sent })]),
  ];
}

describe('a redirect back home whose preflight is answered for another origin', () => {
  const asked = { [acao]: 'null', [acac]: 'true', [acam]: 'PUT' };
  const mismatch = 'blocked PreflightAllowOriginMismatch';
  const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
  it.each<[string, readonly Entry[], string]>([
    [
      'the request after it was not answered',
      redirected({ to: page, asked, sent: unanswered }),
      'not-cors CORSDidNotSucceed2',
    ],
    [
      'Chromium did not send the request after it',
      redirected({ to: page, asked, sent: refused }),
      'inconclusive null',
    ],
    [
      'nothing was recorded of the request after it',
      redirected({ to: page, asked, sent: null }),
      'inconclusive null',
    ],
    [
      'its status is not ok either, which Firefox does look at',
      redirected({ to: page, asked, status: 404, sent: unanswered }),
      'blocked CORSPreflightDidNotSucceed3',
    ],
    [
      'a redirect to another origin',
      redirected({ to: 'http://localhost:5000', asked, sent: unanswered }),
      'blocked CORSAllowOriginNotMatchingOrigin',
    ],
  ])('%s', (_, entries, firefox) => {
    expect(engines(entries, 'omit')).toEqual([mismatch, firefox, 'blocked']);
  });

  it('the request after it was answered, so that nobody had stopped', () => {
    const sent = { ...unanswered, response: response(200, { [acao]: 'null' }) };
    const entries = redirected({ to: page, asked, sent });
    expect(engines(entries, 'omit')).toEqual(['allowed null', 'allowed null', 'allowed']);
  });

  it('its list holds a wildcard, and nobody knows of the credentials', () => {
    const entries = redirected({ to: page, asked: { ...asked, [acam]: '*' }, sent: unanswered });
    expect(engines(entries, null)).toEqual([mismatch, 'inconclusive null', 'blocked']);
    expect(engines(entries, 'include')[1]).toBe('blocked CORSMethodNotFound');
    expect(engines(entries, 'omit')[1]).toBe('not-cors CORSDidNotSucceed2');
  });
});

describe('a redirect to a URL with a user name', () => {
  const to = (Location: string, headers: Headers) =>
    engines(
      [request({ response: response(302, { ...headers, Location }), entry: unanswered })],
      'omit',
    );
  const withUser = 'http://ada@localhost:5000/';

  it('Firefox calls it what it calls a broken connection', () => {
    expect(to(withUser, { [acao]: '*' })).toEqual([
      'blocked RedirectContainsCredentials',
      'blocked CORSDidNotSucceed2',
      'blocked',
    ]);
  });

  it('Firefox names the CORS check of the redirect first', () => {
    expect(to(withUser, {})[1]).toBe('blocked CORSMissingAllowOrigin2');
  });

  it('an empty user name is none', () => {
    expect(to('http://@localhost:5000/', { [acao]: '*' })).toEqual([
      'inconclusive null',
      'inconclusive null',
      'inconclusive',
    ]);
  });
});

describe('an answer that fails only with credentials', () => {
  it('is for every engine as unknown as the credentials', () => {
    const entries = [request({ response: response(200, { [acao]: '*' }), entry: unanswered })];
    expect(engines(entries, null)).toEqual([
      'inconclusive null',
      'inconclusive null',
      'inconclusive',
    ]);
    expect(engines(entries, 'include')[1]).toBe('blocked CORSNotSupportingCredentials');
  });
});

it('a broken connection has no name in Chromium’s list of CORS errors', () => {
  const broken = { networkError: 'net::ERR_CONNECTION_RESET' } as const;
  const entries = [request({ response: null, entry: broken })];
  expect(engines(entries, 'omit')).toEqual([
    'not-cors null',
    'not-cors CORSDidNotSucceed2',
    'not-cors',
  ]);
});
