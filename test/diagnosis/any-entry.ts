import fc from 'fast-check';
import type { Entry } from '../../src/exchange/entry.ts';
import { parseUrl } from '../../src/fetch-standard/url.ts';
import { page } from '../exchange/entries.ts';

const value = (...values: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, fc.string({ unit: 'binary' }));

const origins = [page, '*', 'null', 'https://b.example'];
/** Any header of an answer that something is read from. */
export const anyHeader = fc.oneof(
  fc.record({ name: fc.constant('Access-Control-Allow-Origin'), value: value(...origins) }),
  fc.record({ name: fc.constant('Access-Control-Allow-Credentials'), value: value('true') }),
  fc.record({ name: fc.constant('access-control-allow-methods'), value: value('PUT', '*') }),
  fc.record({
    name: fc.constantFrom('Access-Control-Allow-Headers', 'access-control-expose-headers'),
    value: value('x-a, x-b, content-type', '*'),
  }),
  fc.record({
    name: fc.constantFrom('Set-Cookie', 'ETag', 'x-total-count', 'X-Auth-Token', 'Cache-Control'),
    value: value('a=b; SameSite=None; Secure', 'a=b', 'private'),
  }),
  fc.record({ name: fc.constant('Access-Control-Max-Age'), value: value('600', '86400', '-1') }),
  fc.record({
    name: fc.constant('Vary'),
    value: value('Origin', 'Access-Control-Request-Method', '*'),
  }),
  fc.record({
    name: fc.constantFrom('Server', 'server'),
    value: value('cloudflare', 'AmazonS3', 'CloudFront', 'Google Frontend', 'nginx'),
  }),
  fc.record({
    name: fc.constantFrom('Age', 'Retry-After', 'Content-Length', 'X-Amz-Cf-Id'),
    value: value('0', '60'),
  }),
  fc.record({
    name: fc.constantFrom('X-Cache', 'CF-Cache-Status', 'CF-Mitigated', 'Content-Type'),
    value: value('Hit from cloudfront', 'HIT', 'challenge', 'text/html'),
  }),
  fc.record({
    name: fc.constantFrom('X-Amzn-ErrorType', 'X-Amz-Apigw-Id', 'WWW-Authenticate', 'Allow'),
    value: value('MissingAuthenticationTokenException', 'AccessDeniedException', 'Bearer', 'GET'),
  }),
);

const urls = [
  'http://api.example/users',
  'http://api.example/users/',
  'https://api.example/users',
  'https://www.api.example/users',
  'https://login.example/oauth2?a=b',
  'http://10.0.0.7/users',
  'https://ada:secret@b.run.app/users',
];
const status = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 200, 204, 302, 308, 400, 401, 403, 404, 405, 413) },
  { weight: 3, arbitrary: fc.constantFrom(429, 500, 501, 502, 503, 504, 524) },
  fc.integer({ min: 0, max: 999 }),
);
const errors = [null, 'net::ERR_FAILED', 'net::ERR_TIMED_OUT', 'net::ERR_EMPTY_RESPONSE'];

/** Any request, preflights among them, in odd and in usual shapes. */
export const anyEntry = fc
  .record({
    url: fc.constantFrom(...urls),
    isPreflight: fc.boolean(),
    method: fc.constantFrom('GET', 'PUT', 'PATCH'),
    names: fc.subarray(['x-a', 'x-b', 'content-type', 'authorization']),
    origin: fc.constantFrom(page, page, page, 'null', 'https://b.example', undefined),
    status,
    headers: fc.array(anyHeader, { maxLength: 5 }),
    location: fc.option(value(...urls)),
    isAnswered: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
    startedAt: fc.integer({ min: 0, max: 20_000 }),
    duration: fc.constantFrom(0, 10, 30_100, 60_000, 100_500),
    delivery: fc.constantFrom('delivered', 'failed', 'unobserved'),
    networkError: fc.constantFrom(...errors),
    sent: fc.subarray([
      { name: 'Cookie', value: 'a=b' },
      { name: 'Sec-Fetch-Site', value: 'cross-site' },
      { name: 'Sec-Fetch-Mode', value: 'no-cors' },
    ]),
    isFromServiceWorker: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  })
  .map(
    ({ isPreflight, names, origin, sent, location, isAnswered, status: code, ...given }): Entry => {
      const lines = location === null ? [] : [{ name: 'Location', value: location }];
      const isRedirect = code >= 300 && code < 400;
      const to = isRedirect && location !== null ? parseUrl(location, given.url) : null;
      const asks = [
        { name: 'Access-Control-Request-Method', value: given.method },
        { name: 'Access-Control-Request-Headers', value: names.join(',') },
      ];
      return {
        ...given,
        method: isPreflight ? 'OPTIONS' : given.method,
        requestHeaders: [
          ...(origin === undefined ? [] : [{ name: 'Origin', value: origin }]),
          ...(isPreflight ? asks : [...names.map((name) => ({ name, value: '1' })), ...sent]),
        ],
        response: isAnswered
          ? { status: code, headers: [...given.headers, ...lines], redirectUrl: to?.href ?? null }
          : null,
        initiator: 'fetch',
        initiatorUrl: `${page}/`,
      };
    },
  );
