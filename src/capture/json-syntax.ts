const whitespace = /[\t\n\r ]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** The characters of a string that stand for themselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in strings
const plain = /[^"\\\u0000-\u001f]*/y;
const escapes = /(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))?/y;

/** Where the match ends that begins at an offset; the offset itself where nothing matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** Where a string ends whose opening quote is there; negative, the complement of the place, where it is broken. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = endOf(plain, text, at);
    if (text[at] === '"') return at + 1;
    const after = endOf(escapes, text, at);
    if (after === at) return ~at;
    at = after;
  }
}

/** What may come next. `first…` may as well be the end of the list or object that has just begun. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma or end';

/**
 * Finds what is wrong in a text that is not JSON. Engines word this each in their way, and some give
 * no position. Not recursive: how deep a text is nested is up to whoever wrote it.
 *
 * https://www.rfc-editor.org/rfc/rfc8259#section-2
 *
 * @returns the offset of the first character that cannot stand where it stands; the text's length
 *   where it ends too early; null where it is JSON
 */
export function syntaxErrorIn(text: string): number | null {
  /** The closing brackets that are still to come. */
  const closing: string[] = [];
  let expected: Expected = 'value';
  let at = endOf(whitespace, text, 0);
  while (at < text.length || closing.length > 0 || expected !== 'comma or end') {
    const character = text[at] ?? '';
    let end = at + 1;
    if (expected === 'colon') {
      if (character !== ':') return at;
      expected = 'value';
    } else if (character === closing.at(-1) && expected !== 'key' && expected !== 'value') {
      closing.pop();
      expected = 'comma or end';
    } else if (expected === 'comma or end') {
      if (character !== ',' || closing.length === 0) return at;
      expected = closing.at(-1) === '}' ? 'key' : 'value';
    } else if (character === '"') {
      end = endOfString(text, at);
      if (end < 0) return ~end;
      expected = expected.endsWith('key') ? 'colon' : 'comma or end';
    } else if (expected.endsWith('key')) {
      return at;
    } else if (character === '{' || character === '[') {
      closing.push(character === '{' ? '}' : ']');
      expected = character === '{' ? 'first key' : 'first value';
    } else {
      end = endOf(scalar, text, at);
      if (end === at) return at;
      expected = 'comma or end';
    }
    at = endOf(whitespace, text, end);
  }
  return null;
}
