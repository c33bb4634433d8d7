import type { Verdict } from '../diagnosis/diagnosis.ts';
import type { Item, PanelStore } from './store.ts';

const counted: readonly (readonly [Verdict, string])[] = [
  ['blocked', 'blocked'],
  ['not-cors', 'failed, not by CORS'],
  ['inconclusive', 'not known'],
  ['allowed', 'allowed'],
];

function counts(items: readonly Item[]): string[] {
  return counted.flatMap(([verdict, name]) => {
    const count = items.filter(({ diagnosis }) => diagnosis.verdict === verdict).length;
    return count === 0 ? [] : [`${number(count)} ${name}`];
  });
}

function number(count: number): string {
  return count.toLocaleString('en');
}

/** The list in figures, at the foot of the panel, as in the Network panel. Nothing while nothing is to be told. */
export function StatusBar({ store }: { readonly store: PanelStore }) {
  const { items, dropped, missedCalls } = store;
  const texts = [
    ...counts(items.value),
    ...(dropped.value > 0 ? [`${number(dropped.value)} older ones dropped`] : []),
    ...(missedCalls.value > 0
      ? [`${number(missedCalls.value)} calls came too fast to be watched`]
      : []),
  ];
  return (
    <div class="status-bar" role="status" hidden={texts.length === 0}>
      {texts.map((text, index) => (
        <span key={text}>{index === 0 ? text : ` · ${text}`}</span>
      ))}
    </div>
  );
}
