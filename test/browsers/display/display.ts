import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { atEnd } from '../at-end.ts';
import { waitFor } from '../wait.ts';

/** An X display in memory. */
export interface Display {
  /** As in `DISPLAY`: `:3`. */
  readonly name: string;
  close(): Promise<void>;
}

/**
 * Starts Xvfb on a display that it chooses itself.
 *
 * @throws Error when it does not start; then nothing of it is left behind.
 */
export async function startDisplay(): Promise<Display> {
  // The number of the display comes over the fourth of these, once it can be used.
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  let log = '';
  let number = '';
  xvfb.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  (xvfb.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
    number += text;
  });
  const hasEnded = () => xvfb.exitCode !== null || xvfb.signalCode !== null;
  // Asked to end, it takes its lock file away.
  const end = () => xvfb.kill('SIGTERM');
  // For a script that ends without closing: the display would outlive it.
  const forget = atEnd(end);
  const close = async () => {
    if (!hasEnded() && xvfb.pid !== undefined) {
      const ended = once(xvfb, 'exit');
      end();
      await ended;
    }
    forget();
  };
  try {
    await once(xvfb, 'spawn');
    await waitFor('Xvfb to name its display', () => {
      if (hasEnded()) throw new Error(`Xvfb ended at its start. It said:\n${log}`);
      return number.endsWith('\n');
    });
    return { name: `:${number.trim()}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
