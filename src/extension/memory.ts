import type { Settings } from '../ui/settings.ts';
import { devtools } from './devtools-api.ts';
import { rememberedSettings } from './settings-memory.ts';
import { read, write } from './storage.ts';

/**
 * Where the list of this tab was cleared last, in the memory that lasts as long as the browser runs. Firefox
 * loads the panel anew when its toolbox is docked elsewhere, and its log still holds what was cleared.
 *
 * Pages without DevTools may be built to load this as well.
 */
const clearedKey = () => `cleared ${devtools.inspectedWindow.tabId}`;

/** What the panel remembers from an earlier one. */
export interface Remembered {
  readonly settings: Settings;
  /** Milliseconds since 1970; 0 where this tab's list was never cleared. */
  readonly clearedAt: number;
}

export async function remembered(): Promise<Remembered> {
  const key = clearedKey();
  const [settings, cleared] = await Promise.all([rememberedSettings(), read('session', [key])]);
  return { settings, clearedAt: Number(cleared[key]) || 0 };
}

/** @param at milliseconds since 1970 */
export function rememberClear(at: number): void {
  write('session', { [clearedKey()]: at });
}
