import type { Call } from './exchange.ts';

/** A call of a page, as somebody saw it being made. What the page says is not to be trusted. */
export interface CallRecord extends Call {
  /** Unique among the records of a tab. */
  readonly id: string;
  /** `fetch`, `xhr`, `eventsource`, `beacon`, or the name of an element. */
  readonly kind: string;
  /** Absolute, without the fragment. */
  readonly url: string;
  /** Normalized. */
  readonly method: string;
  /** Serialized. */
  readonly pageOrigin: string;
  /** In lower case. Null where not all of them are known. */
  readonly headerNames: readonly string[] | null;
  /** Milliseconds since 1970; null where nobody knows when it was made. */
  readonly time: number | null;
}

/** All that a call says of itself but which one it is, and when. */
export function sayingOf({ id, time, ...said }: CallRecord): string {
  return JSON.stringify(said);
}

/** How a call of a page ended, as the page's browser timed it. */
export interface CallOutcome {
  /** Unique among the outcomes of a tab. */
  readonly id: string;
  /** Absolute, without the fragment. */
  readonly url: string;
  /** Serialized. */
  readonly pageOrigin: string;
  /** When the call was made; milliseconds since 1970. */
  readonly time: number;
  /** As {@link Call.cameBack}. */
  readonly status: number;
}
