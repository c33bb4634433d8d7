import type { Entry } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { createExchangeLog } from '../../exchange/exchange-log.ts';

/** The exchanges of entries. One that is read again has the id that it had before, whatever stands around it. */
export function exchangesOf(entries: readonly Entry[]): readonly CorsExchange[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const twins = new Map<string, number>();
  return log.exchanges().map((exchange) => {
    const [{ method, url, preflight, request }] = exchange.hops;
    const first = preflight.state === 'sent' ? preflight.entry : request;
    const identity = `${first?.startedAt ?? 0} ${method} ${url}`;
    const twin = (twins.get(identity) ?? 0) + 1;
    twins.set(identity, twin);
    return { ...exchange, id: `${identity} ${twin}` };
  });
}
