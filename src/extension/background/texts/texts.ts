/** What the browser's context menu says, in the language that is spoken. */
export { english as menuTexts } from './english.ts';
