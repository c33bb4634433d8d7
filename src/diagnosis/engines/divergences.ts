import { observedCredentials } from '../../exchange/credentials.ts';
import type { CorsExchange, Hop } from '../../exchange/exchange.ts';
import { requestedHeaders } from '../../exchange/preflight.ts';
import { wayTo } from '../../exchange/way.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { isSameOrigin, serializedOrigin } from '../../fetch-standard/origin.ts';
import { failuresAt } from '../algorithms.ts';
import { explained, type Finding } from '../reason.ts';
import { headerNotAllowed } from '../reasons/allow-headers.ts';
import { corsCheckSpec } from '../reasons/cors-check-codes.ts';
import { stepsOf } from '../steps.ts';
import { type Engine, engines } from './order.ts';
import { ownPreflight } from './own-preflight.ts';

/** Where an engine does otherwise than the standard. */
export interface Divergence {
  readonly engine: Engine;
  /** Whether the engine does not stop at this finding. */
  readonly ignores?: (finding: Finding, exchange: CorsExchange) => boolean;
  /**
   * Whether the finding is of a request that this engine does not send: it sends another in its place, of
   * which the recording knows nothing.
   */
  readonly sendsAnother?: (finding: Finding, exchange: CorsExchange) => boolean;
  /** Whether the engine asks leave where the recording has a request without a preflight. */
  readonly asksFirst?: (exchange: CorsExchange) => boolean;
  /** What the engine stops at besides after a redirect; the standard's own findings may be among it. */
  readonly addsAfterRedirect?: (exchange: CorsExchange) => Finding[];
}

/** Each with what shows it. */
export const divergences: readonly Divergence[] = [
  {
    // A redirect back to the page's own origin: Firefox sends its preflight, and makes no CORS check of
    // the answer; it does look at the status and the lists. Seen in Firefox 153: case 208 of
    // test/captures, and random exchanges.
    engine: 'firefox',
    ignores: ({ spec, during, hop }, { hops, pageOrigin }) =>
      spec === corsCheckSpec &&
      during === 'preflight' &&
      isSameOrigin(hops[hop]?.url ?? '', pageOrigin.origin),
  },
  {
    // A DELETE that a redirect sends to another origin goes on as a GET, which needs no leave; and no
    // preflight, where nothing else called for one. Seen in WebKitGTK 2.50.6, for 301, 307 and 308:
    // random exchanges.
    engine: 'webkit',
    sendsAnother: ({ reason, during, hop }, exchange) =>
      becameGet(exchange, hop) &&
      (reason === 'method-not-allowed' ||
        (during === 'preflight' && isLeaveForMethodAlone(exchange, hop))),
  },
  {
    // A call with the credentials mode `same-origin` has credentials at the page's own origin. Sent on
    // from there it has none, and yet each answer that redirects it further is checked as if it had;
    // only the last is not. Seen in WebKitGTK 2.50.6, with fetch, XHR, EventSource, images and scripts:
    // random exchanges.
    engine: 'webkit',
    addsAfterRedirect: (exchange) =>
      hadCredentialsAtHome(exchange)
        ? failuresAt(stepsOf(exchange, true).filter(({ during }) => during === 'redirect')).map(
            explained,
          )
        : [],
  },
  {
    // After a redirect the preflight asks leave for all that the page set, also for the `Authorization`
    // and the `Content-Type` that the redirect took away. Seen in WebKitGTK 2.50.6: random exchanges.
    engine: 'webkit',
    addsAfterRedirect(exchange) {
      return stepsOf(exchange, observedCredentials(exchange) === 'include')
        .filter(({ during }) => during === 'preflight')
        .flatMap((step) => {
          const before = exchange.hops.slice(0, step.hop).flatMap(namesAsked);
          const dropped = before.filter((name) => !step.requestedHeaders.includes(name));
          const failure = headerNotAllowed.find({ ...step, requestedHeaders: dropped });
          return failure === null ? [] : explained(failure);
        });
    },
  },
  // Which headers need no leave. Seen in all three: test/diagnosis/safelist-vectors.ts.
  ...engines.map(ownPreflight),
];

/** Whether a hop's DELETE was sent there by another origin. */
function becameGet(exchange: CorsExchange, hop: number): boolean {
  if (exchange.hops[hop]?.method !== 'DELETE') return false;
  return new Set(wayTo(exchange, hop).map(serializedOrigin)).size > 1;
}

/** Whether nothing but the method called for the preflight of a hop, and none was sent before. */
function isLeaveForMethodAlone({ hops }: CorsExchange, hop: number): boolean {
  const before = hops.slice(0, hop);
  return (
    before.every(({ preflight }) => preflight.state === 'not-seen') &&
    hops.slice(hop, hop + 1).flatMap(namesAsked).length === 0
  );
}

/** The header names for which a hop's preflight asked leave. */
function namesAsked({ preflight }: Hop): readonly string[] {
  return preflight.state === 'sent' ? requestedHeaders(preflight.entry) : [];
}

/** Whether the credentials mode is `same-origin` or, where nobody watched the call, at least not `omit`. */
function hadCredentialsAtHome({ call, pageOrigin, hops: [first] }: CorsExchange): boolean {
  if (!isSameOrigin(first.url, pageOrigin.origin)) return false;
  if (call !== null) return call.credentials === 'same-origin';
  return first.request !== null && getHeader(first.request.requestHeaders, 'Cookie') !== null;
}
