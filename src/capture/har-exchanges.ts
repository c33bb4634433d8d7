import type { CorsExchange } from '../exchange/exchange.ts';
import { createExchangeLog } from '../exchange/exchange-log.ts';
import type { HarFile } from './har-file.ts';

export interface HarExchanges {
  readonly exchanges: readonly CorsExchange[];
  /** How many requests went to the page's own origin. */
  readonly sameOrigin: number;
}

/** What the entries of a file make together. */
export function exchangesIn({ entries, calls, sameOrigin }: HarFile): HarExchanges {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const exchanges = log.exchanges().map((exchange) => {
    const { preflight, request } = exchange.hops[0];
    const entry = request ?? (preflight.state === 'sent' ? preflight.entry : null);
    const call = entry && calls.get(entry);
    return call ? { ...exchange, call } : exchange;
  });
  return { exchanges, sameOrigin: sameOrigin + log.sameOrigin() };
}
