import type { TabRequests } from '../../capture/web-request/tab-requests.ts';
import type { Memory } from './memory.ts';

/** Milliseconds in which changes are gathered, to be written together. */
const pause = 100;

/**
 * Writes what has changed into the memory, one write at a time.
 *
 * @param now what is known of a tab now; null where nothing is
 * @param makeRoom forgets something, where the browser has no room for all; what was not kept is written once more
 */
export function createWriter(
  memory: Pick<Memory, 'write'>,
  now: (tabId: number) => TabRequests | null,
  makeRoom: () => void,
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
    last = last
      .then(() => memory.write(tabs))
      .then((isKept) => {
        if (isKept) return;
        makeRoom();
        for (const tabId of tabs.keys()) tell(tabId);
      })
      .catch(() => {});
  }

  function tell(tabId: number): void {
    changed.add(tabId);
    if (isDue) return;
    isDue = true;
    setTimeout(() => last.then(flush), pause);
  }

  return {
    changed: tell,
    /** Writes at once. */
    flush,
  };
}
