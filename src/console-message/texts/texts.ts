/** The texts of the language that is spoken. */
export * from './english/english.ts';
