import { useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';

/** Asks for a HAR file, and imports it. */
export function ImportButton({ actions }: { readonly actions: PanelActions }) {
  const input = useRef<HTMLInputElement>(null);

  function onChange() {
    const field = input.current;
    const file = field?.files?.[0];
    if (field === null || file === undefined) return;
    actions.importHar(file);
    // Else the same file, chosen again, would be no change.
    field.value = '';
  }

  return (
    <>
      <button
        type="button"
        class="icon-button"
        title="Import HAR"
        aria-label="Import HAR"
        onClick={() => input.current?.click()}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M9.250 13V6.870L7.060 9.060 6 8l4-4 4 4-1.060 1.060-2.190-2.190V13ZM5.500 16A1.500 1.500 0 0 1 4 14.500V12h1.500v2.500h9V12H16v2.500a1.500 1.500 0 0 1-1.500 1.500Z" />
        </svg>
      </button>
      <input
        ref={input}
        type="file"
        accept=".har,.json,application/json"
        hidden
        onChange={onChange}
      />
    </>
  );
}
