import { getHeader } from '../../fetch-standard/header-list.ts';
import type { Step } from '../step.ts';
import { exposedNames } from './allowed-today.ts';
import type { Diagnosed } from './asked.ts';
import { type Dealings, dealingsWith } from './dealings.ts';
import { lookedAt } from './seen.ts';

/** Dealings with a server, and how many exchanges had the same. */
export interface Counted {
  readonly dealings: Dealings;
  readonly count: number;
}

/**
 * Counts what exchanges had to do with one server, each kind once. A page asks the same thousands of times: so each
 * exchange is looked at once, and what is made of all of them is made of a few.
 *
 * @param server its origin
 */
export function createDealingKinds(server: string): (diagnosed: readonly Diagnosed[]) => Counted[] {
  const known = new WeakMap<Diagnosed['exchange'], Dealings>();
  const kinds = new Map<string, Dealings>();

  function kindFor(diagnosed: Diagnosed): Dealings {
    const before = known.get(diagnosed.exchange);
    if (before !== undefined) return before;
    const dealings = dealingsWith(server, diagnosed);
    const key = keyOf(dealings);
    const kind = kinds.get(key) ?? dealings;
    kinds.set(key, kind);
    known.set(diagnosed.exchange, kind);
    return kind;
  }

  return (diagnosed) => {
    const counts = new Map<Dealings, number>();
    for (const each of diagnosed) {
      const kind = kindFor(each);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return Array.from(counts, ([dealings, count]) => ({ dealings, count }));
  };
}

/** Dealings of the same key differ in nothing that needs, answers or a policy are told by. */
function keyOf({ asked, answers, hidden, inPlace }: Dealings): string {
  return JSON.stringify([asked, hidden, inPlace, answers.map(answerKey)]);
}

function answerKey({ during, origin, method, status, requestedHeaders, headers }: Step) {
  const values = lookedAt.map((name) => getHeader(headers, name));
  return [during, origin, method, status, requestedHeaders, values, exposedNames(headers)];
}
