/** A run is followed by a pause so many times as long: all runs together take a twentieth of the time. */
const pausePerRun = 20;

/** Milliseconds; nobody waits longer than that. */
const longestPause = 500;

/**
 * A function that runs the action once, soon, however often it is called meanwhile. Where a run took long, the next
 * waits longer.
 *
 * @param interval milliseconds from the end of a run to the next, at the least
 * @param first milliseconds from a call to the run, at the least: what comes with the first of many is taken along
 */
export function coalesce(action: () => void, interval: number, first = interval): () => void {
  let isDue = false;
  let earliest = 0;
  function run(): void {
    isDue = false;
    const start = performance.now();
    action();
    const end = performance.now();
    earliest = end + Math.max(interval, Math.min(pausePerRun * (end - start), longestPause));
  }
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(run, Math.max(first, earliest - performance.now()));
  };
}
