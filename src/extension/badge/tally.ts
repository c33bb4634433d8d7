/** What of the live page was blocked, in a few words that can be sent to another page of the extension. */
export interface Tally {
  /** How many requests were blocked by CORS: those that the foot of the panel counts. */
  readonly blocked: number;
  /** Why, the most frequent first. Of very many only the first: together they may be fewer than were blocked. */
  readonly reasons: readonly Reason[];
}

/** What is said of some of the requests. */
export interface Reason {
  readonly headline: string;
  readonly count: number;
}

/** A page on which nothing was blocked. */
export const nothingBlocked: Tally = { blocked: 0, reasons: [] };

/** Whether two say the same. */
export function isSameTally(one: Tally, other: Tally): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
