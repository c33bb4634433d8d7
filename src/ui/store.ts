import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Diagnosis, isAtRest } from '../diagnosis/diagnosis.ts';
import type { Explainer } from '../diagnosis/explainer.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { SiblingAnswer } from '../diagnosis/siblings.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { once } from '../exchange/once.ts';
import type { PlacedNavigation } from '../exchange/pages.ts';
import { createFailures, type Failures } from './failures.ts';
import { createItems, type Item, type Items } from './items.ts';
import { createListView, type ListView } from './list/list-view.ts';

export type { Item } from './items.ts';

/** Tells all of an item; of the same item the same. */
export type Explain = (item: Item) => Diagnosed;

/** What the panel shows. */
export interface PanelStore {
  readonly items: ReadonlySignal<readonly Item[]>;
  /** What of them is listed, and how. */
  readonly list: ListView;
  /** The item that was selected; null while only the list is open. */
  readonly selected: ReadonlySignal<Item | null>;
  /** The same with all that is to be said of it; null as well until the code for that is there. */
  readonly opened: ReadonlySignal<Diagnosed | null>;
  /** Tells all of an item; null until the code for that is there. */
  readonly explain: ReadonlySignal<Explain | null>;
  /** Loads that code, once. @throws where it is missing, as after an update of the extension */
  loadExplain(): Promise<Explain>;
  /** How many calls of the live page came too fast to be watched. */
  readonly missedCalls: ReadonlySignal<number>;
  /** How many older exchanges are no longer kept. */
  readonly dropped: ReadonlySignal<number>;
  /** What went wrong in Whycors itself. */
  readonly failures: Failures;
  /** Whether what happens in the live page is recorded. */
  readonly isRecording: ReadonlySignal<boolean>;
  tellRecording(isOn: boolean): void;
  /**
   * The items of another recording, which may be made ready before it is in front. What its servers answer is not
   * told of the live page's, nor the other way round.
   */
  ahead(exchanges: readonly CorsExchange[]): Items;
  /** Makes items for another recording from here on, beginning with what is shown next; null for the live page. */
  turnTo(other: Items | null): void;
  /** Takes note of what the servers answered in exchanges that will be shown later. */
  meet(exchanges: readonly CorsExchange[]): void;
  /** Diagnoses an exchange that will be shown later, so that many need not be all at once. */
  prepare(exchange: CorsExchange): void;
  show(exchanges: readonly CorsExchange[], navigations?: readonly PlacedNavigation[]): void;
  /** Whether nobody has to do anything about an exchange. */
  isAtRest(exchange: CorsExchange): boolean;
  /** So many older exchanges are no longer kept. */
  tellDropped(count: number): void;
  /** That many more calls came too fast to be watched. */
  miss(count: number): void;
  /** The live page's recording begins anew: none of its calls was missed. */
  clearMissed(): void;
  /** @param id an exchange's; null closes the details */
  select(id: string | null): void;
  /** What a server answered, of each kind the first. */
  answersOf(server: string): readonly SiblingAnswer[];
  /** The stacks that were picked, by the origin of their server. */
  readonly pickedStacks: ReadonlySignal<ReadonlyMap<string, string>>;
  pickStack(server: string, stack: string): void;
}

/**
 * A store without items. What others tell of an exchange that passes is looked at anew when it is opened: the list
 * shows nothing of that.
 *
 * The list needs verdicts and reasons. What stands behind them is told by an explainer, whose code is the larger part,
 * and loaded besides: until it is there, items have no causes and no advice.
 *
 * @param ready the explainer, where it is there already
 */
export function createPanelStore(ready: Explainer | null = null): PanelStore {
  const failures = createFailures();
  const onError = (error: unknown) => failures.tell('explain', error);
  let live = createItems(ready, onError);
  /** Those of the recording in front. */
  let known = live;
  const explainer = signal(ready);
  const items = signal<readonly Item[]>([]);
  const navigations = signal<readonly PlacedNavigation[]>([]);
  const missedCalls = signal(0);
  const dropped = signal(0);
  const isRecording = signal(true);
  const pickedStacks = signal<ReadonlyMap<string, string>>(new Map());
  const selectedId = signal<string | null>(null);
  const selected = computed(() => selectedIn(items.value));
  const explain = computed(() => explainer.value && explainBy(explainer.value));

  function selectedIn(all: readonly Item[]): Item | null {
    return all.find(({ exchange }) => exchange.id === selectedId.value) ?? null;
  }

  async function loadExplain(): Promise<Explain> {
    const { createExplainer } = await import('../diagnosis/explainer.ts');
    const loaded = explainer.value ?? startWith(createExplainer);
    return explain.value ?? explainBy(loaded);
  }

  function startWith(create: () => Explainer): Explainer {
    const exchanges = items.value.map(({ exchange }) => exchange);
    const isLive = known === live;
    const loaded = create();
    known = createItems(loaded, onError);
    live = isLive ? known : createItems(create(), onError);
    batch(() => {
      explainer.value = loaded;
      items.value = known.update(exchanges);
    });
    return loaded;
  }

  return {
    items,
    list: createListView(items, navigations),
    selected,
    opened: computed(() => {
      // Not by way of `selected`, which stays the same while others come that tell more of it.
      const item = selectedIn(items.value);
      const explaining = explainer.value;
      if (item === null || explaining === null || explain.value === null) return null;
      return seenAnew(explain.value(item), explaining);
    }),
    explain,
    loadExplain,
    ahead(exchanges) {
      const other = createItems(explainer.peek()?.anew() ?? null, onError);
      other.meet(exchanges);
      return other;
    },
    turnTo(other) {
      known = other ?? live;
    },
    meet: (exchanges) => known.meet(exchanges),
    prepare: (exchange) => known.of(exchange),
    missedCalls,
    dropped,
    failures,
    isRecording,
    tellRecording(isOn) {
      isRecording.value = isOn;
    },
    show(exchanges, between = []) {
      const all = known.update(exchanges);
      batch(() => {
        navigations.value = between;
        explainer.value = known.explainer;
        items.value = all;
      });
    },
    isAtRest: (exchange) => known.isAtRest(exchange),
    tellDropped(count) {
      dropped.value = count;
    },
    miss(count) {
      missedCalls.value += count;
    },
    clearMissed() {
      missedCalls.value = 0;
    },
    select(id) {
      selectedId.value = id;
    },
    answersOf: (server) => explainer.peek()?.answersOf(server) ?? [],
    pickedStacks,
    pickStack(server, stack) {
      pickedStacks.value = new Map(pickedStacks.value).set(server, stack);
    },
  };
}

/** Explains an item once, for as long as the list has it. */
function explainBy({ diagnose }: Explainer): Explain {
  const explained = new WeakMap<Item, Diagnosed>();
  return (item) =>
    once(explained, item, ({ exchange }) => ({ exchange, diagnosis: diagnose(exchange) }));
}

/** An exchange that passes, with advice by what has come since. */
function seenAnew(explained: Diagnosed, { diagnose }: Explainer): Diagnosed {
  const { exchange, diagnosis } = explained;
  if (!isAtRest(diagnosis)) return explained;
  const { advice } = diagnose(exchange);
  return isSameAdvice(advice, diagnosis.advice)
    ? explained
    : { exchange, diagnosis: { ...diagnosis, advice } };
}

function isSameAdvice(some: Diagnosis['advice'], others: Diagnosis['advice']): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
