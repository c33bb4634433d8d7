import type { Entry } from './entry.ts';
import type { CorsExchange } from './exchange.ts';
import { createExchangeLog } from './exchange-log.ts';

/** The CORS exchanges that entries make together, in the order in which their first entry came. */
export function exchangesOf(entries: readonly Entry[]): readonly CorsExchange[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}
