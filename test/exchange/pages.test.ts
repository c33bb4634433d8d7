import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { byPage } from '../../src/exchange/pages.ts';
import { api, page, preflight, request, response } from './entries.ts';

function exchangesOf(entries: readonly Entry[]) {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}

const sentAt = (at: number) => request({ at, url: `${api}/${at}` });

/** Each page's requests by their time, as they are listed. */
function pagesOf(entries: readonly Entry[], ...navigations: readonly number[]): number[][] {
  const { exchanges, navigations: placed } = byPage(
    exchangesOf(entries),
    navigations.map((at) => ({ url: `${api}/at/${at}`, at })),
  );
  const starts = exchanges.map(({ hops: [{ request: sent }] }) => sent?.startedAt ?? 0);
  const bounds = [0, ...placed.map(({ before }) => before), starts.length];
  return bounds.slice(1).map((end, index) => starts.slice(bounds[index], end));
}

describe('exchanges page by page', () => {
  it.each([
    ['without a navigation', [3, 1], [], [[3, 1]]],
    ['in the order in which they came', [10, 20, 30], [15], [[10], [20, 30]]],
    ['reported before the navigation (Firefox)', [20, 10], [15], [[10], [20]]],
    ['of a moment: the new page’s', [15], [15], [[], [15]]],
    ['pages without any', [10], [15, 20], [[10], [], []]],
    [
      'requests of which nobody knows when, with the one before',
      [10, 20, -1000],
      [15],
      [[10], [20, -1000]],
    ],
  ])('%s', (_, starts, navigations, expected) => {
    expect(pagesOf(starts.map(sentAt), ...navigations)).toEqual(expected);
  });

  it('a request counts from its preflight or its call, whichever was first', () => {
    const asked = preflight({ at: 16, response: response(204) });
    const entries = [asked, request({ method: 'PUT', at: 14 })];
    expect(pagesOf(entries, 15)).toEqual([[14], []]);
  });

  it('none is lost, and none is listed twice', () => {
    const times = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 30 });
    fc.assert(
      fc.property(times, times, (starts, navigations) => {
        const entries = starts.map((at, index) => request({ at, url: `${api}/${index}` }));
        const ordered = navigations.toSorted((a, b) => a - b);
        const pages = pagesOf(entries, ...ordered);
        expect(pages.flat().toSorted()).toEqual(starts.toSorted());
        for (const [index, page] of pages.entries()) {
          for (const at of page) {
            expect(at).toBeGreaterThanOrEqual(ordered[index - 1] ?? 0);
            expect(at).toBeLessThan(ordered[index] ?? 1000);
          }
        }
      }),
    );
  });
});

describe('a preflight of the old page and a request of the new one', () => {
  const leave = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Methods': 'PUT' };
  const asked = preflight({ at: 1, response: response(204, leave) });
  const unanswered = request({ method: 'PUT', at: 0, duration: 40, response: null });

  it.each([
    ['Chromium', { delivery: 'delivered' }],
    ['Firefox', { delivery: 'unobserved' }],
  ] as const)('are two, as the one was sent before the other was made (%s)', (_, entry) => {
    const later = request({ method: 'PUT', at: 400, entry });
    // The browser has not forgotten the answer by the next page.
    expect(exchangesOf([asked, later]).map(({ hops: [hop] }) => hop.preflight.state)).toEqual([
      'sent',
      'cached',
    ]);
    expect(exchangesOf([asked, unanswered, later]).map(({ hops }) => hops[0].request)).toEqual([
      unanswered,
      later,
    ]);
  });
});
