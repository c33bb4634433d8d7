import { ask } from '../ask.ts';
import type { Tally } from './tally.ts';

/** What DevTools says was blocked on a tab; null where it is not open on that tab. */
export function askDevTools(tabId: number): Promise<Tally | null> {
  return ask<Tally>({ blockedOnTab: tabId });
}
