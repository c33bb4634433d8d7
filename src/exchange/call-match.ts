import { bunchesOf, type CallBunch } from './call-bunch.ts';
import { callDistance } from './call-fit.ts';
import type { CallRecord } from './call-record.ts';
import { countUntil } from './count-until.ts';
import type { CorsExchange } from './exchange.ts';
import { startedAtOf } from './started-at.ts';

/** An exchange with the calls that fit it best, and how far they are from it. */
interface Candidates {
  readonly exchange: CorsExchange;
  readonly fits: readonly { readonly bunch: CallBunch; readonly distance: number }[];
}

/** Milliseconds by which one call must be nearer than another to be told from it, at the least. */
const resolution = 10;

/** Up to which distance a call fits as well as the nearest: who had to wait may have waited longer. */
function reachOf(nearest: number): number {
  return 2 * nearest + resolution;
}

/** How many bunches of calls, on either side in time, are looked at for an exchange. */
const mostLookedAt = 16;

/**
 * Finds, for exchanges and calls to the same URL, the calls that each exchange may have come of. One
 * that is nearer to another exchange is that one's.
 *
 * @param exchanges in any order
 * @param timed in any order
 * @returns more than one call where they fit equally well; `too-few` where more exchanges want a call
 *   than there are calls, so that one of them was not seen being made; nothing where none fits
 */
export function matchCalls(
  exchanges: readonly CorsExchange[],
  timed: readonly CallRecord[],
): ReadonlyMap<CorsExchange, readonly CallRecord[] | 'too-few'> {
  const bunches = bunchesOf(timed, resolution);
  const all = mutual(exchanges.map((exchange) => candidatesOf(exchange, bunches)));
  const isShort = shortage(all);
  return new Map(
    all
      .filter(({ fits }) => fits.length > 0)
      .map(({ exchange, fits }) => [
        exchange,
        fits.some(({ bunch }) => isShort(bunch))
          ? 'too-few'
          : fits.map(({ bunch }) => bunch.record),
      ]),
  );
}

/** The calls nearest in time to an exchange that fit it. */
function candidatesOf(exchange: CorsExchange, bunches: readonly CallBunch[]): Candidates {
  const start = startedAtOf(exchange);
  const middle = countUntil(bunches, start, ({ from }) => from);
  const near = bunches.slice(Math.max(0, middle - mostLookedAt), middle + mostLookedAt);
  const fits = near.flatMap((bunch) => {
    const time = Math.min(Math.max(start, bunch.from), bunch.to);
    const distance = callDistance(exchange, { ...bunch.record, time });
    return distance === null ? [] : [{ bunch, distance }];
  });
  const nearest = Math.min(...fits.map(({ distance }) => distance));
  return { exchange, fits: fits.filter(({ distance }) => distance <= reachOf(nearest)) };
}

/** Takes out the calls that are nearer to another exchange. */
function mutual(all: readonly Candidates[]): Candidates[] {
  const nearest = new Map<CallBunch, number>();
  for (const { fits } of all) {
    for (const { bunch, distance } of fits) {
      nearest.set(bunch, Math.min(distance, nearest.get(bunch) ?? distance));
    }
  }
  return all.map(({ exchange, fits }) => ({
    exchange,
    fits: fits.filter(({ bunch, distance }) => distance <= reachOf(nearest.get(bunch) ?? 0)),
  }));
}

/** Tells, among exchanges that have calls in common, whether there are fewer calls than those. */
function shortage(all: readonly Candidates[]): (bunch: CallBunch) => boolean {
  const parents = new Map<CallBunch, CallBunch>();
  function rootOf(bunch: CallBunch): CallBunch {
    let root = bunch;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    if (root !== bunch) parents.set(bunch, root);
    return root;
  }
  for (const { fits } of all) {
    for (const { bunch } of fits) {
      const [one, other] = [rootOf(bunch), rootOf(fits[0]?.bunch ?? bunch)];
      if (one !== other) parents.set(one, other);
    }
  }
  const spare = new Map<CallBunch, number>();
  const count = (bunch: CallBunch, by: number) =>
    spare.set(rootOf(bunch), (spare.get(rootOf(bunch)) ?? 0) + by);
  for (const bunch of new Set(all.flatMap(({ fits }) => fits.map((fit) => fit.bunch)))) {
    count(bunch, bunch.count);
  }
  for (const { fits } of all) {
    if (fits[0] !== undefined) count(fits[0].bunch, -1);
  }
  return (bunch) => (spare.get(rootOf(bunch)) ?? 0) < 0;
}
