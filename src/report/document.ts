import type { Part, Words } from '../diagnosis/words.ts';
import { clip } from '../ui/clip.ts';

/** A piece of a line: as in words, what stands out, or a link to an address that is ours. */
export type Inline =
  | Part
  | { readonly strong: string }
  | { readonly link: string; readonly url: string };

export type Line = readonly Inline[];

/** What highlights lines of code. */
export type Language = 'diff' | 'sh' | 'mermaid';

/** What something is called, and what it is. */
export interface Fact {
  readonly name: string;
  readonly line: Line;
}

/** A part of a report, whatever it is written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'lines'; readonly language: Language; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    };

/** More of a value no line has. */
const longestValue = 300;

/** A value out of the recording. */
export function value(text: string): Part {
  return { code: clip(text, longestValue) };
}

export function heading(level: 1 | 2 | 3, line: Line): Block {
  return { kind: 'heading', level, line };
}

export function paragraph(line: Line): Block {
  return { kind: 'paragraph', line };
}

/** Each sentence a paragraph of its own would be torn apart: they are one. */
export function paragraphOf(sentences: readonly Words[]): Block[] {
  if (sentences.length === 0) return [];
  return [paragraph(sentences.flatMap((words, index) => (index === 0 ? words : [' ', ...words])))];
}

/** A fact on one line. */
export function factLine({ name, line }: Fact): Line {
  return [{ strong: name }, ': ', ...line];
}

/** Nothing where there is nothing to tell. */
export function facts(all: readonly Fact[]): Block[] {
  return all.length === 0 ? [] : [{ kind: 'facts', facts: all }];
}

/** Nothing where there is nothing to list. */
export function list(items: readonly Line[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

export function lines(language: Language, all: readonly string[]): Block {
  return { kind: 'lines', language, lines: all };
}
