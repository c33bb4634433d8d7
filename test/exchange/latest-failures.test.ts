import { describe, expect, it } from 'vitest';
import { decide } from '../../src/diagnosis/decide.ts';
import { isAtRest } from '../../src/diagnosis/diagnosis.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { latestFailures } from '../../src/exchange/latest-failures.ts';
import { api, page, preflight, request, response } from './entries.ts';

const rests = (exchange: CorsExchange) => isAtRest(decide(exchange).decision);
const told = (entries: readonly Entry[]) => latestFailures(entries, rests);

const failed = (startedAt: number, value = '') =>
  request({
    url: `${api}/failed/${startedAt}`,
    response: response(200, value === '' ? {} : { 'X-Filled': value }),
    entry: { delivery: 'failed', networkError: 'net::ERR_FAILED', startedAt },
  });
const passed = (startedAt: number, server = api, more = {}) =>
  request({
    url: `${server}/passed/${startedAt}`,
    response: response(200, { 'Access-Control-Allow-Origin': page }),
    entry: { delivery: 'delivered', startedAt },
    ...more,
  });

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the latest failures', () => {
  it('are nothing where nothing failed', () => {
    expect(told([passed(1), passed(2)])).toEqual({ entries: [], left: 0 });
  });

  it('come with what passed at the same server, in their order', () => {
    const entries = [passed(1), failed(2), passed(3), passed(4, 'http://localhost:9999')];
    expect(told(entries)).toEqual({ entries: entries.slice(0, 3), left: 0 });
  });

  it('are the last 50, and tell how many came before', () => {
    const entries = range(60).map((at) => failed(at));
    expect(told(entries)).toEqual({ entries: entries.slice(10), left: 10 });
  });

  it('leave out what would be too large', () => {
    const entries = range(10).map((at) => failed(at, 'x'.repeat(1_000_000)));
    expect(told(entries)).toEqual({ entries: entries.slice(-3), left: 7 });
  });

  it('keep the preflight of which the answer still held, with its request', () => {
    const put = { method: 'PUT', url: `${api}/cached` };
    const leave = response(204, {
      'Access-Control-Allow-Origin': page,
      'Access-Control-Allow-Methods': 'PUT',
      'Access-Control-Max-Age': '600',
    });
    const allows = response(200, { 'Access-Control-Allow-Origin': page });
    const fails = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
    const entries = [
      preflight({ ...put, response: leave, entry: { startedAt: 1000, duration: 5 } }),
      request({ ...put, response: allows, entry: { delivery: 'delivered', startedAt: 1010 } }),
      request({ ...put, response: response(200), entry: { ...fails, startedAt: 2000 } }),
    ];
    const log = createExchangeLog();
    for (const entry of told(entries).entries) log.add(entry);
    expect(
      log.exchanges().map(
        ({
          hops: [
            {
              preflight: { state },
            },
          ],
        }) => state,
      ),
    ).toEqual(['sent', 'cached']);
  });
});
