import type { Entry } from '../../exchange/entry.ts';
import { rememberedTab } from './memory.ts';
import { isAllowed } from './permission.ts';

/**
 * What the recorder holds of the page that a tab shows.
 *
 * @returns the oldest first; null where the recorder is off
 */
export async function recordedEntries(tabId: number): Promise<readonly Entry[] | null> {
  return (await isAllowed()) ? (await rememberedTab(tabId)).entries : null;
}
