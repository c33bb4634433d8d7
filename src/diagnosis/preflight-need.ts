import { unsafeAuthorHeaderNames } from '../exchange/author-headers.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { wayTo } from '../exchange/way.ts';
import { isCorsSafelistedMethod } from '../fetch-standard/methods.ts';
import { hasCorsTainting } from '../fetch-standard/redirect.ts';

/** Whether a hop was preflighted, and what called for it. */
export interface PreflightNeed {
  /**
   * `cached`: one was needed, and the answer to an earlier one still held. `unobserved`: one was needed,
   * and none was recorded that explains that the browser went without.
   */
  readonly state: 'sent' | 'cached' | 'not-needed' | 'unobserved';
  /** What called for it. Empty for a preflight that nothing recorded explains. */
  readonly because: readonly PreflightCause[];
}

/** A method or a header that needs the server's leave; or a way of sending a body that does. */
export interface PreflightCause {
  readonly kind: 'method' | 'header' | 'upload listener' | 'stream';
  /** Of the method or the header; of what listens, or holds the stream. */
  readonly name: string;
}

/**
 * Whether each hop was preflighted, and why.
 *
 * https://fetch.spec.whatwg.org/#http-fetch
 */
export function preflightNeeds(exchange: CorsExchange): PreflightNeed[] {
  const { hops } = exchange;
  if (hops.length === 1) return [preflightNeed(exchange, hops[0], 0)];
  return hops.map((hop, index) => preflightNeed(exchange, hop, index));
}

function preflightNeed(exchange: CorsExchange, hop: Hop, index: number): PreflightNeed {
  if (hop.preflight.state !== 'sent') return needUnasked(exchange, hop, index);
  const because = causes(hop, requestedHeaders(hop.preflight.entry));
  return { state: 'sent', because: because.length > 0 ? because : bodyCauses(exchange) };
}

/** Of a hop without a preflight. */
function needUnasked(exchange: CorsExchange, hop: Hop, index: number): PreflightNeed {
  const isCors = hasCorsTainting(exchange.pageOrigin.origin, wayTo(exchange, index));
  const because =
    isCors && hop.request !== null && !hop.request.isFromServiceWorker
      ? causes(hop, unsafeAuthorHeaderNames(hop.request))
      : [];
  if (because.length === 0) return notNeeded;
  return { state: hop.preflight.state === 'cached' ? 'cached' : 'unobserved', because };
}

const notNeeded: PreflightNeed = { state: 'not-needed', because: [] };

function causes({ method }: Hop, names: readonly string[]): PreflightCause[] {
  const headers = names.map((name): PreflightCause => ({ kind: 'header', name }));
  return isCorsSafelistedMethod(method) ? headers : [{ kind: 'method', name: method }, ...headers];
}

/**
 * What the call itself says, where the recording explains nothing.
 *
 * https://fetch.spec.whatwg.org/#use-cors-preflight-flag
 */
function bodyCauses({ call }: CorsExchange): PreflightCause[] {
  if (call?.hasUploadListener === true) {
    return [{ kind: 'upload listener', name: 'XMLHttpRequest.upload' }];
  }
  return call?.hasStreamBody === true ? [{ kind: 'stream', name: 'body' }] : [];
}
