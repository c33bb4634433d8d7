import { entriesOf, readLogged } from '../../capture/har-log.ts';
import { createPast } from '../../capture/past.ts';
import type { DevtoolsNetwork } from '../../capture/recording.ts';
import type { LatestFailures } from '../../exchange/latest-failures.ts';
import { evaluateInPage } from '../devtools-api.ts';
import { failuresAmong } from '../explain/failures-among.ts';
import { remembered } from '../memory.ts';

/** What DevTools has recorded of the inspected page that may have failed, and was not cleared in the panel. */
export async function recordedFailures(network: DevtoolsNetwork): Promise<LatestFailures> {
  const [{ settings, clearedAt }, start] = await Promise.all([remembered(), pageStart()]);
  const past = createPast(clearedAt);
  // With a log that is preserved in the Network panel, Chromium gives the pages before as well.
  if (!settings.preservesLog) past.pageFrom(start);
  const log = await new Promise((resolve) => network.getHAR(resolve));
  const entries = entriesOf(log)
    .flatMap((logged) => readLogged(logged) ?? [])
    .filter((entry) => !past.leftBehind(entry));
  return failuresAmong(entries);
}

/** When the page began, in milliseconds since 1970; null for one that runs no script. */
function pageStart(): Promise<number | null> {
  return new Promise((resolve) =>
    evaluateInPage('performance.timeOrigin', {}, (start) =>
      // A HAR has whole milliseconds.
      resolve(typeof start === 'number' ? Math.floor(start) : null),
    ),
  );
}
