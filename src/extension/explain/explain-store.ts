import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Match, matching } from '../../console-message/matching.ts';
import { longestText, readMessages } from '../../console-message/read-messages.ts';
import { type Counted, worthTelling } from '../../console-message/worth-telling.ts';
import { isAtRest } from '../../diagnosis/diagnosis.ts';
import { createExplainer } from '../../diagnosis/explainer.ts';
import { createPanelStore, type Item, type PanelStore } from '../../ui/store.ts';
import type { SelectedText } from './hand-over.ts';
import { lastingExchanges } from './lasting-exchanges.ts';
import type { TabEntries } from './tab-entries.ts';

/** What is to be explained: a whole page, or a text that was selected in it, which may be lost. */
export type Selection = 'page' | 'lost' | SelectedText;

/** What the explain page shows. */
export interface ExplainStore {
  readonly selection: ReadonlySignal<Selection>;
  /** What stands in the field. */
  readonly text: Signal<string>;
  /** Whether the text is longer than what is read of it. */
  readonly isTextCut: ReadonlySignal<boolean>;
  /** The messages in it. */
  readonly told: ReadonlySignal<readonly Counted[]>;
  /** Who recorded the tab; null where nobody did, and before that is known. */
  readonly recorded: ReadonlySignal<Omit<TabEntries, 'entries'> | null>;
  /** Whether it is known who did. */
  readonly isAsked: ReadonlySignal<boolean>;
  /** The recorded requests, of which one may be open. */
  readonly requests: PanelStore;
  /** Those that nobody has to do anything about are not among them. */
  readonly failures: ReadonlySignal<readonly Item[]>;
  /** The requests that a message may be about. */
  match(message: Counted['message']): Match<Item>;
  /** Begins with something else. */
  ask(selection: Selection): void;
  show(recorded: TabEntries | null): void;
}

/** A store that knows nothing of the tab. A text with one message about one request that failed so opens that at once. */
export function createExplainStore(first: Selection): ExplainStore {
  const requests = createPanelStore(createExplainer());
  const selection = signal(first);
  const text = signal(textOf(first));
  const told = computed(() => worthTelling(readMessages(text.value)));
  const recorded = signal<Omit<TabEntries, 'entries'> | null>(null);
  const isAsked = signal(false);
  let shown = '';

  const match = (message: Counted['message']) => matching(message, requests.items.value);

  const meant = computed(() => {
    const [only, ...others] = told.value;
    if (only === undefined || others.length > 0) return null;
    const { found, isSameReason } = match(only.message);
    const [item, ...equals] = found;
    const isIt = item !== undefined && equals.length === 0 && isSameReason;
    return isIt && !isAtRest(item.decision) ? item.exchange.id : null;
  });
  effect(() => requests.select(meant.value));

  return {
    selection,
    text,
    isTextCut: computed(() => text.value.length > longestText),
    told,
    recorded,
    isAsked,
    requests,
    failures: computed(() => requests.items.value.filter(({ decision }) => !isAtRest(decision))),
    match,
    ask(next) {
      requests.select(null);
      selection.value = next;
      text.value = textOf(next);
      requests.select(meant.value);
    },
    show(next) {
      isAsked.value = true;
      // What did not change stays as it is, with what is open in it.
      const key = JSON.stringify(next);
      if (key === shown) return;
      shown = key;
      requests.show(lastingExchanges(next?.entries ?? []));
      recorded.value = next === null ? null : { source: next.source, left: next.left };
    },
  };
}

function textOf(selection: Selection): string {
  return typeof selection === 'string' ? '' : selection.text;
}
