import type { Entry } from '../../exchange/entry.ts';
import { type LatestFailures, latestFailures } from '../../exchange/latest-failures.ts';
import { createItems } from '../../ui/items.ts';

/** Those of some entries that the explain page shows. Of what cannot be decided, the page itself says so. */
export function failuresAmong(entries: readonly Entry[]): LatestFailures {
  return latestFailures(entries, createItems(null, () => {}).isAtRest);
}
