const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is still to be done, oldest first. */
const waiting: (() => void)[] = [];

/**
 * Does something when Node ends before it was taken back: by a signal, by `process.exit`, by an error
 * that nobody caught, or because nothing was left to do. For what would outlive Node: processes, and
 * folders among the temporary ones. What came last is done first.
 *
 * Where somebody else listens to a signal, it is for them to end Node.
 *
 * @param task must do all its work before it returns, as nothing is awaited any more
 * @returns takes it back
 */
export function atEnd(task: () => void): () => void {
  if (waiting.length === 0) {
    process.on('exit', doAll);
    // First of all listeners: one that listens once is not counted after its turn.
    for (const signal of signals) process.prependListener(signal, endBy);
  }
  waiting.push(task);
  return () => {
    const index = waiting.indexOf(task);
    if (index < 0) return;
    waiting.splice(index, 1);
    if (waiting.length === 0) stopListening();
  };
}

function stopListening(): void {
  process.off('exit', doAll);
  for (const signal of signals) process.off(signal, endBy);
}

function doAll(): void {
  for (const task of waiting.splice(0).toReversed()) {
    try {
      task();
    } catch (error) {
      // The others are still to be done.
      console.error(error);
    }
  }
}

/** Ends Node by the signal, as if nobody had listened. */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  doAll();
  stopListening();
  process.kill(process.pid, signal);
}
