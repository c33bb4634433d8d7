import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';

/** The one exchange that these entries make. */
export function exchangeOf(...entries: readonly Entry[]): CorsExchange {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const [exchange, ...others] = log.exchanges();
  if (exchange === undefined || others.length > 0) throw new Error('not one exchange');
  return exchange;
}

/** The last of the exchanges that these entries make. */
export function lastExchangeOf(...entries: readonly Entry[]): CorsExchange {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const last = log.exchanges().at(-1);
  if (last === undefined) throw new Error('no exchange');
  return last;
}
