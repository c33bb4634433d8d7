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
  show(exchanges: readonly CorsExchange[]): void;
  /** @param id an exchange's; null closes the details */
  select(id: string | null): void;
}

/** A store without items. An exchange is diagnosed once, as long as it does not grow. */
export function createPanelStore(): PanelStore {
  const diagnoses = new WeakMap<CorsExchange, Diagnosis>();
  const items = signal<readonly Item[]>([]);
  const selectedId = signal<string | null>(null);

  function itemOf(exchange: CorsExchange): Item {
    const diagnosis = diagnoses.get(exchange) ?? diagnose(exchange);
    diagnoses.set(exchange, diagnosis);
    return { exchange, diagnosis };
  }

  return {
    items,
    selected: computed(
      () => items.value.find(({ exchange }) => exchange.id === selectedId.value) ?? null,
    ),
    show(exchanges) {
      items.value = exchanges.map(itemOf);
    },
    select(id) {
      selectedId.value = id;
    },
  };
}
