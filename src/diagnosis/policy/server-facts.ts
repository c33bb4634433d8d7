import type { CorsExchange } from '../../exchange/exchange.ts';
import { createDealingKinds } from './dealing-kinds.ts';
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

/**
 * Tells the facts of one server, again and again while a recording grows: what was looked at before is not looked
 * at again.
 *
 * @param server its origin
 */
export function createServerFacts(
  server: string,
): (exchanges: readonly CorsExchange[]) => ServerFacts {
  const kindsOf = createDealingKinds(server);
  return (exchanges) => {
    const counted = kindsOf(exchanges);
    const dealings = counted.map((each) => each.dealings);
    return {
      needs: needsOf(counted),
      seen: seenOf(counted),
      policy: policyOfDealings(server, dealings),
    };
  };
}
