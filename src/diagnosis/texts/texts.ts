import type * as english from './english/english.ts';
import type * as moreEnglish from './english/more-english.ts';

/** All texts of one language: each a constant, or a function of the values that it names. */
export type Texts = typeof english & typeof moreEnglish;

/** What names a check: the reason for which it fails. A reason needs the words for what it checks. */
export type CheckId = keyof Texts['checks'];

/** What names a reason for which CORS refuses an answer: a redirect can fail at two other checks. */
export type ReasonId = Exclude<CheckId, 'unusable-location' | 'redirect-loop'>;

/** The place of an algorithm in its standard. Each has a name among the texts. */
export type AlgorithmUrl = keyof Texts['algorithms'];

/** The texts of the language that is spoken which the panel needs from the start: those of the verdicts. */
export * from './english/english.ts';
