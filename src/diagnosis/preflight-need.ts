import { unsafeAuthorHeaderNames } from '../exchange/author-headers.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { isCorsSafelistedMethod } from '../fetch-standard/methods.ts';
import { hasCorsTainting } from '../fetch-standard/redirect.ts';

/** Whether a hop was preflighted, and what called for it. */
export interface PreflightNeed {
  /**
   * `cached`: one was needed, and the answer to an earlier one still held. `unobserved`: one was needed,
   * and none was recorded that explains that the browser went without.
   */
  readonly state: 'sent' | 'cached' | 'not-needed' | 'unobserved';
  /** What the browser asks leave for. Empty for a preflight that neither method nor headers explain. */
  readonly because: readonly PreflightCause[];
}

/** A method or a header that needs the server's leave. */
export interface PreflightCause {
  readonly kind: 'method' | 'header';
  readonly name: string;
}

/**
 * Whether each hop was preflighted, and why.
 *
 * https://fetch.spec.whatwg.org/#http-fetch
 */
export function preflightNeeds(exchange: CorsExchange): PreflightNeed[] {
  const urls = exchange.hops.map(({ url }) => url);
  return exchange.hops.map((hop, index) => {
    if (hop.preflight.state === 'sent') {
      return { state: 'sent', because: causes(hop, requestedHeaders(hop.preflight.entry)) };
    }
    const isCors = hasCorsTainting(exchange.pageOrigin.origin, urls.slice(0, index + 1));
    const because =
      isCors && !hop.request?.isFromServiceWorker
        ? causes(hop, hop.request === null ? [] : unsafeAuthorHeaderNames(hop.request))
        : [];
    if (because.length === 0) return { state: 'not-needed', because };
    return { state: hop.preflight.state === 'cached' ? 'cached' : 'unobserved', because };
  });
}

function causes({ method }: Hop, names: readonly string[]): PreflightCause[] {
  return [
    ...(isCorsSafelistedMethod(method) ? [] : [{ kind: 'method', name: method } as const]),
    ...names.map((name) => ({ kind: 'header', name }) as const),
  ];
}
