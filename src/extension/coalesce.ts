/** A run is followed by a pause so many times as long: all runs together take a twentieth of the time. */
const pausePerRun = 20;

/** Milliseconds; nobody waits longer than that. */
const longestPause = 500;

/**
 * A function that runs the action once, soon, however often it is called meanwhile. Where the last run took
 * long, the next waits longer.
 *
 * @param interval milliseconds from the first call to the run, at the least
 */
export function coalesce(action: () => void, interval: number): () => void {
  let isDue = false;
  let lastTook = 0;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(
      () => {
        isDue = false;
        const start = performance.now();
        action();
        lastTook = performance.now() - start;
      },
      Math.max(interval, Math.min(pausePerRun * lastTook, longestPause)),
    );
  };
}
