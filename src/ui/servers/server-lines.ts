import { failedAt, serversAsked } from '../../diagnosis/policy/servers-asked.ts';
import { once } from '../../exchange/once.ts';
import { addressOf } from '../address.ts';
import { serverIn, termsOf } from '../list/search.ts';
import { type Standing, standingOf } from '../standing.ts';
import type { Item } from '../store.ts';

/** A server that was asked, with all that was asked of it. */
export interface ServerLine {
  /** Its origin. */
  readonly key: string;
  /** The worst of all that was asked of it. */
  readonly standing: Standing;
  /** In the order in which they came. */
  readonly items: readonly Item[];
  readonly blocked: number;
}

/** The worst first. */
const ranks: readonly Standing[] = ['blocked', 'failed', 'inconclusive', 'allowed', 'outside'];

/** How an exchange stands at one of its servers: where it failed elsewhere, that server had let it pass. */
export function standingAt(server: string, { exchange, decision }: Item): Standing {
  const failed = failedAt(exchange, decision);
  return failed === null || failed === server ? standingOf(decision) : 'allowed';
}

/** Items in the order of how they stand at a server, the worst first. */
export function worstFirst(server: string, items: readonly Item[]): readonly Item[] {
  const byRank = ranks.map((): Item[] => []);
  for (const item of items) byRank[ranks.indexOf(standingAt(server, item))]?.push(item);
  return byRank.flat();
}

/**
 * Tells which servers were asked, the worst first, and of those that stand alike the first that was asked. What was
 * looked at before is not looked at again.
 */
export function createServerLines(): (items: readonly Item[]) => readonly ServerLine[] {
  const known = new WeakMap<Item, ReadonlyMap<string, Standing>>();

  function standingsIn(item: Item): ReadonlyMap<string, Standing> {
    return new Map(serversAsked(item.exchange).map((server) => [server, standingAt(server, item)]));
  }

  return (items) => {
    const found = new Map<string, { items: Item[]; rank: number; blocked: number }>();
    for (const item of items) {
      for (const [server, standing] of once(known, item, standingsIn)) {
        const line = found.get(server) ?? { items: [], rank: ranks.length - 1, blocked: 0 };
        line.items.push(item);
        line.rank = Math.min(line.rank, ranks.indexOf(standing));
        if (standing === 'blocked') line.blocked += 1;
        found.set(server, line);
      }
    }
    return [...found]
      .sort(([, a], [, b]) => a.rank - b.rank)
      .map(([key, { rank, ...line }]) => ({ key, standing: ranks[rank] ?? 'outside', ...line }));
  };
}

/** The servers whose origins hold every term of a query; one that names a server finds that alone. */
export function searched(lines: readonly ServerLine[], query: string): readonly ServerLine[] {
  const terms = termsOf(query);
  if (terms.length === 0) return lines;
  return lines.filter(({ key }) =>
    terms.every((term) => {
      const server = serverIn(term);
      return server === null ? key.toLowerCase().includes(term) : addressOf(key).server === server;
    }),
  );
}
