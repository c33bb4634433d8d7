import type { LatestFailures } from '../../exchange/latest-failures.ts';
import { fromDevtools } from './from-devtools.ts';
import { fromRecorder } from './from-recorder.ts';

/** What was recorded of a tab, and by whom. */
export interface TabEntries extends LatestFailures {
  readonly source: 'devtools' | 'recorder';
}

/** Who may have recorded a tab; gives null where it has not. */
export type EntriesSource = (tabId: number) => Promise<TabEntries | null>;

/** Asked in this order: the first that has recorded the tab tells. DevTools knows most. */
const sources: readonly EntriesSource[] = [fromDevtools, fromRecorder];

/** What was recorded of a tab that may have failed; null where nobody recorded it. */
export async function entriesOfTab(tabId: number): Promise<TabEntries | null> {
  for (const source of sources) {
    const told = await source(tabId);
    if (told !== null) return told;
  }
  return null;
}
