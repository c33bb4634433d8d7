import { entriesOf, type LoggedEntry } from './har-log.ts';
import type { DevtoolsNetwork } from './recording.ts';

/** The log that the browser keeps by itself. */
export interface BrowserLog {
  /** Reads it as it is now. A browser that has closed the page may never answer. */
  read(onEntries: (entries: readonly LoggedEntry[]) => void): void;
  /**
   * Milliseconds to wait before the next read: those that are asked for, or more where reads take long.
   * That of Chromium takes 60 ms for each 1,000 entries.
   */
  pause(milliseconds: number): number;
}

/** A pause is so many times as long as the last read was. */
const pausePerRead = 20;

export function createBrowserLog(network: Pick<DevtoolsNetwork, 'getHAR'>): BrowserLog {
  let lastTook = 0;
  return {
    read(onEntries) {
      const start = performance.now();
      network.getHAR((log) => {
        const entries = entriesOf(log);
        lastTook = performance.now() - start;
        onEntries(entries);
      });
    },
    pause: (milliseconds) => Math.max(milliseconds, lastTook * pausePerRead),
  };
}
