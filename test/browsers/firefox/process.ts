import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atEnd } from '../at-end.ts';
import { waitFor } from '../wait.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { createProfile, type Preferences } from './profile.ts';

/** How to start a Firefox. */
export interface FirefoxOptions {
  /** Path of the browser. */
  executable: string;
  /** Size of the browser window in CSS pixels. */
  width: number;
  height: number;
  /** In a window on the display instead of without any display. */
  headed: boolean;
  preferences: Preferences;
}

/** A running Firefox with a profile of its own. */
export interface FirefoxProcess {
  marionette: Marionette;
  /** Ends the browser with all its processes, then removes its profile. */
  close(): Promise<void>;
}

const hasEnded = (browser: ChildProcess) =>
  browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined;

/** Kills the whole process group, as Firefox's content processes are processes of their own. */
function kill(browser: ChildProcess): void {
  if (!hasEnded(browser)) process.kill(-(browser.pid as number), 'SIGKILL');
}

/** A browser that is being killed may still write into its profile. */
const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** @returns the port Marionette listens on, once Firefox has written it into its profile. */
function marionettePort(browser: ChildProcess, profile: string, log: string[]): Promise<number> {
  return waitFor(
    'Firefox to listen for Marionette',
    async () => {
      if (hasEnded(browser))
        throw new Error(`Firefox ended at its start. It said:\n${log.join('')}`);
      // The file is missing at first, then empty for a moment.
      const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
      return Number(text) || null;
    },
    60_000,
  );
}

/**
 * Starts Firefox in a fresh profile and opens a Marionette session.
 *
 * @throws Error when it does not start; then nothing of it is left behind.
 */
export async function startFirefox(options: FirefoxOptions): Promise<FirefoxProcess> {
  const profile = createProfile(options.preferences);
  const browser = spawn(
    options.executable,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--new-instance',
      ...(options.headed ? [] : ['--headless']),
      ...['--width', String(options.width), '--height', String(options.height)],
      ...['--profile', profile, 'about:blank'],
    ],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The headless screen, or a wide window would be cut.
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '2560', MOZ_HEADLESS_HEIGHT: '1600' },
    },
  );
  // For a script that ends without closing: browser and profile would outlive it.
  const forget = atEnd(() => {
    kill(browser);
    rmSync(profile, patiently);
  });
  const log: string[] = [];
  for (const stream of [browser.stdout, browser.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => log.push(text));
  }
  let marionette: Marionette | undefined;
  const close = async () => {
    marionette?.close();
    const ended = hasEnded(browser) ? undefined : once(browser, 'exit');
    kill(browser);
    await ended;
    await rm(profile, patiently);
    forget();
  };
  try {
    await once(browser, 'spawn');
    marionette = await connectMarionette(await marionettePort(browser, profile, log));
    await marionette.send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { timeouts: { script: 30_000, pageLoad: 30_000 } } },
    });
    return { marionette, close };
  } catch (error) {
    await close();
    throw error;
  }
}
