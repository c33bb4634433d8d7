import { type Standing, standingOf } from './standing.ts';
import type { Item, PanelStore } from './store.ts';

const counted: readonly (readonly [Standing, string])[] = [
  ['blocked', 'blocked'],
  ['failed', 'failed, not by CORS'],
  ['inconclusive', 'not known'],
  ['allowed', 'allowed'],
  ['outside', 'not under CORS'],
];

function counts(items: readonly Item[]): string[] {
  const found = new Map<Standing, number>();
  for (const { decision } of items) {
    const standing = standingOf(decision);
    found.set(standing, (found.get(standing) ?? 0) + 1);
  }
  return counted.flatMap(([standing, name]) => {
    const count = found.get(standing);
    return count === undefined ? [] : [`${number(count)} ${name}`];
  });
}

function number(count: number): string {
  return count.toLocaleString('en');
}

/** The list in figures, at the foot of the panel, as in the Network panel. Nothing while nothing is to be told. */
export function StatusBar({ store }: { readonly store: PanelStore }) {
  const { items, list, dropped, missedCalls } = store;
  const isFiltered = list.shown.value.length < items.value.length;
  const texts = [
    ...(isFiltered
      ? [`${number(list.shown.value.length)} of ${number(items.value.length)} shown`]
      : []),
    ...counts(items.value),
    ...(dropped.value > 0 ? [`${number(dropped.value)} older ones dropped`] : []),
    ...(missedCalls.value > 0
      ? [`${number(missedCalls.value)} calls came too fast to be watched`]
      : []),
  ];
  return (
    <div class="status-bar" role="status" hidden={texts.length === 0}>
      {texts.map((text, index) => (
        <>
          {index > 0 && ' '}
          <span>{index < texts.length - 1 ? `${text} ·` : text}</span>
        </>
      ))}
    </div>
  );
}
