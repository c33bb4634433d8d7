import { rounding, tolerance } from './clock.ts';
import type { Entry } from './entry.ts';
import {
  askedBy,
  canBelong,
  difference,
  isSameAnswer,
  misfit,
  mistiming,
  sentBy,
} from './preflight-fit.ts';

interface Match<T> {
  readonly preflight: T;
  readonly request: T;
}

/** A preflight and the request that it was for. */
export interface Pair<T> extends Match<T> {
  /** Whether nothing that was recorded tells this pairing from another with other answers. */
  readonly isAmbiguous: boolean;
}

interface Recorded {
  readonly entry: Entry;
}

/** Those that differ in nothing but their time, in its order. */
interface Kind<T, K> {
  readonly kind: K;
  readonly items: readonly T[];
}

/**
 * Which preflight was for which request, of those to one URL that were under way at about the same time.
 *
 * The best fit comes first: the method, the header names asked for and sent, and whether the request's
 * fate is that to which the preflight's answer leads. Where that tells nothing, the order does: browsers
 * send preflights in the order in which the calls were made. Engines date the request *before* its
 * preflight, because that is when the page made the call.
 *
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 *
 * @param preflights in the order of their time
 * @param requests likewise
 */
export function pairPreflights<T extends Recorded>(
  preflights: readonly T[],
  requests: readonly T[],
): Pair<T>[] {
  const [preflight, request] = [preflights[0], requests[0]];
  if (preflight === undefined || request === undefined) return [];
  // Beside redirects there is often one of each.
  if (preflights.length === 1 && requests.length === 1) {
    const isFit = canBelong(preflight.entry, request.entry);
    return isFit ? [{ preflight, request, isAmbiguous: false }] : [];
  }
  const queues = kindsOf(requests, sentBy);
  const asked = kindsOf(preflights, askedBy);
  const fits = asked.map(({ kind }) => queues.map((queue) => misfit(kind, queue.kind)));
  const places = placesIn(queues);
  const askedPlaces = placesIn(asked);
  const fitsOf = (preflight: T) => fits[askedPlaces.get(preflight) ?? 0] ?? [];

  const order = new Map(requests.map((request, index) => [request, index]));
  const free = new Set(preflights);
  const taken = new Map<T, T>();
  for (const grade of gradesOf(fits)) {
    /** What of each queue was taken, or had ended, before the preflight in hand. */
    const passed = queues.map(() => 0);
    for (const preflight of free) {
      const found = queues.flatMap(({ items }, place) => {
        const lack = grade - (fitsOf(preflight)[place] ?? Number.NaN);
        if (lack !== 0 && lack !== difference) return [];
        const first = skip(items, passed[place] ?? 0, preflight, taken);
        passed[place] = first;
        return firstInTime(items, first, preflight, lack, taken) ?? [];
      });
      const request = found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
      if (request === undefined) continue;
      free.delete(preflight);
      taken.set(request, preflight);
    }
  }

  const pairs = [...taken].map(([request, preflight]) => ({ preflight, request }));
  const ambiguous = ambiguousOf(pairs, (preflight, request) => {
    const fit = fitsOf(preflight)[places.get(request) ?? 0] ?? null;
    const late = mistiming(preflight.entry, request.entry);
    return fit === null || late === null ? null : fit + late;
  });
  return pairs.map((pair) => ({ ...pair, isAmbiguous: ambiguous.has(pair) }));
}

/** Sorts by kind, the kinds in the order of their first. */
function kindsOf<T extends Recorded, K>(
  items: readonly T[],
  kindOf: (entry: Entry) => K,
): Kind<T, K>[] {
  const kinds = new Map<string, { kind: K; items: T[] }>();
  for (const item of items) {
    const kind = kindOf(item.entry);
    const key = JSON.stringify(kind);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, { kind, items: [item] });
    else known.items.push(item);
  }
  return [...kinds.values()];
}

function placesIn<T, K>(kinds: readonly Kind<T, K>[]): ReadonlyMap<T, number> {
  return new Map(kinds.flatMap(({ items }, place) => items.map((item) => [item, place])));
}

/** All that a fit can amount to, the best first. */
function gradesOf(fits: readonly (readonly (number | null)[])[]): number[] {
  const grades = fits.flat().flatMap((fit) => (fit === null ? [] : [fit, fit + difference]));
  return [...new Set(grades)].sort((a, b) => a - b);
}

/** The first place where something is left that has not ended before this preflight, nor will for the next. */
function skip<T extends Recorded>(
  items: readonly T[],
  from: number,
  preflight: T,
  taken: ReadonlyMap<T, T>,
): number {
  let place = from;
  for (let item = items[place]; item !== undefined; item = items[place]) {
    const { startedAt, duration } = item.entry;
    const hasEnded = startedAt + duration + tolerance(item.entry) < preflight.entry.startedAt;
    if (!hasEnded && !taken.has(item)) return place;
    place += 1;
  }
  return place;
}

/** The first that is left, from a place on, whose time fits just as badly as said. */
function firstInTime<T extends Recorded>(
  items: readonly T[],
  from: number,
  preflight: T,
  late: number,
  taken: ReadonlyMap<T, T>,
): T | null {
  for (let place = from; place < items.length; place += 1) {
    const item = items[place] as T;
    if (item.entry.startedAt > preflight.entry.startedAt + rounding) return null;
    if (!taken.has(item) && mistiming(preflight.entry, item.entry) === late) return item;
  }
  return null;
}

/** So many calls of the same millisecond are held against each other. */
const mostCompared = 50;

/**
 * The pairs of which two are of the same millisecond, were answered in two ways, and could be exchanged
 * with nothing fitting worse.
 */
function ambiguousOf<T extends Recorded>(
  pairs: readonly Match<T>[],
  fitOf: (preflight: T, request: T) => number | null,
): Set<Match<T>> {
  const byTime = new Map<string, Match<T>[]>();
  for (const pair of pairs) {
    const { preflight, request } = pair;
    const keys = [`asked ${preflight.entry.startedAt}`, `sent ${request.entry.startedAt}`];
    for (const key of keys)
      byTime.set(key, [...(byTime.get(key) ?? []).slice(-mostCompared), pair]);
  }
  const isExchangeable = (a: Match<T>, b: Match<T>) => {
    const [here, there] = [fitOf(a.preflight, b.request), fitOf(b.preflight, a.request)];
    if (here === null || there === null) return false;
    const now = (fitOf(a.preflight, a.request) ?? 0) + (fitOf(b.preflight, b.request) ?? 0);
    return here + there <= now;
  };
  const ambiguous = new Set<Match<T>>();
  for (const group of byTime.values()) {
    for (const [index, a] of group.entries()) {
      for (const b of group.slice(index + 1)) {
        if (isSameAnswer(a.preflight.entry, b.preflight.entry) || !isExchangeable(a, b)) continue;
        ambiguous.add(a).add(b);
      }
    }
  }
  return ambiguous;
}
