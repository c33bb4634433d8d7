import type * as english from './english/english.ts';
import type * as moreEnglish from './english/more-english.ts';

/** All texts of one language: each a constant, or a function of the values that it names. */
export type Texts = typeof english & typeof moreEnglish;

/** The texts of the language that is spoken which the panel needs from the start: those of the verdicts. */
export * from './english/english.ts';
