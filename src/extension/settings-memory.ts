import { type Settings, settingsFrom, usualSettings } from '../ui/settings.ts';
import { read, write } from './storage.ts';

/** What was set the last time; without its memory everything is as it is the first time. */
export async function rememberedSettings(): Promise<Settings> {
  return settingsFrom(await read('local', Object.keys(usualSettings)));
}

export function rememberSettings(change: Partial<Settings>): void {
  write('local', change);
}
