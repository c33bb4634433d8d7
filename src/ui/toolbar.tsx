import type { Verdict } from '../diagnosis/diagnosis.ts';
import type { PanelActions } from './actions.ts';
import { ImportButton } from './import-button.tsx';
import type { Item, PanelStore } from './store.ts';

interface Props {
  readonly store: PanelStore;
  readonly actions: PanelActions;
  /** Whether the live page is shown, and no file, of which nothing can be cleared. */
  readonly isLive: boolean;
}

const counted: readonly (readonly [Verdict, string])[] = [
  ['blocked', 'blocked'],
  ['not-cors', 'failed, not by CORS'],
  ['inconclusive', 'not known'],
  ['allowed', 'allowed'],
];

function summary(items: readonly Item[]): string {
  const counts = new Map<Verdict, number>();
  for (const { diagnosis } of items) {
    counts.set(diagnosis.verdict, (counts.get(diagnosis.verdict) ?? 0) + 1);
  }
  return counted
    .flatMap(([verdict, name]) => {
      const count = counts.get(verdict);
      return count === undefined ? [] : [`${count} ${name}`];
    })
    .join(' · ');
}

/** What concerns the whole list. */
export function Toolbar({ store, actions, isLive }: Props) {
  return (
    <div class="toolbar" role="toolbar" aria-label="CORS panel">
      <button
        type="button"
        class="icon-button"
        title="Clear"
        aria-label="Clear"
        disabled={!isLive}
        onClick={actions.clear}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 1.500c1.300 0 2.500.45 3.400 1.200L5.700 13.400A5.500 5.500 0 0 1 10 4.500Zm0 11a5.500 5.500 0 0 1-3.400-1.200l7.700-7.700A5.500 5.500 0 0 1 10 15.500Z" />
        </svg>
      </button>
      <ImportButton actions={actions} />
      <button
        type="button"
        class="icon-button"
        title="Export HAR"
        aria-label="Export HAR"
        disabled={store.items.value.length === 0}
        onClick={actions.exportHar}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 13 6 9l1.060-1.060 2.190 2.190V4h1.500v6.130l2.190-2.190L14 9ZM5.500 16A1.500 1.500 0 0 1 4 14.500V12h1.500v2.500h9V12H16v2.500a1.500 1.500 0 0 1-1.500 1.500Z" />
        </svg>
      </button>
      <button
        type="button"
        class="text-button watch"
        title="Sees how each call is made, such as its credentials mode, until DevTools closes"
        onClick={actions.reloadAndWatch}
      >
        Reload and watch calls
      </button>
      <span class="summary" role="status">
        {summary(store.items.value)}
        {store.missedCalls.value > 0 &&
          ` · ${store.missedCalls.value} calls came too fast to be watched`}
      </span>
    </div>
  );
}
