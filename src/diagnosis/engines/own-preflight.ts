import { authorHeaders } from '../../exchange/author-headers.ts';
import type { CorsExchange, Hop } from '../../exchange/exchange.ts';
import { requestedHeaders } from '../../exchange/preflight.ts';
import { wayTo } from '../../exchange/way.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { hasCorsTainting } from '../../fetch-standard/redirect.ts';
import { headerNotAllowed } from '../reasons/allow-headers.ts';
import type { Divergence } from './divergences.ts';
import type { Engine } from './order.ts';
import { asksLeaveAlone, isSafelistedBy, mayAskLeaveAlone } from './safelist.ts';

/**
 * An engine sends some headers without leave for which another asks. Where it asks for none of those that
 * the recorded preflight asked for, it sends no preflight. Where it asks for one that the recorded request
 * was sent with, the recording does not tell what it would have been answered.
 */
export function ownPreflight(engine: Engine): Divergence {
  return {
    engine,
    ignores: ({ reason, hop, expected }, { hops }) => {
      const names = reason === headerNotAllowed.id ? splitList(expected ?? '') : [];
      return names.length > 0 && names.every((name) => isSafe(engine, hops[hop], name));
    },
    sendsAnother: ({ during, hop: index }, { hops }) => {
      const { preflight, method } = hops[index] ?? {};
      if (during !== 'preflight' || preflight?.state !== 'sent' || method === undefined)
        return false;
      const names = requestedHeaders(preflight.entry);
      return (
        isCorsSafelistedMethod(method) &&
        names.length > 0 &&
        names.every((name) => isSafe(engine, hops[index], name))
      );
    },
    asksFirst: (exchange) => asksForMore(engine, exchange),
  };
}

/** Whether an engine sends this header without leave; its value may not be recorded. */
function isSafe(engine: Engine, hop: Hop | undefined, name: string): boolean {
  const value = hop?.request ? getHeader(hop.request.requestHeaders, name) : null;
  return value !== null && isSafelistedBy(engine, name, value);
}

function asksForMore(engine: Engine, exchange: CorsExchange): boolean {
  for (const { request } of exchange.hops) {
    // Seldom there is any, and the rest is dear.
    if (request !== null && mayAskLeaveAlone(request.requestHeaders)) {
      return exchange.hops.some((_, index) => asksForMoreAt(engine, exchange, index));
    }
  }
  return false;
}

function asksForMoreAt(engine: Engine, exchange: CorsExchange, index: number): boolean {
  const { preflight, request } = exchange.hops[index] ?? exchange.hops[0];
  const isCors = hasCorsTainting(exchange.pageOrigin.origin, wayTo(exchange, index));
  if (request === null || !isCors) return false;
  const asked = preflight.state === 'sent' ? requestedHeaders(preflight.entry) : [];
  return authorHeaders(request).some(
    ({ name, value }) => asksLeaveAlone(engine, name, value) && !asked.includes(name.toLowerCase()),
  );
}
