import type { During } from '../step.ts';
import type { AlgorithmUrl, CheckId } from '../texts/texts.ts';
import type { Words } from '../words.ts';

/**
 * What became of a check. `let-pass`: it fails by the standard, and the browser let the answer pass all the
 * same. `not-reached`: the browser had stopped before, or there was no answer to look at. `unknown`: the
 * recording does not say.
 */
export type CheckState = 'passed' | 'failed' | 'let-pass' | 'not-reached' | 'unknown';

/** One thing that the standard asks of an answer, or of the request before it is sent. */
export interface Check {
  /** The reason for which it fails. */
  readonly reason: CheckId;
  readonly spec: AlgorithmUrl;
  /** What is checked: true of what passes. */
  readonly words: Words;
  readonly state: CheckState;
  /** The header that is looked at; null where it is none. */
  readonly header: string | null;
  /** What came, and what passes; null where the words say it all, or nothing came. */
  readonly got: string | null;
  readonly expected: string | null;
}

/**
 * What is known of an answer. `not-checked`: of such a one the browser makes no CORS check, as of a service
 * worker's. `not-sent`: its request was never sent. `none`: none came. `unrecorded`: nobody knows.
 */
export type AnswerKind = 'recorded' | 'not-checked' | 'not-sent' | 'none' | 'unrecorded';

/** An answer of a server, or `during` the request that itself, with all that the standard asks of it. */
export interface CheckedAnswer {
  readonly hop: number;
  readonly during: During;
  readonly method: string;
  readonly url: string;
  readonly kind: AnswerKind;
  /** In the order of the standard. Empty for an answer of the page's own origin. */
  readonly checks: readonly Check[];
}
