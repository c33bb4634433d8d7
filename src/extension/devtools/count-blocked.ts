import { watchNetwork } from '../../capture/devtools-network.ts';
import type { DevtoolsNetwork } from '../../capture/recording.ts';
import { createExplainer } from '../../diagnosis/explainer.ts';
import { createFailures } from '../../ui/failures.ts';
import { createItems } from '../../ui/items.ts';
import type { Tally } from '../badge/tally.ts';
import { tallyOf } from '../badge/tally-of.ts';
import { remembered } from '../memory.ts';
import { ownBrowser } from '../own-browser.ts';
import { createRecordings } from '../recordings.ts';

/**
 * Counts what is blocked on the inspected page, as the panel would: with its settings, and without what was
 * cleared there.
 */
export async function countBlocked(
  network: DevtoolsNetwork,
  tell: (tally: Tally) => void,
): Promise<void> {
  const { settings, clearedAt } = await remembered();
  const items = createItems(createExplainer());
  const { live } = createRecordings(
    {
      show: (exchanges) => tell(tallyOf(items.update(exchanges))),
      meet: items.meet,
      prepare: items.of,
      isAtRest: items.isAtRest,
      tellDropped: () => {},
      clearMissed: () => {},
      select: () => {},
      failures: createFailures(),
    },
    ownBrowser(navigator.userAgent),
    () => settings.mostExchanges,
  );
  watchNetwork(network, live, { clearedAt, isPreserved: () => settings.preservesLog });
}
