import type { During } from '../diagnosis/step.ts';
import type { Initiator } from '../exchange/entry.ts';

/** Whose wording a message has: a browser's, or that of jsdom, which plays one on Node. */
export type Engine = 'chromium' | 'firefox' | 'webkit' | 'jsdom';

/**
 * What a message is about. `cors-warning`: it still passes, and will not. `failed`: a call failed, and the
 * text says no more. The rest was stopped by another rule than CORS, or below it.
 */
export type Kind =
  | 'cors'
  | 'cors-warning'
  | 'failed'
  | 'network-error'
  | 'content-security-policy'
  | 'mixed-content'
  | 'orb'
  | 'corp'
  | 'coep'
  | 'blocked-by-client';

/** What a text says. What it does not say is null, and is never guessed. */
export interface Said {
  readonly kind: Kind;
  /** Null where a library wrote the text. */
  readonly engine: Engine | null;
  /** The ids of the diagnosis' reasons for which the browser writes so; empty where the text gives none. */
  readonly reasons: readonly string[];
  /** At which answer; null where the same is written of several. */
  readonly during: During | null;
  /** Of the request that failed; behind a redirect, the last. */
  readonly url: string | null;
  /** The URL that was asked first, where a redirect led on. */
  readonly redirectedFrom: string | null;
  /** Where the answer redirects, if that is what was refused. */
  readonly redirectsTo: string | null;
  /** The page's. */
  readonly origin: string | null;
  readonly initiator: Initiator | null;
  /** The answer's header at fault. */
  readonly header: string | null;
  /** What the server sent in it. */
  readonly value: string | null;
  /** The header of the request that is not allowed, as it is written there. */
  readonly requestHeader: string | null;
  readonly method: string | null;
  /** The answer's. */
  readonly status: number | null;
  /** The engine's own name: `CorsError` of Chromium, the category of Firefox, `net::ERR_…`. */
  readonly code: string | null;
}

/** One message in a text. */
export interface ConsoleMessage extends Said {
  /** The reason, where it can be one alone. */
  readonly reason: string | null;
  /** Where it stands in the text: the first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** A text may have thousands more. */
export const mostMessages = 1000;

export const nothingSaid: Said = {
  kind: 'cors',
  engine: null,
  reasons: [],
  during: null,
  url: null,
  redirectedFrom: null,
  redirectsTo: null,
  origin: null,
  initiator: null,
  header: null,
  value: null,
  requestHeader: null,
  method: null,
  status: null,
  code: null,
};
