/**
 * A function that runs the action once, soon, however often it is called meanwhile.
 *
 * @param interval milliseconds from the first call to the run
 */
export function coalesce(action: () => void, interval: number): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      action();
    }, interval);
  };
}
