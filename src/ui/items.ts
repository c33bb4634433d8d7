import { decide } from '../diagnosis/decide.ts';
import { isAtRest } from '../diagnosis/diagnosis.ts';
import type { Explainer, Overview } from '../diagnosis/explainer.ts';
import type { ServerAnswers } from '../diagnosis/siblings.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { undecided } from './undecided.ts';

/** An exchange with what the list says of it. */
export interface Item extends Overview {
  readonly exchange: CorsExchange;
}

/** The items of one recording. */
export interface Items {
  /** What they are explained by, as far as the recording goes; null where there is none. */
  readonly explainer: Explainer | null;
  /** Those of all its exchanges, as they are now. */
  update(exchanges: readonly CorsExchange[]): readonly Item[];
  /** Takes note of what the servers answered in exchanges of which items will be made. */
  meet(exchanges: readonly CorsExchange[]): void;
  /** That of one, which may be listed only later. */
  of(exchange: CorsExchange): Item;
  /** Whether nobody has to do anything about an exchange. */
  isAtRest(exchange: CorsExchange): boolean;
}

/** An item, and what it rests on besides the exchange. */
interface Known {
  readonly item: Item;
  readonly answers: ServerAnswers | null;
}

/**
 * Makes items of exchanges. One that passes is decided once, as long as it does not grow.
 *
 * @param explainer without one, items have no causes and no advice
 * @param onError is told of an exchange that cannot be decided; its item says that nothing is known
 */
export function createItems(
  explainer: Explainer | null,
  onError: (error: unknown) => void = console.error,
): Items {
  const known = new WeakMap<CorsExchange, Known>();

  function itemOf(exchange: CorsExchange): Item {
    const before = known.get(exchange);
    try {
      // What fails is looked at anew once more is known of its server.
      if (before !== undefined && before.answers === answersBehind(before.item)) return before.item;
      const { decision, isAdvised } = explainer?.overviewOf(exchange) ?? verdictOn(exchange);
      const item = { exchange, decision, isAdvised };
      known.set(exchange, { item, answers: answersBehind(item) });
      return item;
    } catch (error) {
      // One that cannot be explained must not take the others with it.
      onError(error);
      const item = { exchange, decision: undecided(exchange), isAdvised: false };
      known.set(exchange, { item, answers: null });
      return item;
    }
  }

  function answersBehind({ exchange, decision }: Item): ServerAnswers | null {
    return explainer?.answersBehind(exchange, decision) ?? null;
  }

  const meet = (exchanges: readonly CorsExchange[]) => explainer?.update(exchanges);

  return {
    explainer,
    meet,
    of: itemOf,
    isAtRest: (exchange) => isAtRest(itemOf(exchange).decision),
    update(exchanges) {
      meet(exchanges);
      return exchanges.map(itemOf);
    },
  };
}

/** What is to be said of an exchange where there is no explainer. */
function verdictOn(exchange: CorsExchange): Overview {
  return { decision: decide(exchange).decision, isAdvised: false };
}
