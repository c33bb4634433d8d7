import { bitsOfPair } from './letter-pairs.ts';

/** Random strings that are shorter cannot be told from names. */
const shortest = 16;

/** By how many bits a string has to be less likely as a name than as one of random characters. */
const enough = 10;

type Kind = 'small' | 'capital' | 'digit' | 'sign';

/**
 * How unlikely one kind of character is behind another in a name, in bits, with what it takes to tell which character
 * that is. The four numbers are for one of the kind before, two, three and more: words are seldom that short. Which
 * letter follows in a word is added.
 */
const steps: Readonly<Record<Kind, Readonly<Record<Kind, readonly number[]>>>> = {
  small: {
    small: [0, 0, 0, 0],
    capital: [11, 10, 9, 8],
    digit: [11, 11, 11, 11],
    sign: [6, 5, 4, 3],
  },
  capital: {
    small: [0, 3, 3, 3],
    capital: [3, 0, 0, 0],
    digit: [12, 10, 10, 10],
    sign: [8, 4, 4, 4],
  },
  digit: { small: [7, 7, 7, 7], capital: [9, 9, 9, 9], digit: [4, 4, 4, 4], sign: [2, 2, 2, 2] },
  sign: { small: [4, 4, 4, 4], capital: [7, 7, 7, 7], digit: [7, 7, 7, 7], sign: [5, 5, 5, 5] },
};

const small = 'abcdefghijklmnopqrstuvwxyz';
const capitals = small.toUpperCase();
const digits = '0123456789';

/** Of what secrets are made: base 16, 26, 36 and 64, in which all others are. */
const alphabets = [
  `${digits}abcdef`,
  `${digits}ABCDEF`,
  small,
  `${digits}${small}`,
  `${digits}${capitals}`,
  `${digits}${small}${capitals}+/=-_~`,
].map((characters) => {
  const holds = new Uint8Array(128);
  for (const character of characters) holds[character.charCodeAt(0)] = 1;
  return { holds, bits: Math.log2(Math.min(characters.length, 64)) };
});

/** The fewest bits of a character in any of them. */
const fewestBits = 4;

/**
 * Whether a part of a text, of 16 characters or more, is far more likely a string of random characters than the name
 * of something.
 */
export function hasRandomPart(text: string): boolean {
  if (text.length < shortest) return false;
  const unlikely = bitsInNames(text);
  // Of most names not even the unlikely characters together are enough.
  let atMost = 0;
  for (const bits of unlikely) if (bits > fewestBits) atMost += bits - fewestBits;
  if (atMost < enough) return false;
  const sums = new Float64Array(text.length);
  return alphabets.some((alphabet) => isRandomIn(alphabet, text, unlikely, sums));
}

/**
 * @param unlikely of each character
 * @param sums where sums are kept while this looks, as many as there are characters
 */
function isRandomIn(
  { holds, bits }: (typeof alphabets)[number],
  text: string,
  unlikely: Float64Array,
  sums: Float64Array,
): boolean {
  let first = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < text.length; at += 1) {
    if (holds[text.charCodeAt(at)] !== 1) {
      first = at + 1;
      lowest = Number.POSITIVE_INFINITY;
      continue;
    }
    // How the first character came about is not known.
    const sum = at === first ? 0 : (sums[at - 1] ?? 0) + (unlikely[at] ?? 0) - bits;
    sums[at] = sum;
    if (at - first < shortest - 1) continue;
    lowest = Math.min(lowest, sums[at - shortest + 1] ?? 0);
    if (sum - lowest >= enough) return true;
  }
  return false;
}

/** How unlikely each character is in a name, behind those before it. */
function bitsInNames(text: string): Float64Array {
  const all = new Float64Array(text.length);
  let before: Kind = 'sign';
  let length = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    const step = steps[before][kind][Math.min(length, 4) - 1] ?? 0;
    const isInWord = kind === before || kind === 'small';
    const isLetter =
      (before === 'small' || before === 'capital') && kind !== 'digit' && kind !== 'sign';
    all[at] = step + (isInWord && isLetter ? bitsOfPair(text.charCodeAt(at - 1), code) : 0);
    length = kind === before ? length + 1 : 1;
    before = kind;
  }
  return all;
}

function kindOf(code: number): Kind {
  if (code >= 97 && code <= 122) return 'small';
  if (code >= 65 && code <= 90) return 'capital';
  return code >= 48 && code <= 57 ? 'digit' : 'sign';
}
