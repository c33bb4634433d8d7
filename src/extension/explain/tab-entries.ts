import type { LatestFailures } from '../../exchange/latest-failures.ts';
import { fromDevtools } from './from-devtools.ts';
import { fromRecorder } from './from-recorder.ts';

/** What was recorded of a tab, and by whom. */
export interface TabEntries extends LatestFailures {
  readonly source: 'devtools' | 'recorder';
}

/** Who may have recorded a tab; gives null where it has not. */
export type EntriesSource = (tabId: number) => Promise<TabEntries | null>;

/** Asked in this order: DevTools knows most, where it was open in time. */
const sources: readonly EntriesSource[] = [fromDevtools, fromRecorder];

/**
 * What was recorded of a tab that may have failed, by the first that knows of something; null where nobody recorded
 * the tab.
 */
export async function entriesOfTab(tabId: number): Promise<TabEntries | null> {
  let first: TabEntries | null = null;
  for (const source of sources) {
    const told = await source(tabId);
    if (told !== null && told.entries.length > 0) return told;
    first ??= told;
  }
  return first;
}
