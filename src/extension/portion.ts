import type { CorsExchange } from '../exchange/exchange.ts';

/** Milliseconds for which one portion of exchanges may keep the panel busy. */
const portionTime = 20;

/** So many are done between two looks at the clock. */
const perLook = 16;

/**
 * Prepares as many exchanges as can be without being felt.
 *
 * @returns up to where they are ready to be shown
 */
export function preparePortion(
  exchanges: readonly CorsExchange[],
  from: number,
  prepare: (exchange: CorsExchange) => void,
): number {
  const start = performance.now();
  let ready = from;
  while (ready < exchanges.length && performance.now() - start <= portionTime) {
    for (const exchange of exchanges.slice(ready, ready + perLook)) prepare(exchange);
    ready = Math.min(ready + perLook, exchanges.length);
  }
  return ready;
}
