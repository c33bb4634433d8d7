import type { LatestFailures } from '../../exchange/latest-failures.ts';
import { ask } from '../ask.ts';
import type { TabEntries } from './tab-entries.ts';

/** What the page of DevTools has of its tab; null where DevTools is not open there. */
export async function fromDevtools(tabId: number): Promise<TabEntries | null> {
  const told = await ask<LatestFailures>({ entriesOfTab: tabId });
  return told === null ? null : { source: 'devtools', ...told };
}
