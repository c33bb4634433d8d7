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
      const hop = hops[index];
      return during === 'preflight' && hop !== undefined && needsNoLeave(engine, hop);
    },
    asksFirst: (exchange) => asksForMore(engine, exchange),
  };
}

/** Whether an engine sends without leave all for which a preflight asked. */
function needsNoLeave(engine: Engine, hop: Hop): boolean {
  if (hop.preflight.state !== 'sent' || !isCorsSafelistedMethod(hop.method)) return false;
  const names = requestedHeaders(hop.preflight.entry);
  for (const name of names) if (!isSafe(engine, hop, name)) return false;
  return names.length > 0;
}

/** Whether an engine sends this header without leave; its value may not be recorded. */
function isSafe(engine: Engine, hop: Hop | undefined, name: string): boolean {
  const value = hop?.request ? getHeader(hop.request.requestHeaders, name) : null;
  return value !== null && isSafelistedBy(engine, name, value);
}

/** Whether any engine may ask for more leave than was asked: nearly always not, and then nothing else is looked at. */
export function mayAskForMore({ hops }: CorsExchange): boolean {
  for (const { request } of hops) {
    if (request !== null && mayAskLeaveAlone(request.requestHeaders)) return true;
  }
  return false;
}

function asksForMore(engine: Engine, exchange: CorsExchange): boolean {
  if (!mayAskForMore(exchange)) return false;
  return exchange.hops.some((_, index) => asksForMoreAt(engine, exchange, index));
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
