import { launchWebKit } from '../../browsers/webkit/launch.ts';
import type { OracleCase } from '../case.ts';
import { itemsOf } from '../items.ts';
import { isNetworkError } from '../network-error.ts';
import { type Outcome, pageCallOf } from '../page/calls.ts';
import type { Seen } from '../server/server.ts';
import type { Engine, EngineOptions, Truth } from '../truth.ts';
import { entriesFromServer } from './entries-from-server.ts';

/** A script may take two minutes, and a case that ends in silence eight seconds. */
const atOnce = 10;

/**
 * WebKit without DevTools. What the servers saw takes the place of a recording, and what the page
 * was told is the truth: whether it was given the answer, but never why not.
 */
export async function startWebKit({ executable, server }: EngineOptions): Promise<Engine> {
  const session = await launchWebKit(executable);
  return {
    name: 'webkit',
    async observe(cases, inFlight) {
      await session.navigate(server.places.page);
      const outcomes = new Map<number, Outcome>();
      for (let from = 0; from < cases.length; from += atOnce) {
        const part = cases.slice(from, from + atOnce);
        const calls = JSON.stringify(part.map((each) => pageCallOf(each, server.places)));
        const told = await session.pageEvaluate<Outcome[]>(`oracle.run(${calls}, ${inFlight})`);
        for (const outcome of told) outcomes.set(outcome.id, outcome);
      }
      return {
        items: itemsOf(
          cases.flatMap(({ id }) => entriesFromServer(server.seen(id))),
          cases,
        ),
        faults: [],
        outcome: (id) => outcomes.get(id) ?? null,
        truth: (each) => truthOf(each, server.seen(each.id), outcomes.get(each.id)),
      };
    },
    close: () => session.close(),
  };
}

function truthOf(each: OracleCase, seen: readonly Seen[], outcome: Outcome | undefined): Truth {
  return { verdict: verdictOf(each, seen, outcome), code: null, parameter: null, said: [] };
}

function verdictOf(
  each: OracleCase,
  seen: readonly Seen[],
  outcome: Outcome | undefined,
): Truth['verdict'] {
  if (outcome?.page === 'got') return 'allowed';
  if (outcome?.page === 'failed') return isNetworkError(each, seen) ? 'refused' : 'untold';
  // A beacon tells nothing, but after a preflight that passes the request follows.
  return seen.at(-1)?.isPreflight ? 'refused' : 'untold';
}
