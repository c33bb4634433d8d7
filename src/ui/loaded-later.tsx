import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

type Code<Props> = { readonly Loaded: FunctionComponent<Props> } | 'not asked' | 'asked' | 'failed';

/**
 * A component whose code is loaded when it is drawn first. Until then nothing stands in its place: the code is
 * a file of the extension, there within some milliseconds. Where it is missing, as after an update of the
 * extension, a line says so.
 *
 * @param what what it shows, as the start of that line
 */
export function loadedLater<Props extends object>(
  what: string,
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  const code = signal<Code<Props>>('not asked');

  function ask(): void {
    code.value = 'asked';
    load().then(
      (Loaded) => {
        code.value = { Loaded };
      },
      () => {
        code.value = 'failed';
      },
    );
  }

  return function Later(props: Props) {
    const now = code.value;
    if (typeof now === 'object') return <now.Loaded {...props} />;
    if (now === 'not asked') ask();
    if (now !== 'failed') return null;
    return (
      <p class="section note" role="alert">
        {what} could not be loaded. Close DevTools, and open it again.
      </p>
    );
  };
}
