import type { SqueezedText } from './squeezed-text.ts';

/**
 * Where the word begins that ends before a place.
 *
 * @param from before that nothing is looked at
 * @param most the most characters that it may have
 */
export function wordBefore(text: SqueezedText, from: number, end: number, most: number): number {
  const first = Math.max(from, end - most);
  let start = end - 1;
  while (start > first && !text.hasGapBefore(start)) start -= 1;
  return Math.max(start, first);
}
