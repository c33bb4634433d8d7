import type { CorsExchange } from '../../exchange/exchange.ts';
import { wayTo } from '../../exchange/way.ts';
import { hasCorsTainting } from '../../fetch-standard/redirect.ts';
import type { Decision } from '../diagnosis.ts';
import { serverOf } from '../server.ts';

/**
 * The servers that an exchange went to, each once, in their order. The page's own is none of them, before the first
 * redirect that leaves it.
 */
export function serversAsked(exchange: CorsExchange): readonly string[] {
  const { hops, pageOrigin } = exchange;
  const crossed = hops.filter((_, index) =>
    hasCorsTainting(pageOrigin.origin, wayTo(exchange, index)),
  );
  return [...new Set(crossed.map(({ url }) => serverOf(url)))];
}

/** The server at which an exchange failed; null where it did not. */
export function failedAt(
  { hops }: CorsExchange,
  { findings }: Pick<Decision, 'findings'>,
): string | null {
  const hop = hops[findings[0]?.hop ?? -1];
  return hop === undefined ? null : serverOf(hop.url);
}
