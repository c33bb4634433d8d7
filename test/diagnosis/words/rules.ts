import type { Part, Words } from '../../../src/diagnosis/words.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Said } from './examples.ts';

/** What a text may not be, and where it is so. */
export interface TextRule {
  readonly rule: string;
  /** What breaks the rule; empty where nothing does. */
  broken(said: Said): readonly string[];
}

const mostInHeadline = 90;
const mostWords = 25;

/** The names of the CORS protocol, as everybody writes them. */
const names: ReadonlySet<string> = new Set([
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Private-Network',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  'Access-Control-Request-Method',
  'Access-Control-Request-Headers',
]);

/** Our own words, with a mark where a value or a header's name stands: those are words too. */
function ours(words: Words): string {
  return words.map((part: Part) => (typeof part === 'string' ? part : 'X')).join('');
}

/** The sentences of a text, with a mark in the place of each value. */
export function sentencesIn(words: Words): string[] {
  return ours(words).split(/(?<=[.?!])\s+/);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

function forbids(rule: string, pattern: RegExp): TextRule {
  return { rule, broken: ({ words }) => matches(ours(words), pattern) };
}

/** What every text holds to. */
export const textRules: readonly TextRule[] = [
  {
    rule: 'a headline has 90 characters at most',
    broken: ({ kind, words }) => {
      const { length } = plainText(words);
      return kind === 'headline' && length > mostInHeadline ? [String(length)] : [];
    },
  },
  {
    rule: 'a headline has no full stop',
    broken: ({ kind, words }) => (kind === 'headline' ? matches(ours(words), /\.(?=\s|$)/g) : []),
  },
  {
    rule: 'a sentence ends with a full stop, or asks',
    broken: ({ kind, words }) =>
      kind === 'sentence' && !/[.?]$/.test(ours(words)) ? [ours(words).slice(-20)] : [],
  },
  {
    rule: 'a text begins with a capital letter, or with a value',
    broken: ({ words }) => matches(ours(words), /^[a-z]+/g),
  },
  {
    rule: 'a sentence has 25 words at most',
    broken: ({ words }) =>
      sentencesIn(words).filter((sentence) => sentence.split(/\s+/).length > mostWords),
  },
  forbids(
    'nothing is called easy, and nobody is begged',
    /\b(?:simply|just|obviously|easy|easily|please|unfortunately|of course|trivial(?:ly)?|clearly|basically|actually)\b/gi,
  ),
  forbids(
    'the words are those of the standard',
    /\b(?:domains?|simple requests?|pre-flight|preflighted|cross-domain|CORS polic(?:y|ies)|same-origin policy)\b/gi,
  ),
  {
    rule: 'an opaque origin is not called the name of the page',
    broken: ({ words }) => matches(plainText(words), /\byour page null\b/gi),
  },
  forbids('apostrophes are straight', /[‘’“”]/g),
  forbids('nobody is blamed', /\b(?:your fault|you forgot|you should have|wrongly|stupid)\b/gi),
  forbids(
    'nothing unsafe is advised',
    /disable-web-security|\b(?:public|CORS) proxy|(?<!never )\b(?:allow|name|send|list) null\b|\breflect\b/gi,
  ),
  {
    rule: 'the mode no-cors is left out, never put in',
    broken: ({ words }) => {
      const text = plainText(words);
      return /\b(?:use|add|set|try|with a) [^.]*no-cors/i.test(text) ? [text] : [];
    },
  },
  {
    rule: 'no value is missing',
    broken: ({ words }) => [
      ...matches(plainText(words), /\b(?:undefined|NaN)\b|\[object/g),
      ...words.flatMap((part) =>
        typeof part === 'object' && ('code' in part ? part.code : part.header) === ''
          ? ['(empty)']
          : [],
      ),
    ],
  },
  {
    rule: 'white space stands where it has to',
    broken: ({ words }) =>
      matches(ours(words), / {2,}|\s[.,;:?!](?=\s|$)|[.,;:?](?=[A-Za-z])|^\s|\s$/g),
  },
  {
    rule: 'the headers of CORS are written in their usual case',
    broken: ({ words }) =>
      matches(
        words
          .map((part) =>
            typeof part === 'object' && 'header' in part ? part.header : ours([part]),
          )
          .join(''),
        /access-control-[a-z-]+/gi,
      ).filter((name) => !names.has(name)),
  },
];
