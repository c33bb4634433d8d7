import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { type Headers, headerList, page, preflight, request, response } from './entries.ts';

/** Each exchange in a line: how its preflight is known, its status, the verdict, and why. */
function seen(...entries: readonly Entry[]): string[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges().map((exchange) => {
    const { verdict, reason, missing } = diagnose(exchange);
    const { preflight: asked, request: sent } = exchange.hops[0];
    const words = [asked.state, sent?.response?.status ?? '-', verdict, reason ?? missing];
    return words.filter((word) => word !== null).join(' ');
  });
}

const leave = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Headers': 'x-a' };

/** As Chromium records a request whose sent headers it does not know. */
function provisional(given: Parameters<typeof request>[0], headers: Headers = {}): Entry {
  const requestHeaders = headerList({ Referer: `${page}/`, 'User-Agent': 'x', ...headers });
  return request({
    ...given,
    entry: { delivery: 'delivered', networkError: null, ...given?.entry, requestHeaders },
  });
}

const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
const firefox = { delivery: 'unobserved', networkError: null } as const;

it.each<[string, readonly Entry[], readonly string[]]>([
  [
    'a worker’s request belongs to its preflight',
    [
      preflight({ method: 'GET', asks: 'x-a', response: response(204, leave) }),
      provisional({ response: response(200, leave) }, { 'X-A': '1' }),
    ],
    ['sent 200 allowed'],
  ],
  [
    'a worker’s refused request is recorded without its answer',
    [provisional({ response: null, entry: refused })],
    ['not-seen - inconclusive response'],
  ],
  [
    'an answer of the cache',
    [provisional({ response: response(200, leave) })],
    ['not-seen 200 allowed'],
  ],
  [
    'a no-cors request is not checked',
    [request({ headers: { 'Sec-Fetch-Mode': 'no-cors' }, response: response(200) })],
    ['not-seen 200 not-cors no-cors'],
  ],
  [
    'an answer of the page’s service worker was never asked about, nor checked',
    [
      request({
        method: 'PUT',
        response: response(200),
        entry: { ...firefox, isFromServiceWorker: true },
      }),
    ],
    ['not-seen 200 allowed'],
  ],
  [
    'what a service worker passed on and the browser refused is one',
    [
      request({ at: 5, duration: 10, response: response(200), entry: refused }),
      provisional({ at: 0, duration: 20, response: null, entry: refused }),
    ],
    ['not-seen 200 blocked allow-origin-missing'],
  ],
  [
    'so it is where the page’s view comes first',
    [
      provisional({ at: 0, duration: 20, response: null, entry: refused }),
      request({ at: 5, duration: 10, response: response(200), entry: refused }),
    ],
    ['not-seen 200 blocked allow-origin-missing'],
  ],
  [
    'another call later is another',
    [
      provisional({ at: 0, duration: 20, response: null, entry: refused }),
      request({ at: 50, duration: 10, response: response(200), entry: refused }),
    ],
    ['not-seen - inconclusive response', 'not-seen 200 blocked allow-origin-missing'],
  ],
  [
    'a 304 by which the browser may use its own copy is not checked (Firefox)',
    [request({ headers: { 'If-None-Match': '"1"' }, response: response(304), entry: firefox })],
    ['not-seen 304 allowed'],
  ],
  [
    'a 304 that the page itself asked for is',
    [
      preflight({
        method: 'GET',
        asks: 'if-none-match',
        response: response(204, { ...leave, 'Access-Control-Allow-Headers': 'if-none-match' }),
      }),
      request({ headers: { 'If-None-Match': '"1"' }, response: response(304), entry: firefox }),
    ],
    ['sent 304 blocked allow-origin-missing'],
  ],
  [
    'a preflight whose status Firefox did not note, and its request',
    [
      preflight({ method: 'GET', asks: 'x-a', response: response(0, leave), entry: firefox }),
      request({ headers: { 'X-A': '1' }, response: response(200, leave), entry: firefox }),
    ],
    ['sent 200 allowed'],
  ],
  [
    'an answer whose status Firefox did not note, without leave',
    [request({ response: response(0, { Date: 'today' }), entry: firefox })],
    ['not-seen 0 blocked allow-origin-missing'],
  ],
])('%s', (_, entries, expected) => {
  expect(seen(...entries)).toEqual(expected);
});
