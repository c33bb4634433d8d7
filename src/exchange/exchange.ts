import type { Entry } from './entry.ts';

/**
 * What is known of the preflight of a hop. `cached`: none was recorded, and an earlier one, which is given,
 * had an answer that still held. `not-seen`: none was recorded, and none may have been needed.
 */
export type Preflight =
  | {
      readonly state: 'sent';
      readonly entry: Entry;
      /** Whether nothing that was recorded tells it from another that was answered otherwise. */
      readonly isAmbiguous: boolean;
    }
  | { readonly state: 'cached'; readonly entry: Entry }
  | { readonly state: 'not-seen' };

/** One URL on the way of a request: the first, or where a redirect led. */
export interface Hop {
  readonly url: string;
  readonly method: string;
  readonly preflight: Preflight;
  /** Null while only the preflight was recorded. */
  readonly request: Entry | null;
}

/** The serialized origin of the page, and what told it. */
export interface PageOrigin {
  readonly origin: string;
  readonly basis: 'origin-header' | 'sec-fetch-site' | 'referer' | 'initiator';
}

/** A place in a script. Line and column count from 1. */
export interface ScriptPlace {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/**
 * How the page made a call, where somebody watched it. What is absent was not seen.
 *
 * https://fetch.spec.whatwg.org/#concept-request
 */
export interface Call {
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'unobserved';
  readonly credentials: 'include' | 'same-origin' | 'omit' | 'unobserved';
  /** `fetch`, `xhr`, `eventsource`, `beacon`, or the name of an element. */
  readonly kind?: string;
  readonly redirect?: 'follow' | 'error' | 'manual';
  readonly cache?: string;
  /** Where the page made it. */
  readonly madeAt?: ScriptPlace;
  /** Whether the page took hold of the object that tells of the upload: only there can it listen. */
  readonly hasUploadListener?: boolean;
  readonly hasStreamBody?: boolean;
  /** The status that came back to the page; 0 where nothing came that it can read, or the call failed. */
  readonly cameBack?: number;
  /** Whether several calls fit the exchange equally well: then only what they share is told. */
  readonly isAmbiguous?: boolean;
}

/**
 * What the page asked for once, with everything that the browser sent for it.
 */
export interface CorsExchange {
  /** Unique within its log, and kept while the exchange grows. */
  readonly id: string;
  readonly pageOrigin: PageOrigin;
  /** Null where nobody watched; a recording alone does not say. */
  readonly call: Call | null;
  /** In the order in which they were requested; never empty. */
  readonly hops: readonly [Hop, ...Hop[]];
}
