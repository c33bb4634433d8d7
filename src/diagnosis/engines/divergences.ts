import type { CorsExchange } from '../../exchange/exchange.ts';
import { isSameOrigin } from '../../fetch-standard/origin.ts';
import type { Finding } from '../reason.ts';
import { corsCheckSpec } from '../reasons/cors-check-codes.ts';
import type { Engine } from './order.ts';

/** A check of the standard that an engine leaves out. */
interface Divergence {
  readonly engine: Engine;
  /** Whether the engine does not stop at this finding. */
  ignores(finding: Finding, exchange: CorsExchange): boolean;
}

/** Each with what shows it. */
const divergences: readonly Divergence[] = [
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
];

/** The findings at which an engine would stop too. */
export function findingsFor(
  engine: Engine,
  findings: readonly Finding[],
  exchange: CorsExchange,
): Finding[] {
  const own = divergences.filter((divergence) => divergence.engine === engine);
  return findings.filter((finding) => !own.some(({ ignores }) => ignores(finding, exchange)));
}
