import { unrecordedStatus } from '../exchange/entry.ts';

/** A piece of a sentence: plain text, or a value or header name that is shown as code. */
export type Part = string | { readonly code: string } | { readonly header: string };

/** A sentence or a headline. Never markup: whoever shows it decides how a part looks. */
export type Words = readonly Part[];

/** Values come from a page that may be an attacker's; a sentence shows no more than this of one. */
const longestValue = 200;

/** What would not be seen, or would change how the text around it is read: controls, bidi marks and half characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Nearly every value: printable ASCII, of which all is seen. */
const printable = /^[ -~]*$/;

/** A headline shows no more than this of a value, so that it stays one line. */
const longestInHeadline = 40;

/** The most values that a list in a sentence names. */
const longestList = 10;

/** A value out of the recording for a headline. */
export function shortCode(value: string): Part {
  return code(value, longestInHeadline);
}

/** A value out of the recording, made visible and cut where it is very long. */
export function code(value: string, longest = longestValue): Part {
  const shown = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return { code: visible(shown) };
}

/** A text on one line, in which all can be seen: what cannot is written as `\u{202E}`. */
export function visible(text: string): string {
  return printable.test(text) ? text : text.replace(invisible, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `\\u{${hex}}`;
}

/** The status of an answer, as far as it was recorded. */
export function statusCode(status: number): Part {
  return { code: status === unrecordedStatus ? '(not recorded)' : String(status) };
}

/** A header's name, which is ours and safe. */
export function header(name: string): Part {
  return { header: name };
}

/** Words from a template, in which a list may stand too: `` say`Add ${header('Vary')} to it.` `` */
export function say(texts: TemplateStringsArray, ...parts: readonly (Part | Words)[]): Words {
  // A sentence without values is the template's own list of one text.
  if (parts.length === 0) return texts;
  const words: Part[] = new Array(texts.length + parts.length);
  let length = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    const part = parts[index];
    if (text !== '') words[length++] = text;
    if (part === undefined || part === '') continue;
    if (isList(part)) for (const each of part) words[length++] = each;
    else words[length++] = part;
  }
  // Sentences are kept by the thousand: a list that grows would keep room for many more parts.
  words.length = length;
  return words;
}

function isList(part: Part | Words): part is Words {
  return Array.isArray(part);
}

/** Those of some sentences that are to be said, in a list that takes no more room than they need. */
export function sentences(...all: readonly (Words | null)[]): Words[] {
  const said: Words[] = new Array(all.length);
  let length = 0;
  for (const each of all) if (each !== null) said[length++] = each;
  said.length = length;
  return said;
}

/** The words as one line of plain text. */
export function plainText(words: Words): string {
  return words
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'code' in part ? part.code : part.header;
    })
    .join('');
}

/** How a language ends a list. */
export interface ListEnd {
  /** Between the last two: ` and `. */
  readonly and: string;
  /** In the place of those that are left out: ` and 7 more`. */
  readonly more: (count: number) => string;
}

/** `a, b and c`, each as code; a long list ends in `and 7 more`. */
export function codeList(values: readonly string[], { and, more }: ListEnd): Words {
  const left = values.length - longestList;
  const named = left > 0 ? values.slice(0, longestList) : values;
  const parts = named.flatMap((value, index) => {
    if (index === 0) return [code(value)];
    return [index === named.length - 1 && left <= 0 ? and : ', ', code(value)];
  });
  return left > 0 ? [...parts, more(left)] : parts;
}
