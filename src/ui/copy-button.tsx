import { useSignal } from '@preact/signals';
import type { PanelActions } from './actions.ts';

/** Puts text on the clipboard; null where nobody can, as on paper: then there is no button. */
export type Copy = PanelActions['copy'] | null;

interface Props {
  readonly text: string;
  readonly copy: Copy;
  /** What stands on it, in the place of `Copy`. */
  readonly label?: string;
  /** What is copied, for those who do not see where the button stands. */
  readonly what: string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, copy, label, what }: Props) {
  const said = useSignal<{ readonly of: string; readonly outcome: string } | null>(null);
  if (copy === null) return null;
  async function onClick() {
    said.value = { of: text, outcome: (await copy?.(text)) ? 'Copied' : 'Could not copy' };
  }
  // The text grows with the exchange: another text was not copied yet.
  const outcome = said.value?.of === text ? said.value.outcome : null;
  return (
    <button
      type="button"
      class="text-button copy"
      // Who speaks to the computer says what stands on the button.
      aria-label={label === undefined ? `Copy ${what}` : `${label}: ${what}`}
      onClick={onClick}
      onBlur={() => {
        said.value = null;
      }}
    >
      {outcome ?? label ?? 'Copy'}
    </button>
  );
}
