import type { CorsExchange } from './exchange.ts';

/**
 * When the page made the call of an exchange, at the latest: the first of it was dated then.
 *
 * @returns milliseconds since 1970
 */
export function startedAtOf({ hops: [{ preflight, request }] }: CorsExchange): number {
  const asked = preflight.state === 'sent' ? preflight.entry.startedAt : Number.POSITIVE_INFINITY;
  return Math.min(asked, request?.startedAt ?? Number.POSITIVE_INFINITY);
}
