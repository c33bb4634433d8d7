import { recordedEntries } from '../recorder/recorded-entries.ts';
import { failuresAmong } from './failures-among.ts';
import type { TabEntries } from './tab-entries.ts';

/** What the recorder has of a tab; null where it is off. */
export async function fromRecorder(tabId: number): Promise<TabEntries | null> {
  const entries = await recordedEntries(tabId);
  if (entries === null) return null;
  return { source: 'recorder', ...failuresAmong(entries) };
}
