import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The themes of DevTools. */
export type Theme = 'light' | 'dark';

/** What DevTools calls its themes, in the setting `ui-theme`. */
export const themeSetting: Record<Theme, string> = { light: 'default', dark: 'dark' };

/** A profile folder in the system's temporary folder. */
export interface Profile {
  readonly folder: string;
  /** Deletes the folder; the browser may still be ending. It may be called again. */
  remove(): Promise<void>;
}

/**
 * Makes a fresh profile, with DevTools docked to the right of the page.
 *
 * DevTools reads its settings while it starts, so they are written before the
 * browser is: each value is JSON within a string, as DevTools stores it.
 *
 * @param theme the theme of DevTools; without one it follows the system's.
 */
export function createProfile(theme?: Theme): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'whycors-chromium-'));
  const preferences = {
    currentDockState: JSON.stringify('right'),
    ...(theme && { 'ui-theme': JSON.stringify(themeSetting[theme]) }),
  };
  mkdirSync(join(folder, 'Default'));
  writeFileSync(
    join(folder, 'Default', 'Preferences'),
    JSON.stringify({ devtools: { preferences } }),
  );
  // A browser that is ending still writes for a moment, so what was emptied fills again.
  const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  // Ctrl+C ends this process without any close().
  const removeAtExit = () => {
    try {
      rmSync(folder, patiently);
    } catch {
      // Nobody is left to be told of a folder that stays among the temporary ones.
    }
  };
  process.once('exit', removeAtExit);
  let removal: Promise<void> | undefined;
  return {
    folder,
    remove() {
      removal ??= rm(folder, patiently).then(() => {
        process.off('exit', removeAtExit);
      });
      return removal;
    },
  };
}
