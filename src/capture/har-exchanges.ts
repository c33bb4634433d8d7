import type { CorsExchange } from '../exchange/exchange.ts';
import { createExchangeLog } from '../exchange/exchange-log.ts';
import type { HarFile } from './har-file.ts';

export interface HarExchanges {
  readonly exchanges: readonly CorsExchange[];
  /** How many requests went to the page's own origin. */
  readonly sameOrigin: number;
}

/**
 * What the entries of a file make together.
 *
 * @param before stands before the ids of its exchanges, where those of others are shown as well
 */
export function exchangesIn(
  { entries, calls, sameOrigin }: HarFile,
  before?: string,
): HarExchanges {
  const log = createExchangeLog(before);
  for (const entry of entries) log.add(entry);
  const exchanges = log.exchanges().map((exchange) => {
    const { preflight, request } = exchange.hops[0];
    const entry = request ?? (preflight.state === 'sent' ? preflight.entry : null);
    const call = entry && calls.get(entry);
    return call ? { ...exchange, call } : exchange;
  });
  return { exchanges, sameOrigin: sameOrigin + log.sameOrigin() };
}
