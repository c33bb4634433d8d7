import { expect, it } from 'vitest';
import { diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { api, type Headers, page, preflight, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const acao = 'Access-Control-Allow-Origin';
const other = 'https://b.example';
const read = request({ response: response(200, { [acao]: page }) });
const later = (headers: Headers, entry: Partial<Entry> = {}) =>
  request({ at: 5000, response: response(200, headers), entry });
/** As Chromium records what comes from its own cache. */
const fromCache = {
  requestHeaders: [{ name: 'Referer', value: `${page}/` }],
  delivery: 'failed',
  networkError: 'net::ERR_FAILED',
} as const;
const storage = { Server: 'AmazonS3', 'X-Amz-Cf-Id': 'x', 'X-Cache': 'Miss from cloudfront' };
const opaque = { ...fromCache, isFromServiceWorker: true };

it.each<[string, readonly Entry[], readonly string[]]>([
  [
    'a copy, and the same URL had the header',
    [read, later({ 'X-Cache': 'Hit from cloudfront' })],
    ['cached-without-cors (likely)'],
  ],
  ['a copy by its age', [read, later({ Age: '120' })], ['cached-without-cors (likely)']],
  ['a copy, alone', [later({ 'CF-Cache-Status': 'HIT' })], ['cached-without-cors (possible)']],
  ['the browser’s own copy', [read, later({}, fromCache)], ['cached-without-cors (likely)']],
  [
    'the browser’s own copy, as Firefox tells it',
    [read, later({}, { isFromCache: true })],
    ['cached-without-cors (likely)'],
  ],
  ['an answer of age 0', [read, later({ Age: '0' })], []],
  ['a miss', [read, later({ 'X-Cache': 'Miss from cloudfront' })], []],
  ['a copy for this origin', [read, later({ Age: '120', Vary: 'Accept, origin' })], []],
  [
    'a copy that is kept by other things',
    [read, later({ Age: '1', Vary: 'X-Origin' })],
    ['cached-without-cors (likely)'],
  ],
  [
    'a copy for another site, and the same URL named this one',
    [read, later({ [acao]: other, Age: '5' })],
    ['cached-for-other-origin (likely)'],
  ],
  [
    'a copy for another site, alone',
    [later({ [acao]: other, Age: '5' })],
    ['cached-for-other-origin (possible)'],
  ],
  ['no copy', [read, later({ [acao]: other })], []],
  ['a copy that is told apart', [read, later({ [acao]: other, Age: '5', Vary: 'Origin' })], []],
  ['a storage behind a CDN', [later(storage)], ['cdn-drops-origin (possible)']],
  ['a storage that tells origins apart', [later({ ...storage, Vary: 'Origin' })], []],
  ['a storage alone', [later({ Server: 'AmazonS3' })], []],
  [
    'a CDN that takes no OPTIONS',
    [preflight({ response: response(403, { Server: 'CloudFront', 'X-Amz-Cf-Id': 'x' }) })],
    ['cdn-drops-origin (likely)', 'auth-before-cors (possible)'],
  ],
  [
    'an opaque answer of a service worker',
    [request({ response: response(0), entry: opaque })],
    ['service-worker-opaque (likely)'],
  ],
  ['an answer of the network without a status', [request({ response: response(0) })], []],
])('%s', (_, entries, expected) => {
  const ours = /^(?:cached|cdn|service|auth|stale)/;
  expect(namedBehind(...entries).filter((name) => ours.test(name))).toEqual(expected);
});

/** As Chromium records a refused answer of its own cache, or of a service worker: nothing of it. */
const unseen = (given: Parameters<typeof request>[0] = {}) =>
  request({
    at: 5000,
    duration: 50,
    headers: { Origin: [], Referer: `${page}/` },
    response: null,
    ...given,
  });
const withoutCors = (at: number, headers: Headers = {}) =>
  request({
    at,
    headers: {
      Origin: [],
      Referer: `${page}/`,
      'Accept-Encoding': 'gzip',
      'Sec-Fetch-Mode': 'no-cors',
    },
    response: response(200, headers),
    entry: { delivery: 'delivered' },
  });
/** The exchange that fails is told last. */
const lastUnseen = (...before: readonly Entry[]) => [unseen(), ...before];

it.each<[string, readonly Entry[], readonly string[]]>([
  ['nothing is known of it', [unseen()], ['cached-without-cors (possible)']],
  ['asked before without CORS', [withoutCors(1000), unseen()], ['cached-without-cors (likely)']],
  [
    'asked before, and nothing was kept',
    [withoutCors(1000, { 'Cache-Control': 'no-store' }), unseen()],
    ['cached-without-cors (possible)'],
  ],
  [
    'asked before, and answered with the header',
    [withoutCors(1000, { [acao]: '*' }), unseen()],
    ['cached-without-cors (possible)'],
  ],
  [
    'asked meanwhile without CORS, by the service worker',
    lastUnseen(withoutCors(5010)),
    ['service-worker-opaque (likely)'],
  ],
  [
    'the same, and its body ended later than the refusal came',
    lastUnseen(withoutCors(5045)),
    ['service-worker-opaque (likely)'],
  ],
  ['asked later', lastUnseen(withoutCors(6000)), ['cached-without-cors (possible)']],
  ['of another method', [unseen({ method: 'POST' })], []],
  ['sent', [unseen({ headers: { Origin: page } })], []],
  [
    'to this machine, from elsewhere',
    [unseen({ headers: { Origin: [], Referer: 'https://app.example/' } })],
    [],
  ],
])('a refusal without a trace of the answer: %s', (_, entries, expected) => {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const refused = diagnoseAll(log.exchanges()).find(({ missing }) => missing === 'response');
  expect(refused?.verdict).toBe('inconclusive');
  expect(refused?.causes.map(({ id, confidence }) => `${id} (${confidence})`)).toEqual(expected);
});

it('tells what the copy lacks, and which answer had it', () => {
  expect(causesBehind(read, later({ Age: '120' }))).toEqual([
    {
      id: 'cached-without-cors',
      confidence: 'likely',
      headline: 'A cache gave a copy that was kept without CORS headers',
      sentences: [
        'What stands between the browser and the server gave a copy.',
        'It may have been kept when the URL was asked for without an Origin, as by an image or a link.',
        'Let the server send Access-Control-Allow-Origin on every answer at this URL, or Vary: Origin on every one. Then remove the copy from the cache.',
        'If a tag of the page loads the same URL, give it crossorigin.',
      ],
      evidence: [
        `GET ${api}/users: status 200`,
        `GET ${api}/users: Age: 120`,
        `GET ${api}/users: status 200`,
        `GET ${api}/users: Access-Control-Allow-Origin: ${page}`,
      ],
    },
  ]);
});
