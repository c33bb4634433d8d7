import { levelOfEscapes, unescapedAt } from './escapes.ts';

/** What a character of a text is to a reader who does not care how it was quoted, escaped or wrapped. */
export type Mark = 'text' | 'space' | 'break';

/** How a text is written. A part of it does not always show that. */
export interface Writing {
  readonly isMarkup: boolean;
  /** How often it was escaped as in JSON. */
  readonly level: number;
  /** The quotes of which two stand for one. */
  readonly doubled: string;
}

export function writingOf(text: string): Writing {
  const doubled = [...text.matchAll(doubledQuote)].map(([, quote]) => quote);
  return {
    isMarkup: quotesInMarkup.test(text),
    level: levelOfEscapes(text),
    doubled: [...new Set(doubled)].join(''),
  };
}

/** Two quotes before a word, as in YAML, SQL and CSV. Where nothing is quoted, something else follows. */
const doubledQuote = /(?<=^|[\s(])(['"`])\1(?=[a-z])/gi;

type Tell = (code: number, mark: Mark, start: number, end: number) => void;

/**
 * Tells of each character what it is, with escapes undone: `\n` and `\"` of JSON, `&#39;` of markup, colours of a
 * terminal. What cannot be seen is left out, and the marks with which mail quotes a line are part of the break.
 *
 * @param tell gets each character with where it, or its escape, begins and ends in the text
 */
export function readCharacters(text: string, writing: Writing, tell: Tell): void {
  let isLineStart = false;
  for (let at = 0; at < text.length; ) {
    const given = text.charCodeAt(at);
    if (isPlain(given)) {
      const end = isDoubled(text, at, writing) ? at + 2 : at + 1;
      tell(given, 'text', at, end);
      isLineStart = false;
      at = end;
      continue;
    }
    const { code, end } = characterAt(text, at, writing, tell);
    if (isBreak(code)) {
      tell(code, 'break', at, end);
      isLineStart = true;
    } else if (isSpace(code)) {
      tell(code, 'space', at, end);
    } else if (code === nothing || (isLineStart && isQuoteOfMail(code))) {
      // Nothing to tell.
    } else {
      tell(code, 'text', at, end);
      isLineStart = false;
    }
    at = end;
  }
}

function isDoubled(text: string, at: number, { doubled }: Writing): boolean {
  return doubled !== '' && text[at] === text[at + 1] && doubled.includes(text[at] ?? ' ');
}

/** Nearly every character: printable ASCII that begins no escape and is no quote of a line. */
function isPlain(code: number): boolean {
  return (
    code > 0x20 && code < 0x7f && code !== 0x26 && code !== 0x3e && code !== 0x5c && code !== 0x7c
  );
}

const nothing = -1;

/** A text with messages in it has quotes. Where they are escaped as in markup, so is the rest. */
const quotesInMarkup = /&(?:#39|#x27|#34|#x22|quot|apos|lt|gt|[lr][sd]quo|#821[67]);/i;

interface Character {
  readonly code: number;
  readonly end: number;
}

function characterAt(text: string, at: number, writing: Writing, tell: Tell): Character {
  const code = text.charCodeAt(at);
  if (code === 0x5c && writing.level > 0) return readEscape(text, at, writing.level, tell);
  if (code === 0x26 && writing.isMarkup) return ofMarkup(text, at);
  return plain(text, at, code);
}

function plain(text: string, at: number, code: number): Character {
  if (code === 0x1b) return { code: nothing, end: afterColour(text, at + 1) };
  return { code: isInvisible(code) ? nothing : code, end: at + 1 };
}

/** Tells what a backslash, or several, and the character behind them stand for. */
function readEscape(text: string, at: number, level: number, tell: Tell): Character {
  const { backslashes, code, end } = unescapedAt(text, at, level);
  for (let count = 0; count < backslashes; count += 1) tell(0x5c, 'text', at, end);
  if (code === null) return { code: nothing, end };
  return plain(text, end - 1, code);
}

const named: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['quot', 0x22],
  ['apos', 0x27],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['nbsp', 0xa0],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['laquo', 0xab],
  ['raquo', 0xbb],
]);

function ofMarkup(text: string, at: number): Character {
  const [all, name = '', number = '', hex = ''] =
    /^&(?:([a-z]{2,6})|#(\d{1,5})|#x([0-9a-f]{1,4}));/i.exec(text.slice(at, at + 9)) ?? [];
  if (all === undefined) return { code: 0x26, end: at + 1 };
  const code =
    name === ''
      ? Number.parseInt(number || hex, number === '' ? 16 : 10)
      : named.get(name.toLowerCase());
  if (code === undefined || code > 0xffff) return { code: 0x26, end: at + 1 };
  return { code: isInvisible(code) ? nothing : code, end: at + all.length };
}

/** Behind what a terminal reads as a colour. */
function afterColour(text: string, at: number): number {
  if (text[at] !== '[') return at;
  let end = at + 1;
  while (end - at < 20 && /[0-9;:?]/.test(text[end] ?? '')) end += 1;
  return end + 1;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function isSpace(code: number): boolean {
  if (code < 0xa0) return code >= 0 && code <= 0x20;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Soft hyphens, zero-width characters, and marks of the direction. */
function isInvisible(code: number): boolean {
  if (code < 0xad) return code === 0x7f;
  return (
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff
  );
}

/** `> ` and `| ` */
function isQuoteOfMail(code: number): boolean {
  return code === 0x3e || code === 0x7c;
}
