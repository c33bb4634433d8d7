import type { Entry } from './entry.ts';
import type { CorsExchange } from './exchange.ts';

/** All that was sent for an exchange: of each hop the preflight, and then the request. */
export function entriesIn({ hops }: Pick<CorsExchange, 'hops'>): readonly Entry[] {
  return hops.flatMap(({ preflight, request }) => [
    ...(preflight.state === 'sent' ? [preflight.entry] : []),
    ...(request === null ? [] : [request]),
  ]);
}
