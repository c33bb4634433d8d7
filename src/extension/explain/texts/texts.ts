/** What the explain page says around explanations, in the language that is spoken. */
export { english as explainTexts } from './english.ts';
