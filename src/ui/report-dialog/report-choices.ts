import type { Item, PanelStore } from '../store.ts';
import { reportDialogTexts as texts } from '../texts/report-dialog.ts';

/** Some of the requests, of which a report can be. */
export interface ReportChoice {
  readonly key: 'asked' | 'cause' | 'listed' | 'all';
  readonly label: string;
  readonly items: readonly Item[];
}

/**
 * What a report can be about, each once, with at least one request: what it was asked for, all that fail for the same
 * cause, all that are listed, and all.
 *
 * @param asked what it was asked for; null for what is selected
 */
export function reportChoices(
  { items, list, selected }: Pick<PanelStore, 'items' | 'list' | 'selected'>,
  asked: readonly Item[] | null,
): readonly ReportChoice[] {
  const all = items.value;
  const shown = list.shown.value;
  const those = asked ?? [selected.value ?? []].flat();
  const [first] = those;
  const cause = first && list.membershipOf(first).cause;
  const choices = [
    choice('asked', those),
    choice('cause', first ? all.filter((each) => list.membershipOf(each).cause === cause) : []),
    choice('listed', shown.length < all.length ? shown : []),
    choice('all', all),
  ];
  return choices.filter(
    (each, at) => each.items.length > 0 && choices.findIndex((other) => isSame(other, each)) === at,
  );
}

/** What most people want: one fix is that of a cause. Whoever asks for several requests means those. */
export function usualChoice(choices: readonly ReportChoice[]): ReportChoice | undefined {
  const [first, second] = choices;
  return first?.key === 'asked' && first.items.length === 1 && second?.key === 'cause'
    ? second
    : first;
}

function choice(key: ReportChoice['key'], items: readonly Item[]): ReportChoice {
  return { key, label: texts.choices[key](items.length), items };
}

function isSame({ items: some }: ReportChoice, { items: others }: ReportChoice): boolean {
  if (some.length !== others.length) return false;
  // They may be sorted otherwise.
  const known = new Set(others);
  return some.every((item) => known.has(item));
}
