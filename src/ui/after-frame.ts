/** Milliseconds after which nobody waits any longer: a panel that is not shown has no frames. */
const longestWait = 100;

/** Goes on once the browser has painted what was drawn so far, or soon after where it does not. */
export function afterFrame(goOn: () => void): void {
  let hasGoneOn = false;
  function once(): void {
    if (hasGoneOn) return;
    hasGoneOn = true;
    goOn();
  }
  // A task that was asked for within a frame has its turn when that is painted.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, longestWait);
}
