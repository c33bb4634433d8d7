/** The text is no HAR; the message says in one line why not, and where. */
export class HarError extends Error {}
