import type { Call } from '../exchange/exchange.ts';
import type { HeaderList } from '../fetch-standard/header-list.ts';
import type { AllowOrigin } from './allow-origin.ts';

/** Which of the answers a finding speaks of. `redirect` is an answer that sends the request on. */
export type During = 'request' | 'preflight' | 'redirect' | 'response';

/**
 * One answer of a server, with all that the standard looks at to decide about it; or, `during` the
 * request, the request itself, before anything is sent.
 */
export interface Step {
  readonly during: During;
  /** The place of the hop in the exchange, from 0. */
  readonly hop: number;
  readonly url: string;
  /** The method of the actual request. */
  readonly method: string;
  /** The call's mode; null where nobody watched the call. */
  readonly mode: Call['mode'] | null;
  /** What the call makes of a redirect; `follow` where nobody watched it. */
  readonly redirectMode: NonNullable<Call['redirect']>;
  /** The header names that the preflight asked leave for, lower-case; empty where there was none. */
  readonly requestedHeaders: readonly string[];
  /** The actual request's headers, as recorded; empty where it was not. */
  readonly sentHeaders: HeaderList;
  /** The `Origin` that was sent: the serialized origin of the page, or `null` after some redirects. */
  readonly origin: string;
  /** The page's own origin. */
  readonly pageOrigin: string;
  /** Whether the answer is read under the CORS protocol; false before a redirect leaves the page's origin. */
  readonly corsTainting: boolean;
  /** Whether the credentials mode is taken to be `include`. */
  readonly credentials: boolean;
  /** The browser's own name for what kept the request back; null where it named nothing, or was answered. */
  readonly networkError: string | null;
  /** 0 during the request. */
  readonly status: number;
  readonly headers: HeaderList;
  /** What `Access-Control-Allow-Origin` of the answer amounts to. */
  readonly allowOrigin: AllowOrigin;
  /** What `Access-Control-Allow-Methods` and `-Headers` list; null but in the answer to a preflight. */
  readonly allowMethods: readonly string[] | null | 'failure';
  readonly allowHeaders: readonly string[] | null | 'failure';
  /** Where a redirect leads, absolute. */
  readonly redirectUrl: string | null;
}

/** The place of an answer among all of an exchange: preflight and request of a hop, one hop after the other. */
export function orderOf(hop: number, isPreflight: boolean): number {
  return 2 * hop + (isPreflight ? 0 : 1);
}
