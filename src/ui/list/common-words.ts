import type { Part, Words } from '../../diagnosis/words.ts';
import type { Item } from '../store.ts';

/** In the place of a value that is not the same of all. */
const differs = '…';

/** The texts of a headline without its values: of two that say the same of other values it is the same. */
export function pattern(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : '\u0000')).join('');
}

/** The headline of exchanges that are all told by one pattern, with `…` where their values differ. */
export function commonWords(items: readonly Item[]): Words {
  const [first, ...others] = items.map(({ decision }) => decision.headline);
  if (first === undefined) return [];
  return first.map((part, index) =>
    others.every((words) => isSame(words[index], part)) ? part : { code: differs },
  );
}

function isSame(part: Part | undefined, other: Part): boolean {
  return part === other || (part !== undefined && shownOf(part) === shownOf(other));
}

function shownOf(part: Part): string {
  if (typeof part === 'string') return part;
  return 'code' in part ? part.code : part.header;
}
