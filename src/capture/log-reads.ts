import type { BrowserLog } from './browser-log.ts';

/** Reads of the browser's log that repeat themselves, ever more rarely while nothing happens. */
export interface LogReads {
  /** Something was recorded: there is soon a read again. The first time begins the repetition. */
  stir(): void;
}

/** Milliseconds from one read to the next: this after something happened, then twice as long each time. */
const shortestPause = 1000;
const longestPause = 60_000;

/**
 * Repeats reads of the log, for a browser that does not report each request (Chromium).
 *
 * @param read reads once, and says then whether the log held something new
 */
export function repeatReads(
  log: Pick<BrowserLog, 'pause'>,
  read: (done: (foundMore: boolean) => void) => void,
): LogReads {
  let pause = shortestPause;
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function readLater(): void {
    clearTimeout(timer);
    timer = setTimeout(readNow, log.pause(pause));
  }

  function readNow(): void {
    isReading = true;
    pause = Math.min(pause * 2, longestPause);
    read((foundMore) => {
      isReading = false;
      if (foundMore) pause = shortestPause;
      readLater();
    });
  }

  return {
    stir() {
      // In a stream of requests the read that is due is not put off by each of them.
      const isDue = timer !== undefined && pause === shortestPause;
      pause = shortestPause;
      if (!isDue && !isReading) readLater();
    },
  };
}
