/** What is said besides, once the code for it is loaded. */
export { advice } from './advice/advice.ts';
export { causes } from './causes/causes.ts';
export { tracingLibraries } from './causes/tracing-libraries.ts';
export { algorithms, checks } from './checks.ts';
export { demands } from './demands.ts';
export { elsewhere } from './elsewhere.ts';
export { glossary } from './glossary.ts';
export { policy } from './policy.ts';
export { preflightNotes } from './preflight-notes.ts';
