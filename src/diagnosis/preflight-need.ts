import { requestedHeaders } from '../exchange/counterpart.ts';
import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import { corsUnsafeRequestHeaderNames } from '../fetch-standard/cors-unsafe-request-header-names.ts';
import { isForbiddenRequestHeader } from '../fetch-standard/forbidden-request-header.ts';
import { isCorsSafelistedMethod } from '../fetch-standard/methods.ts';
import { hasCorsTainting } from '../fetch-standard/redirect.ts';

/** Whether a hop was preflighted, and what called for it. */
export interface PreflightNeed {
  /** `unobserved`: one was needed and none was recorded; the browser may have had the answer in its cache. */
  readonly state: 'sent' | 'not-needed' | 'unobserved';
  /** What the browser asks leave for. Empty for a preflight that neither method nor headers explain. */
  readonly because: readonly PreflightCause[];
}

/** A method or a header that needs the server's leave. */
export interface PreflightCause {
  readonly kind: 'method' | 'header';
  readonly name: string;
}

/** Headers that browsers add by themselves, and that pages seldom set: they prove no preflight. */
const browsersOwn = [
  'cache-control',
  'device-memory',
  'downlink',
  'dpr',
  'ect',
  'if-modified-since',
  'if-none-match',
  'pragma',
  'priority',
  'range',
  'rtt',
  'save-data',
  'upgrade-insecure-requests',
  'user-agent',
  'viewport-width',
  'width',
  'x-client-data',
];

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
    const because = isCors
      ? causes(hop, hop.request === null ? [] : namesSetByPage(hop.request))
      : [];
    return { state: because.length === 0 ? 'not-needed' : 'unobserved', because };
  });
}

function causes({ method }: Hop, names: readonly string[]): PreflightCause[] {
  return [
    ...(isCorsSafelistedMethod(method) ? [] : [{ kind: 'method', name: method } as const]),
    ...names.map((name) => ({ kind: 'header', name }) as const),
  ];
}

/** The CORS-unsafe header names that only the page can have set. */
function namesSetByPage({ requestHeaders }: Entry): string[] {
  const settable = requestHeaders.filter(
    ({ name, value }) =>
      !isForbiddenRequestHeader(name, value) && !browsersOwn.includes(name.toLowerCase()),
  );
  return corsUnsafeRequestHeaderNames(settable);
}
