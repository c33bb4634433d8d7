import type { Policy } from '../diagnosis/policy/policy.ts';
import type { Words } from '../diagnosis/words.ts';

/** A language, by the name that highlighters give it. */
export type Language =
  | 'apache'
  | 'caddyfile'
  | 'csharp'
  | 'go'
  | 'java'
  | 'javascript'
  | 'json'
  | 'nginx'
  | 'php'
  | 'python'
  | 'ruby'
  | 'typescript'
  | 'yaml';

/** Code by which a server allows what a policy says. Plain JSON. */
export interface Recipe {
  /** The stack's id. */
  readonly stack: string;
  readonly title: string;
  readonly language: Language;
  /** Where the code goes: the usual name of the file, or the place in a console. */
  readonly file: string;
  /** The command that installs what the code needs; null where it needs nothing. */
  readonly install: string | null;
  readonly code: string;
  /** What else to know: where the code goes, and what commonly goes wrong there. */
  readonly notes: readonly Words[];
  /** The stack's own documentation. */
  readonly docs: string;
}

/** A server stack, and how it is told what to allow. */
export interface Stack extends Omit<Recipe, 'stack' | 'code' | 'notes'> {
  readonly id: string;
  /** What kind of thing answers, so that a list can be in parts. */
  readonly group: 'application' | 'web server' | 'cloud' | 'development';
  /**
   * @throws {RangeError} for a value that the language cannot write; a policy holds none
   */
  code(policy: Policy): string;
  notes(policy: Policy): readonly Words[];
}

/** Keeps the id as a type of its own. */
export function defineStack<const Id extends string>(stack: Stack & { readonly id: Id }) {
  return stack;
}
