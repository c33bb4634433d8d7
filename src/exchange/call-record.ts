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
