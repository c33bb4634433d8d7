import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../at-end.ts';
import { waitFor } from '../wait.ts';
import { isReady } from './webdriver.ts';

/** A running WebKitWebDriver, without a browser yet. */
export interface WebKitDriverProcess {
  /** `http://127.0.0.1:9515` */
  readonly address: string;
  /** Ends it with all the processes of its browser, and removes their files. */
  close(): Promise<void>;
}

const hasEnded = (driver: ChildProcess) =>
  driver.exitCode !== null || driver.signalCode !== null || driver.pid === undefined;

/** Kills the whole process group: the browser and its own processes belong to it. */
function kill(driver: ChildProcess): void {
  if (!hasEnded(driver)) process.kill(-(driver.pid as number), 'SIGKILL');
}

/** Processes that were just killed may still write. */
const patiently = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** The driver cannot choose a port itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const closed = once(server, 'close');
  server.close();
  await closed;
  return port;
}

/**
 * Starts WebKitWebDriver.
 *
 * @param executable its path
 * @param display for the window of its browser, as in `DISPLAY`
 * @throws Error when it does not start; then nothing of it is left behind.
 */
export async function startWebKitDriver(
  executable: string,
  display: string,
): Promise<WebKitDriverProcess> {
  const home = await mkdtemp(join(tmpdir(), 'whycors-webkit-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const driver = spawn(executable, ['--host=127.0.0.1', `--port=${port}`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DISPLAY: display,
      // Or a Wayland session would get the window.
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      ...{ XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
    },
  });
  const log: string[] = [];
  for (const stream of [driver.stdout, driver.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => log.push(text));
  }
  // For a script that ends without closing: browser and files would outlive it.
  const forget = atEnd(() => {
    kill(driver);
    rmSync(home, patiently);
  });
  const close = async () => {
    const ended = hasEnded(driver) ? undefined : once(driver, 'exit');
    kill(driver);
    await ended;
    await rm(home, patiently);
    forget();
  };
  try {
    await once(driver, 'spawn');
    await waitFor('WebKitWebDriver to be ready', () => {
      if (hasEnded(driver)) {
        throw new Error(`WebKitWebDriver ended at its start. It said:\n${log.join('')}`);
      }
      // It does not listen yet.
      return isReady(address).catch(() => false);
    });
    return { address, close };
  } catch (error) {
    await close();
    throw error;
  }
}
