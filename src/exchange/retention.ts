import type { CorsExchange } from './exchange.ts';
import type { ExchangeLog } from './exchange-log.ts';

/** Keeps a recording within a number of exchanges. */
export interface Retention {
  /**
   * Those of the exchanges of the log that are kept. Where they are too many, a tenth more than need be is
   * forgotten at once, so that this is seldom: what it costs is shared by the hundreds that come in between.
   *
   * @param exchanges all of the log, the oldest first
   * @param most how many may be kept
   */
  keep(exchanges: readonly CorsExchange[], most: number): readonly CorsExchange[];
  /** How many were dropped so far. */
  readonly dropped: number;
}

/** So many that may still grow are kept out of sight, until they do. */
const mostOpen = 1000;

/**
 * @param log forgets what is dropped
 * @param isDispensable whether an exchange goes before all others: nothing is wrong with it
 */
export function createRetention(
  log: Pick<ExchangeLog, 'remove'>,
  isDispensable: (exchange: CorsExchange) => boolean,
): Retention {
  /**
   * Dropped exchanges of which a part may still come, the oldest first. Without the rest that part would
   * look like something else: a request that nobody had asked leave for.
   */
  const open = new Set<string>();
  let dropped = 0;

  function drop(exchanges: readonly CorsExchange[]): void {
    const gone = new Set<string>();
    for (const exchange of exchanges) {
      if (isOpen(exchange)) open.add(exchange.id);
      else gone.add(exchange.id);
    }
    for (const id of open) {
      if (open.size <= mostOpen) break;
      open.delete(id);
      gone.add(id);
    }
    log.remove(gone);
    dropped += exchanges.length;
  }

  return {
    keep(exchanges, most) {
      const kept = open.size === 0 ? exchanges : exchanges.filter(({ id }) => !open.has(id));
      if (kept.length <= most) return kept;
      const excess = new Set(excessOf(kept, most - Math.floor(most / 10), isDispensable));
      drop([...excess]);
      return kept.filter((exchange) => !excess.has(exchange));
    },
    get dropped() {
      return dropped;
    },
  };
}

/** The exchanges beyond a number: the oldest dispensable ones, and where these are too few, the oldest others. */
function excessOf(
  exchanges: readonly CorsExchange[],
  most: number,
  isDispensable: (exchange: CorsExchange) => boolean,
): readonly CorsExchange[] {
  const count = exchanges.length - most;
  const dispensable = exchanges.filter(isDispensable).slice(0, count);
  if (dispensable.length === count) return dispensable;
  const others = exchanges.filter((exchange) => !isDispensable(exchange));
  return [...dispensable, ...others.slice(0, count - dispensable.length)];
}

/** Whether a part of it may still come: its request, or what a redirect led to. */
function isOpen({ hops }: CorsExchange): boolean {
  const request = hops.at(-1)?.request ?? null;
  return request === null || (request.response?.redirectUrl ?? null) !== null;
}
