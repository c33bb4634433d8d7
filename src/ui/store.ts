import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { CorsExchange } from '../exchange/exchange.ts';

/** An exchange with what is to be said of it: a line of the list. */
export interface Item {
  readonly exchange: CorsExchange;
  readonly diagnosis: Diagnosis;
}

/** What the panel shows. */
export interface PanelStore {
  readonly items: ReadonlySignal<readonly Item[]>;
  /** The item whose details are open; null while only the list is. */
  readonly selected: ReadonlySignal<Item | null>;
  /** How many calls came too fast to be watched. */
  readonly missedCalls: ReadonlySignal<number>;
  /** Diagnoses an exchange that will be shown later, so that many need not be all at once. */
  prepare(exchange: CorsExchange): void;
  show(exchanges: readonly CorsExchange[]): void;
  /** That many more calls came too fast to be watched. */
  miss(count: number): void;
  /** @param id an exchange's; null closes the details */
  select(id: string | null): void;
}

/** A store without items. An exchange is diagnosed once, as long as it does not grow. */
export function createPanelStore(): PanelStore {
  const known = new WeakMap<CorsExchange, Item>();
  const items = signal<readonly Item[]>([]);
  const missedCalls = signal(0);
  const selectedId = signal<string | null>(null);

  function itemOf(exchange: CorsExchange): Item {
    const before = known.get(exchange);
    if (before !== undefined) return before;
    const item = { exchange, diagnosis: diagnose(exchange) };
    known.set(exchange, item);
    return item;
  }

  return {
    items,
    selected: computed(
      () => items.value.find(({ exchange }) => exchange.id === selectedId.value) ?? null,
    ),
    prepare: itemOf,
    missedCalls,
    show(exchanges) {
      items.value = exchanges.map(itemOf);
    },
    miss(count) {
      missedCalls.value += count;
    },
    select(id) {
      selectedId.value = id;
    },
  };
}
