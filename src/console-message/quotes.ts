import type { SqueezedText } from './squeezed-text.ts';

/** How quotes begin, and how they end. What is both is an apostrophe as well. */
const closing: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['‘', '’'],
  ['“', '”'],
  ['„', '“”"'],
  ['「', '」'],
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
]);

/** Where what is quoted at a place of a text ends; null where nothing is. */
export function endOfQuote(plain: string, at: number): number | null {
  const ends = closing.get(plain[at] ?? '');
  if (ends === undefined) return null;
  for (let end = at + 1; end < plain.length; end += 1) {
    if (ends.includes(plain[end] ?? '')) return end;
  }
  return null;
}

/** What is quoted between two places, as it was written; null for what cannot be read. */
export function quotedIn(text: SqueezedText, from: number, to: number): (string | null)[] {
  const quoted: (string | null)[] = [];
  const plain = text.plain(from, to);
  for (let at = 0; at < plain.length; at += 1) {
    const end = endOfQuote(plain, at);
    if (end === null) continue;
    quoted.push(text.read(from + at + 1, from + end));
    at = end;
  }
  return quoted;
}
