import type { ComponentChildren } from 'preact';
import { type Standing, standingOf } from './standing.ts';
import type { Item, PanelStore } from './store.ts';

const counted: readonly (readonly [Standing, string])[] = [
  ['blocked', 'blocked'],
  ['failed', 'failed, not by CORS'],
  ['inconclusive', 'not known'],
  ['allowed', 'allowed'],
  ['outside', 'not under CORS'],
];

/** How many there are of each standing, and where it is so, that all is well. */
function figures(items: readonly Item[]): string[] {
  const found = new Map<Standing, number>();
  for (const { decision } of items) {
    const standing = standingOf(decision);
    found.set(standing, (found.get(standing) ?? 0) + 1);
  }
  const { length } = items;
  if (length > 1 && found.get('allowed') === length)
    return [`All ${number(length)} requests passed`];
  const mayBeBlocked = found.has('blocked') || found.has('inconclusive');
  return [
    ...(length > 0 && !mayBeBlocked ? ['Nothing is blocked'] : []),
    ...counted.flatMap(([standing, name]) => {
      const count = found.get(standing);
      return count === undefined ? [] : [`${number(count)} ${name}`];
    }),
  ];
}

function number(count: number): string {
  return count.toLocaleString('en');
}

interface Props {
  readonly store: PanelStore;
  /** Whether the live page is shown, and no file. */
  readonly isLive: boolean;
  readonly mostExchanges: number;
  /** Opens the settings. */
  readonly onSettings: () => void;
}

/** The list in figures, at the foot of the panel, as in the Network panel. Nothing while nothing is to be told. */
export function StatusBar({ store, isLive, mostExchanges, onSettings }: Props) {
  const { items, list, dropped, missedCalls, isRecording } = store;
  const shown = list.shown.value.length;
  const { length } = items.value;
  const parts: ComponentChildren[] = [];
  if (isLive && !isRecording.value) parts.push('Recording is off');
  if (shown < length) parts.push(`${number(shown)} of ${number(length)} shown`);
  parts.push(...figures(items.value));
  if (dropped.value > 0) {
    parts.push(
      <>
        {number(dropped.value)} older ones dropped, at most {number(mostExchanges)} are kept{' '}
        <button type="button" class="link-button" onClick={onSettings}>
          Change
        </button>
      </>,
    );
  }
  if (isLive && missedCalls.value > 0) {
    parts.push(`${number(missedCalls.value)} calls came too fast to be watched`);
  }
  return (
    <div class="status-bar" hidden={parts.length === 0}>
      {parts.map((part, index) => (
        <>
          {index > 0 && ' '}
          <span>{part}</span>
        </>
      ))}
    </div>
  );
}
