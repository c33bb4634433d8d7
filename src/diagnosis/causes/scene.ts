import type { Entry } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import type { Recorded } from '../evidence.ts';
import type { Finding } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { ServerAnswers } from '../siblings.ts';
import type { Step } from '../step.ts';

/** Where an exchange failed, and all that may tell why. */
export interface Scene {
  readonly exchange: CorsExchange;
  /** What the browser stopped at. */
  readonly finding: Finding;
  /** The answer that it is of; null where none came. */
  readonly step: Step | null;
  /** The origin of the server that it is of. */
  readonly server: string;
  /** The preflight of that hop, if one was sent. */
  readonly preflight: Recorded | null;
  /** The actual request of that hop. */
  readonly request: Recorded | null;
  /** What the finding is of: one of the two. */
  readonly failed: Recorded | null;
  /** What else the server answered. */
  readonly siblings: ServerAnswers;
}

/** The origin of the server whose answer failed. */
export function failedServer({ hops }: CorsExchange, { hop }: Pick<Finding, 'hop'>): string {
  return serverOf((hops[hop] ?? hops[0]).url);
}

/**
 * @param finding the first of the exchange
 * @param steps its answers
 */
export function sceneOf(
  exchange: CorsExchange,
  finding: Finding,
  steps: readonly Step[],
  siblings: ServerAnswers,
): Scene {
  const hop = exchange.hops[finding.hop] ?? exchange.hops[0];
  const recorded = (entry: Entry | null): Recorded | null =>
    entry === null ? null : { exchange: exchange.id, entry };
  const preflight = recorded(hop.preflight.state === 'sent' ? hop.preflight.entry : null);
  const request = recorded(hop.request);
  return {
    exchange,
    finding,
    step: steps.find((each) => each.hop === finding.hop && each.during === finding.during) ?? null,
    server: failedServer(exchange, finding),
    preflight,
    request,
    failed: finding.during === 'preflight' ? preflight : request,
    siblings,
  };
}
