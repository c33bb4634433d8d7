import type { Item, PanelStore } from '../store.ts';
import { reportDialogTexts as texts } from '../texts/report-dialog.ts';

/** Some of the requests, of which a report can be. */
export interface ReportChoice {
  readonly key: 'asked' | 'cause' | 'listed' | 'all';
  readonly label: string;
  /** Of their exchanges. */
  readonly ids: readonly string[];
}

/**
 * What a report can be about, each once, with at least one request: what it was asked for, all that fail for the same
 * cause, all that are listed, and all.
 *
 * @param asked the ids of what it was asked for; null for what is selected
 */
export function reportChoices(
  { items, list, selected }: Pick<PanelStore, 'items' | 'list' | 'selected'>,
  asked: readonly string[] | null,
): readonly ReportChoice[] {
  const all = items.value;
  const shown = list.shown.value;
  const selectedId = selected.value?.exchange.id;
  const wanted = new Set(asked ?? (selectedId === undefined ? [] : [selectedId]));
  const those = all.filter(({ exchange }) => wanted.has(exchange.id));
  const [first] = those;
  const cause = first && list.membershipOf(first).cause;
  const choices = [
    choice('asked', those),
    choice('cause', first ? all.filter((each) => list.membershipOf(each).cause === cause) : []),
    choice('listed', shown.length < all.length ? shown : []),
    choice('all', all),
  ];
  return choices.filter(
    ({ ids }, at) => ids.length > 0 && choices.findIndex((each) => isSame(each.ids, ids)) === at,
  );
}

/** What most people want: one fix is that of a cause. Whoever asks for several requests means those. */
export function usualChoice(choices: readonly ReportChoice[]): ReportChoice | undefined {
  const [first, second] = choices;
  return first?.key === 'asked' && first.ids.length === 1 && second?.key === 'cause'
    ? second
    : first;
}

function choice(key: ReportChoice['key'], items: readonly Item[]): ReportChoice {
  return {
    key,
    label: texts.choices[key](items.length),
    ids: items.map(({ exchange }) => exchange.id),
  };
}

/** All are in the order of the list of all. */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, at) => id === others[at]);
}
