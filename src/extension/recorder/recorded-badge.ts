import type { Entry } from '../../exchange/entry.ts';
import type { Badges } from '../background/badge.ts';
import { tallyRecorded } from './tally-recorded.ts';

/** Milliseconds in which changes of a tab are gathered: a page may ask for much at once. */
const pause = 200;

/**
 * Shows on the toolbar's button how much was blocked, of what the recorder holds.
 *
 * @returns takes what there is of a tab now
 */
export function showRecorded(
  badges: Pick<Badges, 'recorded'>,
): (tabId: number, entries: readonly Entry[]) => void {
  const latest = new Map<number, readonly Entry[]>();
  return (tabId, entries) => {
    const isDue = latest.has(tabId);
    latest.set(tabId, entries);
    if (isDue) return;
    setTimeout(() => {
      const now = latest.get(tabId) ?? [];
      latest.delete(tabId);
      badges.recorded(tabId, tallyRecorded(now).blocked);
    }, pause);
  };
}
