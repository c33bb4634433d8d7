import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { diagnose } from '../diagnosis/diagnose.ts';
import { type Diagnosis, isAtRest } from '../diagnosis/diagnosis.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import type { PlacedNavigation } from '../exchange/pages.ts';

/** An exchange with what is to be said of it: a line of the list. */
export interface Item {
  readonly exchange: CorsExchange;
  readonly diagnosis: Diagnosis;
}

/** A line of the list: an exchange, or that the tab went to another page. */
export type Line = Item | PlacedNavigation;

/** What the panel shows. */
export interface PanelStore {
  readonly items: ReadonlySignal<readonly Item[]>;
  /** The items, with the navigations between them. */
  readonly lines: ReadonlySignal<readonly Line[]>;
  /** The item whose details are open; null while only the list is. */
  readonly selected: ReadonlySignal<Item | null>;
  /** How many calls came too fast to be watched. */
  readonly missedCalls: ReadonlySignal<number>;
  /** How many older exchanges are no longer kept. */
  readonly dropped: ReadonlySignal<number>;
  /** Diagnoses an exchange that will be shown later, so that many need not be all at once. */
  prepare(exchange: CorsExchange): void;
  show(exchanges: readonly CorsExchange[], navigations?: readonly PlacedNavigation[]): void;
  /** Whether nobody has to do anything about an exchange. */
  isAtRest(exchange: CorsExchange): boolean;
  /** So many older exchanges are no longer kept. */
  tellDropped(count: number): void;
  /** That many more calls came too fast to be watched. */
  miss(count: number): void;
  /** @param id an exchange's; null closes the details */
  select(id: string | null): void;
}

/** A store without items. An exchange is diagnosed once, as long as it does not grow. */
export function createPanelStore(): PanelStore {
  const known = new WeakMap<CorsExchange, Item>();
  const items = signal<readonly Item[]>([]);
  const navigations = signal<readonly PlacedNavigation[]>([]);
  const missedCalls = signal(0);
  const dropped = signal(0);
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
    lines: computed(() => linesOf(items.value, navigations.value)),
    selected: computed(
      () => items.value.find(({ exchange }) => exchange.id === selectedId.value) ?? null,
    ),
    prepare: itemOf,
    missedCalls,
    dropped,
    show(exchanges, between = []) {
      batch(() => {
        navigations.value = between;
        items.value = exchanges.map(itemOf);
      });
    },
    isAtRest: (exchange) => isAtRest(itemOf(exchange).diagnosis),
    tellDropped(count) {
      dropped.value = count;
    },
    miss(count) {
      missedCalls.value += count;
    },
    select(id) {
      selectedId.value = id;
    },
  };
}

function linesOf(
  items: readonly Item[],
  navigations: readonly PlacedNavigation[],
): readonly Line[] {
  if (navigations.length === 0) return items;
  const lines: Line[] = [];
  let from = 0;
  for (const navigation of navigations) {
    for (const item of items.slice(from, navigation.before)) lines.push(item);
    lines.push(navigation);
    from = navigation.before;
  }
  for (const item of items.slice(from)) lines.push(item);
  return lines;
}
