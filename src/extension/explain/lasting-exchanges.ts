import { entriesIn } from '../../exchange/entries-in.ts';
import type { Entry } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { exchangesOf } from '../../exchange/exchanges-of.ts';

/** The exchanges of entries. One that is read again has the id that it had before, whatever stands around it. */
export function lastingExchanges(entries: readonly Entry[]): readonly CorsExchange[] {
  const twins = new Map<string, number>();
  return exchangesOf(entries).map((exchange) => {
    const [{ method, url }] = exchange.hops;
    const [first] = entriesIn(exchange);
    const identity = `${first?.startedAt ?? 0} ${method} ${url}`;
    const twin = (twins.get(identity) ?? 0) + 1;
    twins.set(identity, twin);
    return { ...exchange, id: `${identity} ${twin}` };
  });
}
