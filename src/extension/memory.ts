import { type Settings, settingsFrom, usualSettings } from '../ui/settings.ts';
import { devtools, type StorageArea, storage } from './devtools-api.ts';

/**
 * Where the list of this tab was cleared last, in the memory that lasts as long as the browser runs. Firefox
 * loads the panel anew when its toolbox is docked elsewhere, and its log still holds what was cleared.
 */
const clearedKey = `cleared ${devtools.inspectedWindow.tabId}`;

/** What the panel remembers from an earlier one. */
export interface Remembered {
  readonly settings: Settings;
  /** Milliseconds since 1970; 0 where this tab's list was never cleared. */
  readonly clearedAt: number;
}

export async function remembered(): Promise<Remembered> {
  const [settings, cleared] = await Promise.all([
    read(storage.local, Object.keys(usualSettings)),
    read(storage.session, [clearedKey]),
  ]);
  return { settings: settingsFrom(settings), clearedAt: Number(cleared[clearedKey]) || 0 };
}

export function rememberSettings(change: Partial<Settings>): void {
  write(storage.local, change);
}

/** @param at milliseconds since 1970 */
export function rememberClear(at: number): void {
  write(storage.session, { [clearedKey]: at });
}

function read(area: StorageArea, keys: string[]): Promise<Readonly<Record<string, unknown>>> {
  // Without its memory the panel works as it does the first time.
  return new Promise((resolve) => area.get(keys, (items) => resolve(items ?? {})));
}

function write(area: StorageArea, items: object): void {
  area.set(items, () => {});
}
