import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';

/** Refused by the browser, as Chromium records it. */
export const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;

/** Given to the page, as Chromium records it. */
export const delivered = { delivery: 'delivered' } as const;

/** One entry for each verdict, in the order of the list. */
export const oneOfEach = [
  request({ url: `${api}/missing?q=1`, method: 'POST', response: response(200), entry: refused }),
  request({
    url: `${api}/allowed`,
    response: response(200, { 'Access-Control-Allow-Origin': page }),
    entry: delivered,
  }),
  request({
    url: `${api}/down/`,
    response: null,
    entry: { networkError: 'net::ERR_CONNECTION_REFUSED' },
  }),
  request({
    url: `${api}/wildcard`,
    response: response(200, { 'Access-Control-Allow-Origin': '*' }),
    entry: { delivery: 'unobserved' },
  }),
];

/** The exchanges of a recording. */
export function recorded(
  ...entries: readonly ReturnType<typeof request>[]
): readonly CorsExchange[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}

/** An origin that is not the page's. */
export const other = 'http://localhost:9999';
/** Where redirects lead. */
export const elsewhere = 'http://localhost:5000/users';
/** The same place as that of `request()`, written otherwise. */
export const canonical = `${api}/users/`;
/** What needs a preflight. */
export const put = { method: 'PUT' };

/** The preflight is answered 404 and with another origin, so the request is never sent. */
export const failedPreflight = exchangeOf(
  preflight({ ...put, response: response(404, { 'Access-Control-Allow-Origin': other }) }),
  request({ ...put, response: null }),
);

/** The answer names another origin, twice. */
export const twoLines = exchangeOf(
  request({
    response: response(200, {
      'Access-Control-Allow-Origin': [other, page],
      'X-Same': ['b', 'a', 'b'],
      'x-same': 'A',
    }),
    entry: refused,
  }),
);

/** The preflight is redirected, which no header of the request can mend. */
export const redirectedPreflight = exchangeOf(
  preflight({
    ...put,
    response: response(301, { Location: canonical, 'Access-Control-Allow-Origin': page }),
  }),
  request({ ...put, response: null }),
);

/** The answer names the page. */
export const allowed = exchangeOf(
  request({
    response: response(200, { 'Access-Control-Allow-Origin': page }),
    entry: delivered,
  }),
);

/** Any origin, and nobody tells whether the page got the answer. */
export const wildcard = exchangeOf(
  request({
    response: response(200, { 'Access-Control-Allow-Origin': '*' }),
    entry: { delivery: 'unobserved' },
  }),
);
