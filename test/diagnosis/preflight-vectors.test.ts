import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Call } from '../../src/exchange/exchange.ts';
import { corsUnsafeRequestHeaderNames } from '../../src/fetch-standard/cors-unsafe-request-header-names.ts';
import { isForbiddenRequestHeader } from '../../src/fetch-standard/forbidden-request-header.ts';
import { type Headers, headerList, preflight, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const acao = 'Access-Control-Allow-Origin';
const acac = 'Access-Control-Allow-Credentials';
const acam = 'Access-Control-Allow-Methods';
const acah = 'Access-Control-Allow-Headers';
const page = 'http://page.example';

interface Vector {
  readonly origin?: string;
  readonly credentials?: Call['credentials'];
  readonly method?: string;
  readonly sent?: Headers;
  readonly status?: number;
  readonly answer?: Headers;
}

/** The verdict on a preflight answered so, and what Chromium says to it. */
function preflighted({
  origin = page,
  credentials = 'omit',
  method = 'GET',
  sent = {},
  status = 200,
  answer = {},
}: Vector): string {
  const url = 'http://api.example/data';
  const shared = { [acao]: origin, [acac]: 'true' };
  const settable = headerList(sent).filter(
    ({ name, value }) => !isForbiddenRequestHeader(name, value),
  );
  const asks = corsUnsafeRequestHeaderNames(settable).join();
  const asked = preflight({
    url,
    method,
    ...(asks === '' ? {} : { asks }),
    headers: { Origin: origin },
    response: response(status, { ...shared, ...answer }),
    entry: { delivery: 'unobserved', networkError: null },
  });
  const common = { url, method, headers: { ...sent, Origin: origin } };
  const blocked = exchangeOf(asked);
  const allowed = exchangeOf(asked, request({ ...common, response: response(200, shared) }));
  const call = { mode: 'cors', credentials } as const;
  const { verdict, engines } = diagnose({ ...blocked, call });
  if (verdict !== 'blocked') return diagnose({ ...allowed, call }).verdict;
  return `${engines.chromium.code} ${engines.chromium.parameter}`.trim();
}

describe('the status', () => {
  const vector = (status: number): Vector => ({
    status,
    sent: { 'X-Force-Preflight': '' },
    answer: { [acao]: '*', [acah]: 'x-force-preflight', 'Access-Control-Max-Age': '1000' },
  });

  it.each([200, 201, 202, 203, 204, 205, 206, 299])('%i passes', (status) => {
    expect(preflighted(vector(status))).toBe('allowed');
  });

  it.each([300, 304, 305, 306, 400, 401, 402, 403, 404, 405, 501, 502, 503, 504, 505])(
    '%i fails',
    (status) => {
      expect(preflighted(vector(status))).toBe('PreflightInvalidStatus');
    },
  );

  it.each([301, 302, 303, 307, 308])('%i redirects, with Location or without', (status) => {
    const redirected = vector(status);
    const answer = { ...redirected.answer, Location: 'http://other.example/' };
    expect(preflighted(redirected)).toBe('PreflightDisallowedRedirect');
    expect(preflighted({ ...redirected, answer })).toBe('PreflightDisallowedRedirect');
  });
});

describe('the CORS check comes with Preflight in front', () => {
  it.each<[string, Vector, string]>([
    ['missing', { answer: { [acao]: [] } }, 'PreflightMissingAllowOriginHeader'],
    [
      'missing, before the status',
      { status: 401, answer: { [acao]: [] } },
      'PreflightMissingAllowOriginHeader',
    ],
    ['no origin', { answer: { [acao]: 'x' } }, 'PreflightInvalidAllowOriginValue x'],
    ['several', { answer: { [acao]: '*, *' } }, 'PreflightMultipleAllowOriginValues *, *'],
    [
      'another origin',
      { answer: { [acao]: 'http://x.example' } },
      'PreflightAllowOriginMismatch http://x.example',
    ],
    [
      '* with credentials',
      { credentials: 'include', answer: { [acao]: '*' } },
      'PreflightWildcardOriginNotAllowed',
    ],
    [
      'credentials that are not allowed, though the preflight carries none',
      { credentials: 'include', answer: { [acac]: [] } },
      'PreflightInvalidAllowCredentials',
    ],
    ['an opaque origin', { origin: 'null' }, 'allowed'],
    ['its own origin', { answer: { [acam]: 'GET, OPTIONS' } }, 'allowed'],
  ])('%s', (_, vector, expected) => {
    expect(preflighted(vector)).toBe(expected);
  });
});

const refusedMethod = (method: string) => `MethodDisallowedByPreflightResponse ${method}`;
const refusedHeader = (name: string) => `HeaderDisallowedByPreflightResponse ${name}`;

describe('the method', () => {
  it.each([
    ['OPTIONS', 'OPTIONS'],
    ['OPTIONS', '*'],
    ['GET', 'GET'],
    ['HEAD', 'HEAD'],
    ['POST', 'POST'],
    ['PUT', 'PUT'],
    ['DELETE', 'DELETE'],
    ['FOOBAR', 'FOOBAR'],
    ['GET', ''],
    ['HEAD', ''],
    ['POST', ''],
    ['GET', 'get'],
    ['GET', 'GET, PUT, DELETE'],
    ['PUT', 'GET, PUT, DELETE'],
    ['DELETE', 'GET, PUT, DELETE'],
    ['PUT', 'GET, ,PUT'],
    // Where case is kept, it counts. `put` cannot come from a page, `patch` can.
    ['put', 'put'],
    ['patch', 'patch'],
  ])('%s passes with %j', (method, allowed) => {
    expect(preflighted({ method, answer: { [acam]: allowed } })).toBe('allowed');
  });

  it.each([
    ['OPTIONS', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['PUT', 'GET'],
    ['PUT', 'GET, POST, DELETE'],
    ['PUT', 'put'],
    ['put', 'PUT'],
    ['patch', 'PATCH'],
  ])('%s fails with %j', (method, allowed) => {
    expect(preflighted({ method, answer: { [acam]: allowed } })).toBe(refusedMethod(method));
  });

  it.each(['PUT', 'PATCH'])('%s fails without the header, GET passes', (method) => {
    expect(preflighted({ method })).toBe(refusedMethod(method));
    expect(preflighted({ method: 'GET' })).toBe('allowed');
  });
});

describe('the headers', () => {
  const mine = { 'X-MY-HEADER': 't' };
  const both = { 'X-MY-HEADER': 't', 'Y-MY-HEADER': 't' };

  it.each<[Headers, string]>([
    [mine, 'X-MY-HEADER'],
    [mine, 'X-MY-HEADER, '],
    [both, 'X-MY-HEADER, Y-MY-HEADER'],
    [both, ', X-MY-HEADER, Y-MY-HEADER, ,'],
    [{ 'X-MY-HEADER': 't', 'y-my-header': 't' }, 'x-my-header, Y-MY-HEADER'],
    [{ Accept: '*/*' }, ''],
    [{ Host: 'www.example.com' }, ''],
    [{ Referer: 'https://www.example.com/' }, ''],
    [{ 'Content-Type': 'text/plain' }, ''],
    [{ xyzzy: 't' }, '*'],
    // By the standard `*` never stands for Authorization. All three engines let it.
    [{ auThorization: 'x' }, '*'],
    [{ auThorization: 'x' }, '*, AUTHORIZAtion'],
  ])('%j pass with %j', (sent, allowed) => {
    expect(preflighted({ sent, answer: { [acam]: 'GET', [acah]: allowed } })).toBe('allowed');
  });

  it.each<[Headers, string, string]>([
    [mine, '', 'x-my-header'],
    [mine, 'X-SOME-OTHER-HEADER', 'x-my-header'],
    [both, 'X-MY-HEADER', 'y-my-header'],
    [{ 'Content-Type': 'application/json' }, 'X-MY-HEADER', 'content-type'],
    [{ Authorization: 'x' }, 'X-MY-HEADER', 'authorization'],
  ])('%j fail with %j', (sent, allowed, name) => {
    const answer = { [acam]: 'GET', [acah]: allowed };
    expect(preflighted({ sent, answer })).toBe(refusedHeader(name));
  });
});

describe('*', () => {
  const x = { 'X-Test': '1' };

  it.each<[Call['credentials'], string, string, string, Headers, string]>([
    ['same-origin', 'get', 'x-test', 'GET', x, 'allowed'],
    ['same-origin', '*', 'x-test', 'SUPER', x, 'allowed'],
    ['same-origin', '*', '*', 'OK', x, 'allowed'],
    ['omit', '*', '*', 'OK', x, 'allowed'],
    ['include', '*', '*', 'OK', x, refusedMethod('OK')],
    ['include', '*', '', 'PUT', {}, refusedMethod('PUT')],
    ['include', 'PUT', '*', 'PUT', {}, 'allowed'],
    ['include', 'put', '*', 'PUT', {}, refusedMethod('PUT')],
    ['include', 'get', '*', 'GET', x, refusedHeader('x-test')],
    ['include', '*', '*', 'GET', x, refusedHeader('x-test')],
    ['include', 'GET', '*', 'GET', { xyzzy: 't' }, refusedHeader('xyzzy')],
    ['include', '*', '*', '*', { '*': '1' }, 'allowed'],
  ])('credentials mode %s, methods %j, headers %j: %s with %j: %s', (...row) => {
    const [credentials, methods, headers, method, sent, expected] = row;
    const answer = { [acam]: methods, [acah]: headers };
    expect(preflighted({ credentials, method, sent, answer })).toBe(expected);
  });
});

describe('a list that does not parse', () => {
  const sent = { 'X-Force-Preflight': '' };
  const methods = 'InvalidAllowMethodsPreflightResponse';
  const headers = 'InvalidAllowHeadersPreflightResponse';

  it.each<[Headers, string]>([
    [{ [acah]: 'x-force-preflight,header name with space' }, headers],
    [{ [acah]: 'bad value' }, headers],
    [{ [acam]: 'Bad method name', [acah]: 'x-force-preflight' }, methods],
    [{ [acam]: 'bad value', [acah]: 'bad value' }, methods],
    [{ [acam]: 'GET', [acah]: 'bad value' }, headers],
  ])('%j', (answer, expected) => {
    expect(preflighted({ sent, answer })).toBe(expected);
  });
});
