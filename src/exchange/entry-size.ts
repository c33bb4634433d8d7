import type { Entry } from './entry.ts';
import { once } from './once.ts';

const sizes = new WeakMap<Entry, number>();

/** How many characters an entry has as JSON: headers may be as long as a browser takes. */
export function sizeOf(entry: Entry): number {
  return once(sizes, entry, (each) => JSON.stringify(each).length);
}
