import type { CorsExchange } from '../../exchange/exchange.ts';
import { createDealingKinds, type DealingKinds } from './dealing-kinds.ts';
import { type Needs, needsOf } from './needs.ts';
import { type Seen, seenOf } from './seen.ts';
import { policyOfDealings, type ServerPolicy } from './server-policy.ts';

/** All that a recording tells of one server, and what follows from it. */
export interface ServerFacts {
  readonly needs: Needs;
  readonly seen: Seen;
  /** Null where nothing was asked of it that a server can allow. */
  readonly policy: ServerPolicy | null;
}

/** Tells the facts of a server, again and again while a recording grows. */
export interface FactsTeller extends Pick<DealingKinds, 'prepare'> {
  tell(exchanges: readonly CorsExchange[]): ServerFacts;
}

/**
 * A teller that looks at each exchange once.
 *
 * @param server its origin
 */
export function createServerFacts(server: string): FactsTeller {
  const kinds = createDealingKinds(server);
  return {
    prepare: kinds.prepare,
    tell(exchanges) {
      const counted = kinds.count(exchanges);
      const dealings = counted.map((each) => each.dealings);
      return {
        needs: needsOf(counted),
        seen: seenOf(counted),
        policy: policyOfDealings(server, dealings),
      };
    },
  };
}
