import { latestFailures } from '../../exchange/latest-failures.ts';
import { createItems } from '../../ui/items.ts';
import { recordedEntries } from '../recorder/recorded-entries.ts';
import type { TabEntries } from './tab-entries.ts';

/** What the recorder has of a tab; null where it is off. */
export async function fromRecorder(tabId: number): Promise<TabEntries | null> {
  const entries = await recordedEntries(tabId);
  if (entries === null) return null;
  // Of what cannot be decided, the page says so.
  return { source: 'recorder', ...latestFailures(entries, createItems(null, () => {}).isAtRest) };
}
