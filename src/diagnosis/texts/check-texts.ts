import { algorithms, checks } from './english/checks.ts';

/**
 * The words for every check of the standards, in one language. Apart from the other texts: they are read where
 * somebody opens the list of all checks, and few do.
 */
export interface CheckTexts {
  readonly algorithms: typeof algorithms;
  readonly checks: typeof checks;
}

/** What names a check: the reason for which it fails. A reason needs its words here. */
export type CheckId = keyof CheckTexts['checks'];

/** The place of an algorithm in its standard. Each has a name here. */
export type AlgorithmUrl = keyof CheckTexts['algorithms'];

/** The texts of the language that is spoken. */
export const checkTexts: CheckTexts = { algorithms, checks };
