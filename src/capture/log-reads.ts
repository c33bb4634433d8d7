/** Reads of the browser's log that repeat themselves, ever more rarely while nothing happens. */
export interface LogReads {
  /** Something was recorded: there is soon a read again, and the first one begins the repetition. */
  stir(): void;
}

/** Milliseconds from one read to the next: this after something happened, then twice as long each time. */
const shortestPause = 1000;
const longestPause = 60_000;

/** A read takes longer the longer the log is. So many times as long as the last one took is the next pause. */
const pausePerRead = 20;

/**
 * Repeats reads of the log, for a browser that does not report each request (Chromium).
 *
 * Nothing is read before the first `stir`.
 *
 * @param read reads once, and says then whether the log held something new
 */
export function repeatReads(read: (done: (foundMore: boolean) => void) => void): LogReads {
  let pause = shortestPause;
  let lastTook = 0;
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function readLater(): void {
    clearTimeout(timer);
    timer = setTimeout(readNow, Math.max(pause, lastTook * pausePerRead));
  }

  function readNow(): void {
    const start = performance.now();
    isReading = true;
    pause = Math.min(pause * 2, longestPause);
    read((foundMore) => {
      lastTook = performance.now() - start;
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
