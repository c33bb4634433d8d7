import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import { createExchangeLog, type ExchangeLog } from '../../src/exchange/exchange-log.ts';
import { api, page, preflight, request, response } from './entries.ts';

function logOf(...entries: readonly Entry[]): ExchangeLog {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log;
}

function removeAll(log: ExchangeLog): void {
  log.remove(new Set(log.exchanges().map(({ id }) => id)));
}

/** A redirect of the page at its own origin. */
function ownRedirect(index: number, to = `${page}/there/${index}`): Entry {
  const answer = response(302, { Location: to });
  return request({ url: `${page}/here/${index}`, at: index * 100, response: answer });
}

describe('what was removed', () => {
  it('does not come back when more of it is known', () => {
    const early = preflight({ response: null });
    const log = logOf(early);
    removeAll(log);
    const later = { ...early, response: response(204) };
    log.amend(early, later);
    log.amend(later, { ...later, duration: 50 });
    expect(log.exchanges()).toEqual([]);
  });

  it('is not counted as a request to the page’s own origin', () => {
    const log = logOf(ownRedirect(0, `${api}/users`), request({ at: 12 }));
    expect(log.sameOrigin()).toBe(0);
    removeAll(log);
    expect(log.sameOrigin()).toBe(0);
  });
});

describe('of a page that redirects a thousand times within its own origin', () => {
  const many = Array.from({ length: 1500 }, (_, index) => ownRedirect(index + 1));

  it('a redirect that led elsewhere is part of its exchange, and not counted', () => {
    const log = logOf(ownRedirect(0, `${api}/users`), request({ at: 12 }));
    expect(log.exchanges()).toHaveLength(1);
    for (const entry of many) log.add(entry);
    expect(log.exchanges().map(({ hops }) => hops.length)).toEqual([2]);
    expect(log.sameOrigin()).toBe(1500);
  });

  it('each is counted, also those that are kept no longer', () => {
    const log = createExchangeLog();
    for (const entry of many) {
      log.add(entry);
      log.exchanges();
    }
    expect(log.sameOrigin()).toBe(1500);
    log.add(request({ url: `${page}/there/1500`, at: 150_012 }));
    expect(log.sameOrigin()).toBe(1501);
  });

  it('one that turns out to have gone elsewhere is no longer counted', () => {
    const early = request({ url: `${page}/data`, at: 0 });
    const log = logOf(early);
    log.amend(early, { ...early, url: `${api}/data` });
    expect(log.sameOrigin()).toBe(0);
    expect(log.exchanges()).toHaveLength(1);
  });
});
