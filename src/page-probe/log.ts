import { quoted, random, slice } from './primordials.ts';
import { keepTrace } from './trace.ts';
import { callText, type WatchedCall } from './watched-call.ts';

/** What was seen and not read yet: a call, or something as JSON. */
type Item = WatchedCall | string;

/** The last things seen. What nobody reads in time makes room for the next, and is counted. */
export interface Log {
  /** Made by the page now, so that the stack says where; unless it has no time. */
  addCall(call: WatchedCall): void;
  add(text: string): void;
  /** Gives each thing that was not given yet. */
  takeNew(give: (text: string) => void): void;
  /**
   * Everything from a place on, as far as it goes at a time. A place in another log counts for nothing.
   *
   * @param known the log that the place is in
   * @returns JSON: `{ instance, next, more, dropped, items }`, each item a string of JSON
   */
  read(known: unknown, from: unknown): string;
}

const capacity = 2000;
const mostAtOnce = 500;

export function createLog(): Log {
  // The slots are there from the start: the page could make a setter of one that is not.
  const slots: (Item | null)[] = [];
  for (let index = 0; index < capacity; index += 1) slots[index] = null;
  const instance = slice(`${random()}`, 2);
  let count = 0;
  let taken = 0;

  function put(item: Item): void {
    slots[count % capacity] = item;
    count += 1;
  }

  function textAt(place: number): string {
    const item = slots[place % capacity] ?? '';
    return typeof item === 'string' ? item : callText(item, instance);
  }

  return {
    addCall(call) {
      call.place = count;
      if (call.time > 0) call.trace = keepTrace();
      put(call);
    },
    add: put,
    takeNew(give) {
      if (taken < count - capacity) taken = count - capacity;
      const end = taken + mostAtOnce < count ? taken + mostAtOnce : count;
      for (; taken < end; taken += 1) give(textAt(taken));
    },
    read(known, from) {
      const start = known === instance && typeof from === 'number' && from >= 0 ? from : 0;
      let next = start < count - capacity ? count - capacity : start;
      const dropped = next - start;
      const end = next + mostAtOnce < count ? next + mostAtOnce : count;
      let items = '';
      for (; next < end; next += 1) items += (items === '' ? '' : ',') + quoted(textAt(next));
      return `{"instance":"${instance}","next":${next},"more":${next < count},"dropped":${dropped},"items":[${items}]}`;
    },
  };
}
