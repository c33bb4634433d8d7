/** What stands behind some backslashes of a text that is escaped. */
export interface Unescaped {
  /** How many backslashes are meant by them. */
  readonly backslashes: number;
  /** What the next character stands for; null where it stands for itself. */
  readonly code: number | null;
  /** Where what was read ends. */
  readonly end: number;
}

/** More often nobody escapes a text. */
const mostLevels = 4;

/**
 * How often a text was escaped, as a string of JSON is, or one within a string of JSON. 0 where nothing shows that it
 * was: then a backslash is one, as in `https://a.example/?path=C:\users\new`.
 *
 * It shows in what no message, no URL and no path holds: `\"`, `\'` before a word, `\u2018`; `\n` and its like, unless
 * they stand in a URL behind its `?` or `#`, or in a path of Windows; `"name": "` of an object, and a string of JSON
 * around all; and `:\/\/` where no `://` is.
 */
export function levelOfEscapes(text: string): number {
  if (!text.includes('\\')) return 0;
  const least = isOneString(text) || hasEscapedSlashes(text) ? 1 : 0;
  return Math.min(mostLevels, Math.max(least, levelOfNames(text), levelOfBackslashes(text)));
}

function isOneString(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('"') || !trimmed.endsWith('"')) return false;
  try {
    return typeof JSON.parse(trimmed) === 'string';
  } catch {
    return false;
  }
}

function hasEscapedSlashes(text: string): boolean {
  return text.includes(':\\/\\/') && !text.includes('://');
}

/** The names of an object's values, and the quotes before them, which are escaped as all around is. */
const name = /[{,]\s{0,20}(\\{0,15})"[^"\\\n]{1,60}\1"\s{0,20}:\s{0,20}\1["[{]/g;

function levelOfNames(text: string): number {
  let level = 0;
  for (const [, backslashes = ''] of text.matchAll(name)) {
    level = Math.max(level, levelOf(backslashes.length) + 1);
  }
  return level;
}

/** Each time there are twice as many backslashes: one more before a quote, which is escaped itself. */
function levelOf(backslashes: number): number {
  return Math.floor(Math.log2(backslashes + 0.5)) + 1;
}

const endOfWord = /[\s"'`<>]/;
const whiteSpace = /[nrt]/;

function levelOfBackslashes(text: string): number {
  let level = 0;
  let isStart = true;
  let mayHoldOne = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character !== '\\') {
      isStart = endOfWord.test(character) || character === '(';
      if (endOfWord.test(character)) mayHoldOne = false;
      else if (character === '?' || character === '#') mayHoldOne = true;
      continue;
    }
    const end = endOfRun(text, at);
    const count = end - at;
    const next = text[end] ?? '';
    const isEscape =
      next === '"'
        ? count % 2 === 1
        : /['`]/.test(next)
          ? isStart
          : !mayHoldOne && (whiteSpace.test(next) || hexAt(text, end) !== null);
    if (isEscape && !isDrive(text, at)) level = Math.max(level, levelOf(count));
    else if (next !== '/') mayHoldOne = true;
    at = end - 1;
    isStart = false;
  }
  return level;
}

/** Whether a path of Windows begins before a place: `C:`. */
function isDrive(text: string, at: number): boolean {
  return /(?:^|[^a-z])[a-z]:$/i.test(text.slice(Math.max(0, at - 3), at));
}

function endOfRun(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === 0x5c) end += 1;
  return end;
}

function hexAt(text: string, at: number): string | null {
  if (text[at] !== 'u') return null;
  return /^[0-9a-f]{4}$/i.exec(text.slice(at + 1, at + 5))?.[0] ?? null;
}

/** What is meant by the backslashes that begin at a place, and the character behind them. */
export function unescapedAt(text: string, at: number, level: number): Unescaped {
  const end = endOfRun(text, at);
  let backslashes = end - at;
  let isEscaped = false;
  for (let left = level; left > 0; left -= 1) {
    isEscaped ||= backslashes % 2 === 1;
    backslashes >>= 1;
  }
  const [code, length] = isEscaped ? meantBy(text, end) : [null, 0];
  // What is no escape has its backslash.
  if (isEscaped && code === null) return { backslashes: backslashes + 1, code, end };
  return { backslashes, code, end: end + length };
}

const escapes: ReadonlyMap<string, number> = new Map([
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ...Array.from('"\'`/', (each) => [each, each.charCodeAt(0)] as const),
]);

function meantBy(text: string, at: number): readonly [code: number | null, length: number] {
  const hex = hexAt(text, at);
  if (hex !== null) return [Number.parseInt(hex, 16), 5];
  const code = escapes.get(text[at] ?? '') ?? null;
  return [code, code === null ? 0 : 1];
}
