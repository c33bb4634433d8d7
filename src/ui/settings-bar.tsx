import type { ReadonlySignal } from '@preact/signals';
import type { PanelActions } from './actions.ts';
import { bounds, numberOfExchanges, type Settings } from './settings.ts';

interface Props {
  readonly settings: ReadonlySignal<Settings>;
  readonly actions: PanelActions;
}

/** What is set once, and remembered; below the toolbar, as in the Network panel. */
export function SettingsBar({ settings, actions }: Props) {
  const { mostExchanges } = settings.value;

  function onChange({ currentTarget }: { readonly currentTarget: HTMLInputElement }) {
    const mostExchanges = numberOfExchanges(currentTarget.valueAsNumber);
    if (mostExchanges !== null) actions.set({ mostExchanges });
    // What cannot be meant is put back.
    currentTarget.value = String(mostExchanges ?? settings.value.mostExchanges);
  }

  return (
    <div class="settings-bar">
      <label>
        Keep at most{' '}
        <input
          type="number"
          min={bounds.least}
          max={bounds.most}
          step={100}
          value={mostExchanges}
          onChange={onChange}
        />{' '}
        requests.
      </label>{' '}
      <span class="note">The oldest allowed ones go first.</span>
    </div>
  );
}
