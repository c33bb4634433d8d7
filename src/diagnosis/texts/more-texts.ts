/**
 * The texts of the language that is spoken for what stands behind a verdict, and follows from it. They are a file of
 * their own, so that a page that shows verdicts can load them later.
 */
export * from './english/more-english.ts';
