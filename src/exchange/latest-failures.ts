import { serializedOrigin } from '../fetch-standard/origin.ts';
import { entriesIn } from './entries-in.ts';
import type { Entry } from './entry.ts';
import { sizeOf } from './entry-size.ts';
import type { CorsExchange } from './exchange.ts';
import { exchangesOf } from './exchanges-of.ts';

/** The requests of some failures, few enough to be handed on at once. */
export interface LatestFailures {
  /** In the order in which they came. */
  readonly entries: readonly Entry[];
  /** How many older failures were left out. */
  readonly left: number;
}

/** So many failures are sent, and so many exchanges that passed: what a server allowed tells why it did not. */
const mostFailed = 50;
const mostPassed = 150;

/** Characters: a server may fill its headers, and what is handed on may not be of any size. */
const mostCharacters = 4_000_000;

/**
 * The latest exchanges that may have failed, with others of the same servers.
 *
 * @param entries of a tab, in the order in which they came
 * @param isAtRest whether nobody has to do anything about an exchange
 */
export function latestFailures(
  entries: readonly Entry[],
  isAtRest: (exchange: CorsExchange) => boolean,
): LatestFailures {
  const exchanges = exchangesOf(entries);
  const latestFirst = exchanges.toReversed();
  const allOf = withCachedPreflights(exchanges);
  const failed = latestFirst.filter((exchange) => !isAtRest(exchange));
  const servers = new Set(failed.slice(0, mostFailed).flatMap(serversOf));
  const passed = latestFirst.filter(
    (exchange) => isAtRest(exchange) && serversOf(exchange).some((server) => servers.has(server)),
  );
  const taken = new Set<Entry>();
  let room = mostCharacters;
  let told = 0;
  for (const exchange of [...failed.slice(0, mostFailed), ...passed.slice(0, mostPassed)]) {
    const own = allOf(exchange);
    room -= own.reduce((sum, entry) => sum + sizeOf(entry), 0);
    if (room < 0) break;
    if (told < failed.length) told += 1;
    for (const entry of own) taken.add(entry);
  }
  return { entries: entries.filter((entry) => taken.has(entry)), left: failed.length - told };
}

function serversOf({ hops }: CorsExchange): string[] {
  return hops.flatMap(({ url }) => serializedOrigin(url) ?? []);
}

/**
 * Gives the entries of an exchange, with those of the exchange for which a preflight was sent whose answer still held:
 * alone it would be taken for that of another request.
 */
function withCachedPreflights(
  exchanges: readonly CorsExchange[],
): (exchange: CorsExchange) => readonly Entry[] {
  const asked = new Map<Entry, CorsExchange>();
  for (const exchange of exchanges) {
    for (const { preflight } of exchange.hops) {
      if (preflight.state === 'sent') asked.set(preflight.entry, exchange);
    }
  }
  return (exchange) => [
    ...entriesIn(exchange),
    ...exchange.hops.flatMap(({ preflight }) => {
      const other = preflight.state === 'cached' ? asked.get(preflight.entry) : undefined;
      return other === undefined ? [] : entriesIn(other);
    }),
  ];
}
