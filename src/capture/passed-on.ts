import type { Entry } from '../exchange/entry.ts';
import { identityOf } from './har-log.ts';

/** What of a page's requests was passed on, so that the browser's log brings none of them again. */
export interface PassedOn {
  add(entry: Entry): void;
  /**
   * Begins to go through a log. What is given back tells of each entry, in turn, whether the log holds more of it
   * than were passed on; it is to be passed on then, before the next is asked about.
   */
  read(): (entry: Entry) => boolean;
}

/** So many requests are remembered; a page that is left open for days sends any number. */
const most = 20_000;

export function createPassedOn(): PassedOn {
  const known = new Map<string, { count: number; readonly startedAt: number }>();
  /** What began by then is no longer remembered: whatever the log holds of it was passed on. */
  let forgotten = Number.NEGATIVE_INFINITY;

  function forgetHalf(): void {
    for (const [key, { startedAt }] of known) {
      if (known.size <= most / 2) return;
      known.delete(key);
      forgotten = Math.max(forgotten, startedAt);
    }
  }

  return {
    add(entry) {
      const key = identityOf(entry);
      const before = known.get(key);
      if (before === undefined) known.set(key, { count: 1, startedAt: entry.startedAt });
      else before.count += 1;
      if (known.size > most) forgetHalf();
    },
    read() {
      const counts = new Map<string, number>();
      return (entry) => {
        const key = identityOf(entry);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count > (known.get(key)?.count ?? 0) && entry.startedAt > forgotten;
      };
    },
  };
}
