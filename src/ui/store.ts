import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { diagnose, serverBehind } from '../diagnosis/diagnose.ts';
import { type Diagnosis, isAtRest } from '../diagnosis/diagnosis.ts';
import { createSiblings, type ServerAnswers, type SiblingAnswer } from '../diagnosis/siblings.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import type { PlacedNavigation } from '../exchange/pages.ts';
import { createListView, type ListView } from './list/list-view.ts';

/** An exchange with what is to be said of it. */
export interface Item {
  readonly exchange: CorsExchange;
  readonly diagnosis: Diagnosis;
}

/** What the panel shows. */
export interface PanelStore {
  readonly items: ReadonlySignal<readonly Item[]>;
  /** What of them is listed, and how. */
  readonly list: ListView;
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
  /** What a server answered, of each kind the first. */
  answersOf(server: string): readonly SiblingAnswer[];
  /** The stacks that were picked, by the origin of their server. */
  readonly pickedStacks: ReadonlySignal<ReadonlyMap<string, string>>;
  pickStack(server: string, stack: string): void;
}

/** A diagnosis, and what it rests on besides the exchange. */
interface Known {
  readonly item: Item;
  readonly answers: ServerAnswers | null;
}

/**
 * A store without items. An exchange that passes is diagnosed once, as long as it does not grow. What the others
 * tell of it is looked at anew when it is opened: the list shows nothing of that.
 */
export function createPanelStore(): PanelStore {
  const siblings = createSiblings();
  const known = new WeakMap<CorsExchange, Known>();
  const items = signal<readonly Item[]>([]);
  const navigations = signal<readonly PlacedNavigation[]>([]);
  const missedCalls = signal(0);
  const dropped = signal(0);
  const pickedStacks = signal<ReadonlyMap<string, string>>(new Map());
  const selectedId = signal<string | null>(null);

  function itemOf(exchange: CorsExchange): Item {
    const before = known.get(exchange);
    // What fails is looked at anew once more is known of its server.
    if (before !== undefined && before.answers === answersBehind(before.item)) return before.item;
    const item = { exchange, diagnosis: diagnose(exchange, siblings.of) };
    known.set(exchange, { item, answers: answersBehind(item) });
    return item;
  }

  /** The answers by which causes were found; null where nothing failed. */
  function answersBehind({ exchange, diagnosis }: Item): ServerAnswers | null {
    const server = serverBehind(exchange, diagnosis);
    return server === null ? null : siblings.of(server);
  }

  /** An item that passes, with advice by what has come since. */
  function seenAnew(item: Item): Item {
    const { exchange, diagnosis } = item;
    if (!isAtRest(diagnosis)) return item;
    const { advice } = diagnose(exchange, siblings.of);
    return isSameAdvice(advice, diagnosis.advice)
      ? item
      : { exchange, diagnosis: { ...diagnosis, advice } };
  }

  return {
    items,
    list: createListView(items, navigations),
    selected: computed(() => {
      const item = items.value.find(({ exchange }) => exchange.id === selectedId.value);
      return item === undefined ? null : seenAnew(item);
    }),
    prepare: itemOf,
    missedCalls,
    dropped,
    show(exchanges, between = []) {
      siblings.update(exchanges);
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
    answersOf: (server) => siblings.of(server).kinds,
    pickedStacks,
    pickStack(server, stack) {
      pickedStacks.value = new Map(pickedStacks.value).set(server, stack);
    },
  };
}

function isSameAdvice(some: Diagnosis['advice'], others: Diagnosis['advice']): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
