import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { PanelActions } from './actions.ts';
import { ImportButton } from './import-button.tsx';
import type { Settings } from './settings.ts';
import { SettingsBar } from './settings-bar.tsx';
import type { PanelStore } from './store.ts';

interface Props {
  readonly store: PanelStore;
  readonly settings: ReadonlySignal<Settings>;
  readonly actions: PanelActions;
  /** Whether the live page is shown, and no file, of which nothing can be cleared. */
  readonly isLive: boolean;
}

/** What concerns the whole list. */
export function Toolbar({ store, settings, actions, isLive }: Props) {
  const isOpen = useSignal(false);
  return (
    <>
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
        <label class="check" title="Keep the list when the tab goes to another page">
          <input
            type="checkbox"
            checked={settings.value.preservesLog}
            onChange={({ currentTarget }) => actions.set({ preservesLog: currentTarget.checked })}
          />
          Preserve log
        </label>
        <button
          type="button"
          class="text-button watch"
          title="Sees how each call is made, such as its credentials mode, until DevTools closes"
          onClick={actions.reloadAndWatch}
        >
          Reload and watch calls
        </button>
        <button
          type="button"
          class="icon-button toolbar-end"
          title="Settings"
          aria-label="Settings"
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path
              fill-rule="evenodd"
              d="M8.600 2.500h2.800l.4 2a5.800 5.800 0 0 1 1.300.75l1.950-.65 1.400 2.400-1.550 1.350a5.800 5.800 0 0 1 0 1.500l1.550 1.350-1.400 2.400-1.950-.65a5.800 5.800 0 0 1-1.300.75l-.4 2H8.600l-.4-2a5.800 5.800 0 0 1-1.300-.75l-1.950.65-1.400-2.400L5.100 9.850a5.800 5.800 0 0 1 0-1.500L3.550 7l1.400-2.400 1.950.65a5.800 5.800 0 0 1 1.300-.75ZM10 6.900a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400Z"
            />
          </svg>
        </button>
      </div>
      {isOpen.value && <SettingsBar settings={settings} actions={actions} />}
    </>
  );
}
