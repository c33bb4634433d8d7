import type { CorsExchange } from '../../exchange/exchange.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { allowOriginOf } from '../allow-origin.ts';
import type { Recorded } from '../evidence.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { serverOf } from '../server.ts';
import { ofServer } from './advised-answer.ts';

/** How a server answered those who asked. */
export interface NamedOrigins {
  /** The origins that it named to those who sent them, each with the first such request. */
  readonly named: ReadonlyMap<string, Recorded>;
  /** Those of them that it allowed credentials as well. */
  readonly withCredentials: ReadonlyMap<string, Recorded>;
  /** Whether an origin asked that it named nowhere. */
  readonly isChoosy: boolean;
}

/** Found out of all exchanges with the server. */
export const namedOrigins = ofServer((exchanges, server): NamedOrigins => {
  const named = new Map<string, Recorded>();
  const withCredentials = new Map<string, Recorded>();
  const asked = new Set<string>();
  for (const { exchange, entry } of answersOf(exchanges, server)) {
    const origin = getHeader(entry.requestHeaders, 'Origin');
    const headers = entry.response?.headers ?? [];
    if (origin === null) continue;
    const { kind } = allowOriginOf(headers, origin);
    // Everybody is allowed by it, and nobody chosen.
    if (kind === 'wildcard') continue;
    asked.add(origin);
    if (kind !== 'matching') continue;
    if (!named.has(origin)) named.set(origin, { exchange, entry });
    const allows = getHeader(headers, allowCredentialsHeader) === 'true';
    if (allows && !withCredentials.has(origin)) withCredentials.set(origin, { exchange, entry });
  }
  return { named, withCredentials, isChoosy: asked.size > named.size };
});

/** The answers to requests and to preflights that the server itself gave. */
function* answersOf(exchanges: readonly CorsExchange[], server: string): Generator<Recorded> {
  for (const { id, hops } of exchanges) {
    for (const { url, preflight, request } of hops) {
      if (serverOf(url) !== server) continue;
      if (preflight.state === 'sent' && preflight.entry.response !== null) {
        yield { exchange: id, entry: preflight.entry };
      }
      const isOwn = request !== null && request.response !== null && !request.isFromServiceWorker;
      if (isOwn && request.response.status !== 304) yield { exchange: id, entry: request };
    }
  }
}
