/** What is said of the text of an error, in English. Much of it the diagnosis says, in texts of its own. */
export { closing } from './closing.ts';
export { corsCheck } from './cors-check.ts';
export { others } from './others.ts';
export { preflight } from './preflight.ts';
export { shown } from './shown.ts';
export { unsaid } from './unsaid.ts';
