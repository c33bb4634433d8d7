import { readCharacters, type Writing, writingOf } from './characters.ts';

/** A longer text is cut: nobody pastes a megabyte of messages. */
export const longestText = 1_000_000;

/**
 * A text without any white space, in which a message is found however its lines were broken. A place in it counts
 * the characters that are left.
 */
export interface SqueezedText {
  /** With every quote as `'`, and the wide colons and brackets of East Asian texts as the narrow ones. */
  readonly folded: string;
  /** The same between two places, character by character, as it was written. */
  plain(from: number, to: number): string;
  /** Where a place is in the text as it was given. */
  offsetOf(place: number): number;
  /** Where the character before a place ends there. */
  endOf(place: number): number;
  /** The text between two places with its spaces, on one line. Null where a line was broken, which may have been at a space. */
  read(from: number, to: number): string | null;
  /** The first place, from one on, before which a space stands and no line ends; as far as there is none, the end. */
  nextSpace(place: number): number;
  /** Whether white space stands before a place. */
  hasGapBefore(place: number): boolean;
  /** Whether the line ends before a place. */
  hasBreakBefore(place: number): boolean;
}

export function squeeze(given: string): SqueezedText {
  const text = given.length > longestText ? given.slice(0, longestText) : given;
  const codes = new Uint16Array(text.length);
  const foldedCodes = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  /** What stands before each character. */
  const gaps = new Uint8Array(text.length + 1);
  let length = 0;
  const writing = writingOf(text);
  readCharacters(text, writing, (code, mark, start, end) => {
    if (mark === 'text') {
      codes[length] = code;
      foldedCodes[length] = code < 0x22 || (code > 0x60 && code < 0xab) ? code : folded(code);
      starts[length] = start;
      ends[length] = end;
      length += 1;
    } else if (gaps[length] !== breakBefore) {
      gaps[length] = mark === 'break' ? breakBefore : spaceBefore;
    }
  });
  let nextSpaces: Uint32Array | null = null;
  const endOf = (place: number) => (place === 0 ? 0 : (ends[place - 1] ?? text.length));
  return {
    folded: stringOf(foldedCodes.subarray(0, length)),
    plain: (from, to) => stringOf(codes.subarray(from, Math.min(to, length))),
    offsetOf: (place) => starts[place] ?? text.length,
    endOf,
    read: (from, to) =>
      from >= to ? '' : readOneLine(text.slice(starts[from], endOf(to)), writing),
    nextSpace(place) {
      nextSpaces ??= nextSpacesOf(gaps, length);
      return nextSpaces[place] ?? length;
    },
    hasGapBefore: (place) => gaps[place] !== 0,
    hasBreakBefore: (place) => gaps[place] === breakBefore,
  };
}

const spaceBefore = 1;
const breakBefore = 2;

function nextSpacesOf(gaps: Uint8Array, length: number): Uint32Array {
  const next = new Uint32Array(length + 1).fill(length);
  for (let place = length - 1; place >= 0; place -= 1) {
    next[place] = gaps[place] === spaceBefore ? place : (next[place + 1] ?? length);
  }
  return next;
}

function folded(code: number): number {
  return folds.get(code) ?? code;
}

/** Quotes of all kinds, and a few characters for which there is a plain one. */
const folds: ReadonlyMap<number, number> = new Map(
  [
    ['"`´‘’‚‛“”„‟«»‹›′″「」『』＂＇', "'"],
    ['（', '('],
    ['）', ')'],
    ['：', ':'],
    ['‐‑−', '-'],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from, (each) => [each.charCodeAt(0), to.charCodeAt(0)] as const),
  ),
);

/** A function takes so many arguments for sure. */
const portion = 8192;

function stringOf(codes: Uint16Array): string {
  let string = '';
  for (let start = 0; start < codes.length; start += portion) {
    const some = codes.subarray(start, start + portion);
    // Spread, a megabyte would take half a second.
    string += String.fromCharCode.apply(null, some as unknown as number[]);
  }
  return string;
}

function readOneLine(text: string, writing: Writing): string | null {
  let line = '';
  let isBroken = false;
  readCharacters(text, writing, (code, mark) => {
    if (mark === 'break') isBroken = true;
    else line += mark === 'space' ? ' ' : String.fromCharCode(code);
  });
  const value = line.trim();
  return isBroken ? null : value;
}
