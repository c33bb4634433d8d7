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
].map((characters) => ({
  characters: new Set(characters),
  bits: Math.log2(Math.min(characters.length, 64)),
}));

/**
 * Whether a part of a text, of 16 characters or more, is far more likely a string of random characters than the name
 * of something.
 */
export function hasRandomPart(text: string): boolean {
  if (text.length < shortest) return false;
  const unlikely = bitsInNames(text);
  return alphabets.some(({ characters, bits }) => {
    let sums: number[] = [];
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < text.length; at++) {
      if (!characters.has(text[at] ?? '')) {
        sums = [];
        lowest = Number.POSITIVE_INFINITY;
        continue;
      }
      // How the first character came about is not known.
      const sum = sums.length === 0 ? 0 : (sums.at(-1) ?? 0) + (unlikely[at] ?? 0) - bits;
      sums.push(sum);
      const before = sums[sums.length - shortest];
      if (before === undefined) continue;
      lowest = Math.min(lowest, before);
      if (sum - lowest >= enough) return true;
    }
    return false;
  });
}

/** How unlikely each character is in a name, behind those before it. */
function bitsInNames(text: string): number[] {
  let before: Kind = 'sign';
  let length = 1;
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    const step = steps[before][kind][Math.min(length, 4) - 1] ?? 0;
    const isInWord = kind === before || kind === 'small';
    const isLetter =
      (before === 'small' || before === 'capital') && kind !== 'digit' && kind !== 'sign';
    const bits = step + (isInWord && isLetter ? bitsOfPair(text.charCodeAt(at - 1), code) : 0);
    length = kind === before ? length + 1 : 1;
    before = kind;
    return bits;
  });
}

function kindOf(code: number): Kind {
  if (code >= 97 && code <= 122) return 'small';
  if (code >= 65 && code <= 90) return 'capital';
  return code >= 48 && code <= 57 ? 'digit' : 'sign';
}
