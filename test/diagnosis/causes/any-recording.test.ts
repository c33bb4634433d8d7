import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose, diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { parseUrl } from '../../../src/fetch-standard/url.ts';
import { page, preflight, request, response } from '../../exchange/entries.ts';
import { exchangeOf } from '../exchanges.ts';

const value = (...values: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, fc.string({ unit: 'binary' }));

const origins = [page, '*', 'null', 'https://b.example'];
const header = fc.oneof(
  fc.record({ name: fc.constant('Access-Control-Allow-Origin'), value: value(...origins) }),
  fc.record({ name: fc.constant('access-control-allow-methods'), value: value('PUT', '*') }),
  fc.record({ name: fc.constant('Access-Control-Max-Age'), value: value('600', '-1') }),
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
  'https://ada:secret@b.run.app/users',
];
const status = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 200, 204, 302, 308, 400, 401, 403, 404, 405, 413) },
  { weight: 3, arbitrary: fc.constantFrom(429, 500, 501, 502, 503, 504, 524) },
  fc.integer({ min: 0, max: 999 }),
);
const errors = [null, 'net::ERR_FAILED', 'net::ERR_TIMED_OUT', 'net::ERR_EMPTY_RESPONSE'];

const entry = fc
  .record({
    url: fc.constantFrom(...urls),
    isPreflight: fc.boolean(),
    method: fc.constantFrom('GET', 'PUT', 'PATCH'),
    names: fc.subarray(['x-a', 'x-b', 'content-type']),
    origin: fc.constantFrom(page, page, page, 'null', 'https://b.example', undefined),
    status,
    headers: fc.array(header, { maxLength: 5 }),
    location: fc.option(value(...urls)),
    isAnswered: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
    startedAt: fc.integer({ min: 0, max: 20_000 }),
    duration: fc.constantFrom(0, 10, 30_100, 60_000, 100_500),
    delivery: fc.constantFrom('delivered', 'failed', 'unobserved'),
    networkError: fc.constantFrom(...errors),
    isFromServiceWorker: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  })
  .map(({ isPreflight, names, origin, location, isAnswered, status: code, ...given }): Entry => {
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
        ...(isPreflight ? asks : names.map((name) => ({ name, value: '1' }))),
      ],
      response: isAnswered
        ? { status: code, headers: [...given.headers, ...lines], redirectUrl: to?.href ?? null }
        : null,
      initiator: 'fetch',
      initiatorUrl: `${page}/`,
    };
  });

/** All lines of the recording that a cause may show, each with its request. */
function linesOf(entries: readonly Entry[]): Set<string> {
  const lines = new Set<string>();
  for (const { method, url, response, networkError, requestHeaders, duration } of entries) {
    const outcome = response === null ? (networkError ?? 'no answer') : `status ${response.status}`;
    const headers = [...requestHeaders, ...(response?.headers ?? [])];
    const told = headers.map(({ name, value: text }) => `${name}: ${text}`);
    for (const line of [outcome, `took ${(duration / 1000).toFixed(1)} s`, ...told]) {
      lines.add(`${method} ${url}\n${line}`);
    }
  }
  return lines;
}

const unfit =
  /\b(?:simply|just|obviously|no-cors|reflect|(?:add|allow|list|put) (?:null|\*)|web security)\b/i;

it('what stands behind any recording is short, plain and borne out by it', () => {
  const recordings = fc.array(entry, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(recordings, (entries) => {
      const log = createExchangeLog();
      for (const each of entries) log.add(each);
      const lines = linesOf(entries);
      for (const { causes, verdict } of diagnoseAll(log.exchanges())) {
        expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
        if (verdict === 'allowed') expect(causes).toEqual([]);
        for (const { id, headline, sentences, evidence } of causes) {
          expect(plainText(headline).length, id).toBeLessThanOrEqual(90);
          expect(sentences.length, id).toBeGreaterThanOrEqual(2);
          expect(sentences.length, id).toBeLessThanOrEqual(5);
          expect(evidence.length, id).toBeGreaterThan(0);
          for (const { request, line } of evidence) expect(lines).toContain(`${request}\n${line}`);
          const ours = [headline, ...sentences].flat().filter((part) => typeof part === 'string');
          for (const text of ours) expect(text).not.toMatch(unfit);
        }
      }
    }),
    { numRuns: 3000 },
  );
});

/** The checks leave these statuses to the causes: they have to say what each means. */
it('every error answer without the header has a cause that is more than possible', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 999 }), fc.array(header), (code, headers) => {
      const others = headers.filter(({ name }) => name !== 'Access-Control-Allow-Origin');
      const entry = request({ response: { status: code, headers: others, redirectUrl: null } });
      const [cause] = diagnose(exchangeOf(entry)).causes;
      expect(cause?.confidence).toMatch(/^(?:certain|likely)$/);
    }),
  );
});

it.each([401, 403, 404, 405, 407, 429, 500, 501, 502, 503, 504])(
  'a preflight that is answered %d has a cause',
  (code) => {
    const entry = preflight({ response: response(code) });
    expect(diagnose(exchangeOf(entry)).causes).not.toEqual([]);
  },
);
