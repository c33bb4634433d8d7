import { chainFrom, hopOf, isCors, isSameExchange } from './chain.ts';
import { isCopy } from './copy.ts';
import type { Entry } from './entry.ts';
import type { CorsExchange, Hop } from './exchange.ts';
import { type Part, rootOf, unlink } from './part.ts';
import type { Place } from './place.ts';
import { createPlaces } from './places.ts';
import { pageOriginOf, roleOf } from './role.ts';

/** Turns the entries of a recording, in whatever order they come, into exchanges. */
export interface ExchangeLog {
  add(entry: Entry): void;
  /** Puts an entry that holds more in the place of one that was added before. */
  amend(earlier: Entry, entry: Entry): void;
  /**
   * The CORS exchanges so far, in the order in which their first entry came. An exchange that has
   * grown is a new object with the id of the old one.
   */
  exchanges(): readonly CorsExchange[];
  /** Forgets exchanges and their entries. Ids that are not there are passed over. */
  remove(ids: ReadonlySet<string>): void;
  /** How many requests of the page went to its own origin, and are part of no exchange. */
  sameOrigin(): number;
}

/** The lowest id that these hops brought with them; null where none of them began an exchange so far. */
function earliestId(heads: readonly Part[]): string | null {
  let earliest: string | null = null;
  for (const { id, other } of heads) {
    for (const each of [id, other?.id ?? null]) {
      if (each !== null && (earliest === null || Number(each) < Number(earliest))) earliest = each;
    }
  }
  return earliest;
}

/** So many redirects of the page within its own origin are kept: they may yet lead elsewhere. */
const mostLocalRedirects = 1000;

/**
 * Adding is cheap; what belongs together is found out when somebody asks, for all that came since the
 * last time, and only where something came.
 * @param before stands before the numbers that are the exchanges' ids: another log's must not be the same
 */
export function createExchangeLog(before = ''): ExchangeLog {
  /** In the order of arrival. */
  const parts = new Map<Entry, Part>();
  const places = createPlaces();
  /** The page's redirects at its own origin that may yet lead elsewhere, the oldest first. */
  const local = new Set<Part>();
  /** Those that did lead elsewhere, and are kept for that. */
  const leading = new Set<Part>();
  /** What was removed may still be amended: that does not bring it back. */
  const removed = new WeakSet<Entry>();
  let lastSequence = 0;
  let lastId = 0;
  let sameOrigin = 0;
  /** What was listed last, by the head of its first hop; null once something has changed. */
  let listed: ReadonlyMap<Part, CorsExchange | null> | null = new Map();
  /** Whether an entry stands behind others that came after the one in whose place it is. */
  let isOutOfOrder = false;

  function put(entry: Entry, sequence: number, id: string | null): void {
    const role = roleOf(entry);
    if (role === 'other') return;
    if (role === 'same-origin') {
      sameOrigin += 1;
      // Of these only those matter that lead elsewhere.
      if (!entry.response?.redirectUrl) return;
    }
    const pageOrigin = pageOriginOf(entry);
    if (pageOrigin === null) return;
    const isPreflight = role === 'preflight';
    const isOutside = role === 'outside';
    const part: Part = {
      sequence,
      entry,
      isPreflight,
      isOutside,
      pageOrigin,
      other: null,
      isAmbiguous: false,
      source: null,
      target: null,
      id,
      built: null,
    };
    listed = null;
    parts.set(entry, part);
    if (!isOutside) places.put(part);
    if (role !== 'same-origin') return;
    local.add(part);
    if (local.size > mostLocalRedirects) forgetLocal();
  }

  function forgetLocal(): void {
    const [oldest] = local;
    if (oldest === undefined) return;
    local.delete(oldest);
    if (rootOf(oldest).built?.exchange === null) take(oldest);
    else leading.add(oldest);
  }

  function take(part: Part): void {
    listed = null;
    parts.delete(part.entry);
    local.delete(part);
    leading.delete(part);
    if (!part.isOutside) places.take(part);
    unlink(part);
  }

  function placeOf({ isOutside, entry }: Part): Place | undefined {
    return isOutside ? undefined : places.of(entry.url);
  }

  function forget(part: Part): void {
    if (local.has(part) || leading.has(part)) sameOrigin -= 1;
    take(part);
    removed.add(part.entry);
  }

  function build(root: Part): CorsExchange | null {
    if (root.built?.isCurrent) return root.built.exchange;
    const heads = chainFrom(root);
    const hops = heads.map((head) => hopOf(head, placeOf(head)));
    const unnamed = { pageOrigin: root.pageOrigin, call: null, hops: hops as [Hop, ...Hop[]] };
    const earlier = root.built?.exchange ?? null;
    let exchange: CorsExchange | null = null;
    if (isCors(unnamed) && !isCopy(root, placeOf(root))) {
      let id = earliestId(heads);
      if (id === null) {
        lastId += 1;
        id = `${before}${lastId}`;
        // Only one part keeps it: what comes may yet show that the hops are not of one exchange.
        root.id = id;
      }
      exchange = { id, ...unnamed };
      if (earlier !== null && isSameExchange(earlier, exchange)) exchange = earlier;
    }
    root.built = { exchange, isCurrent: true };
    return exchange;
  }

  function list(): ReadonlyMap<Part, CorsExchange | null> {
    if (listed !== null) return listed;
    places.settle();
    if (isOutOfOrder) {
      const inOrder = [...parts].sort(([, a], [, b]) => a.sequence - b.sequence);
      parts.clear();
      for (const [entry, part] of inOrder) parts.set(entry, part);
      isOutOfOrder = false;
    }
    const roots = new Map<Part, CorsExchange | null>();
    for (const part of parts.values()) {
      // Building may cut off what comes after too many redirects, and with it this part.
      for (let root = rootOf(part); !roots.has(root); root = rootOf(part)) {
        roots.set(root, build(root));
      }
    }
    listed = roots;
    return roots;
  }

  return {
    add(entry) {
      if (parts.has(entry)) return;
      lastSequence += 1;
      put(entry, lastSequence, null);
    },
    amend(earlier, entry) {
      if (removed.has(earlier)) {
        removed.add(entry);
        return;
      }
      if (roleOf(earlier) === 'same-origin') sameOrigin -= 1;
      const part = parts.get(earlier);
      // What looked like nothing of CORS's may turn out to be once more of it is known.
      if (part === undefined) lastSequence += 1;
      else take(part);
      put(entry, part?.sequence ?? lastSequence, part?.id ?? null);
      isOutOfOrder ||= part !== undefined;
    },
    exchanges: () => [...list().values()].filter((exchange) => exchange !== null),
    remove(ids) {
      for (const [root, exchange] of list()) {
        if (exchange === null || !ids.has(exchange.id)) continue;
        for (const head of chainFrom(root)) {
          if (head.other !== null) forget(head.other);
          forget(head);
        }
      }
    },
    sameOrigin() {
      list();
      const own = [...local, ...leading];
      return sameOrigin - own.filter((part) => rootOf(part).built?.exchange).length;
    },
  };
}
