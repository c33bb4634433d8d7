import * as texts from './texts/texts.ts';
import type { Part, Words } from './words.ts';

/** The texts of a headline without its values: of two that say the same of other values it is the same. */
export function pattern(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : '\u0000')).join('');
}

/** Headlines that are all of one pattern as one, with the values that differ side by side. */
export function commonWords(headlines: readonly Words[]): Words {
  const [first, ...others] = headlines;
  if (first === undefined) return [];
  const differs = first.map(
    (part, index) =>
      typeof part !== 'string' && !others.every((words) => isSame(words[index], part)),
  );
  return first.flatMap((part, index) => {
    if (differs[index]) return listed(headlines.flatMap((words) => words[index] ?? []));
    return typeof part === 'string' && differs[index + 1] ? texts.beforeSeveral(part) : part;
  });
}

/** More values would make a headline too long to read. */
const mostListed = 5;

/** Values that differ, each once. */
function listed(parts: readonly Part[]): Part[] {
  const distinct = [...new Map(parts.map((part) => [shownOf(part), part])).values()];
  const left = distinct.length - mostListed;
  const named = distinct.slice(0, mostListed);
  const separated = named.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === named.length - 1 && left <= 0 ? ' and ' : ', ', part];
  });
  return left > 0 ? [...separated, ` and ${left} more`] : separated;
}

function isSame(part: Part | undefined, other: Part): boolean {
  return part === other || (part !== undefined && shownOf(part) === shownOf(other));
}

function shownOf(part: Part): string {
  if (typeof part === 'string') return part;
  return 'code' in part ? part.code : part.header;
}
