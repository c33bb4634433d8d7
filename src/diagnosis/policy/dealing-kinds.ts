import type { CorsExchange } from '../../exchange/exchange.ts';
import { once } from '../../exchange/once.ts';
import { exposeHeadersHeader } from '../../fetch-standard/exposed-headers.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import type { Step } from '../step.ts';
import { exposedNames } from './allowed-today.ts';
import { askingOf } from './asking.ts';
import { type Dealings, dealingsWith, isConcerned } from './dealings.ts';
import { lookedAt } from './seen.ts';

/** Dealings with a server, and how many exchanges had the same. */
export interface Counted {
  readonly dealings: Dealings;
  readonly count: number;
}

/** What exchanges had to do with one server. */
export interface DealingKinds {
  /** Looks at some of those that were not looked at yet; tells whether there are others still. */
  prepare(exchanges: readonly CorsExchange[]): boolean;
  /** Each kind once. */
  count(exchanges: readonly CorsExchange[]): readonly Counted[];
}

/** So many are looked at ahead at a time: some 20 milliseconds. */
const portion = 400;

/**
 * Counts what exchanges had to do with one server, each kind once. A page asks the same thousands of times: so each
 * exchange is looked at once, and what is made of all of them is made of a few.
 *
 * @param server its origin
 */
export function createDealingKinds(server: string): DealingKinds {
  const known = new WeakMap<CorsExchange, Dealings | null>();
  const kinds = new Map<string, Dealings>();

  function kindOf(exchange: CorsExchange): Dealings | null {
    const dealings = isConcerned(server, exchange)
      ? dealingsWith(server, askingOf(exchange))
      : null;
    if (dealings === null) return null;
    const key = keyOf(dealings);
    const kind = kinds.get(key) ?? dealings;
    kinds.set(key, kind);
    return kind;
  }

  const lookAt = (exchange: CorsExchange) => once(known, exchange, kindOf);

  return {
    prepare(exchanges) {
      let looked = 0;
      for (const exchange of exchanges) {
        if (known.has(exchange)) continue;
        if (looked === portion) return true;
        if (lookAt(exchange) !== null) looked += 1;
      }
      return false;
    },
    count(exchanges) {
      const counts = new Map<Dealings, number>();
      for (const exchange of exchanges) {
        const kind = lookAt(exchange);
        if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      return Array.from(counts, ([dealings, count]) => ({ dealings, count }));
    },
  };
}

/** Dealings of the same key differ in nothing that needs, answers or a policy are told by. */
function keyOf({ asked, answers, hidden, inPlace }: Dealings): string {
  return JSON.stringify([asked, hidden, inPlace, answers.map(answerKey)]);
}

function answerKey({ during, origin, method, status, requestedHeaders, headers }: Step) {
  const values = lookedAt.map((name) => getHeader(headers, name));
  // Only a `*` makes what is exposed depend on the other headers.
  const exposed = getHeader(headers, exposeHeadersHeader)?.includes('*') ?? false;
  const names = exposed ? exposedNames(headers) : null;
  return [during, origin, method, status, requestedHeaders, values, names];
}
