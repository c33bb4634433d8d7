import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../wait.ts';

/** The themes of DevTools. */
export type Theme = 'light' | 'dark';

/** What DevTools calls its themes, in the setting `ui-theme`. */
export const themeSetting: Record<Theme, string> = { light: 'default', dark: 'dark' };

/** A profile folder in the system's temporary folder. */
export interface Profile {
  readonly folder: string;
  /** Waits until the browser has ended, and another may be started in it. */
  freed(): Promise<void>;
  /** Deletes the folder, once the browser has ended. It may be called again. */
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
  // Windows refuses to delete a file that is still open.
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
  const freed = async () =>
    void (await waitFor('the browser to let go of its profile', () => !isInUse(folder)));
  return {
    folder,
    freed,
    async remove() {
      await freed();
      await rm(folder, patiently);
      process.off('exit', removeAtExit);
    },
  };
}

/**
 * Whether a browser still has the profile open. After its last window it
 * writes the profile once more, and would make a deleted folder anew.
 *
 * On Linux and macOS the lock is a link to `host-PID`, removed last of all; a
 * browser that was killed leaves it. On Windows there is none to be read.
 */
function isInUse(folder: string): boolean {
  try {
    const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1));
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
