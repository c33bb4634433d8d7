import type { Part, Words } from './words.ts';

/** In the place of a value that is not the same of all. */
const differs = '…';

/** The texts of a headline without its values: of two that say the same of other values it is the same. */
export function pattern(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : '\u0000')).join('');
}

/** Headlines that are all of one pattern as one, with `…` where their values differ. */
export function commonWords(headlines: readonly Words[]): Words {
  const [first, ...others] = headlines;
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
