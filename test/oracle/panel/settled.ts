import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import { waitFor } from '../../browsers/wait.ts';
import type { PanelState } from './panel-state.ts';

/**
 * Milliseconds: more than from one look of the panel at what was recorded to the next. It looks for late answers
 * five times, up to 1.6 s apart, and more rarely where a look takes long.
 */
const quiet = 4000;

/** Milliseconds. Chromium may be late to note an answer, and is asked for it ever more rarely. */
const patience = 20_000;

/**
 * Waits until the panel holds all that it must, and then until nothing has changed for a while. What never comes is
 * left for the comparison to find.
 *
 * @param lacking names what these items lack
 * @returns what is listed then
 */
export async function settledItems(
  panel: PanelState,
  lacking: (items: readonly Diagnosed[]) => readonly string[],
): Promise<readonly Diagnosed[]> {
  let missing: readonly string[] = [];
  await waitFor(
    'the panel to list all requests',
    async () => {
      missing = lacking(await panel.items());
      return missing.length === 0;
    },
    patience,
  ).catch(() => console.warn(`Never in the panel: ${missing.join('; ')}`));
  let since = Date.now();
  await waitFor(`the panel not to change for ${quiet} ms`, async () => {
    if (!(await panel.isSame())) since = Date.now();
    return Date.now() - since >= quiet;
  });
  return panel.items();
}
