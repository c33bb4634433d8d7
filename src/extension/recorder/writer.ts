import type { TabRequests } from '../../capture/web-request/tab-requests.ts';
import type { Memory } from './memory.ts';

/** Milliseconds in which changes are gathered, to be written together. */
const pause = 100;

/**
 * Writes what has changed into the memory, one write at a time.
 *
 * @param now what is known of a tab now; null where nothing is
 */
export function createWriter(
  memory: Pick<Memory, 'write'>,
  now: (tabId: number) => TabRequests | null,
) {
  const changed = new Set<number>();
  let isDue = false;
  /** The last write, which the next one waits for: an older state must not come after a newer one. */
  let last: Promise<void> = Promise.resolve();

  function flush(): void {
    isDue = false;
    if (changed.size === 0) return;
    const tabs = new Map([...changed].map((tabId) => [tabId, now(tabId)]));
    changed.clear();
    // What could not be written is written with the next change.
    last = last.then(() => memory.write(tabs)).catch(() => {});
  }

  return {
    changed(tabId: number): void {
      changed.add(tabId);
      if (isDue) return;
      isDue = true;
      setTimeout(() => last.then(flush), pause);
    },
    /** Writes at once. */
    flush,
  };
}
