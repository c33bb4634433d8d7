import type { CorsExchange } from '../exchange/exchange.ts';
import { group } from '../exchange/group.ts';
import { differs, likeUrl, withoutQuery } from '../exchange/like-url.ts';

/** A URL as it is told of several calls that differ in the query, or in what names one of many things in the path. */
export function withoutNumbers(url: string): string {
  return withoutQuery(url).length < url.length ? `${likeUrl(url)}?${differs}` : likeUrl(url);
}

/** Calls of one kind. */
export interface CallKind {
  readonly method: string;
  /** As it is where all have the same, else with `…` for what differs. */
  readonly url: string;
  readonly count: number;
}

/** What calls there are, by method and URL; calls that differ in a number or the query are of one kind. */
export function callKinds(exchanges: readonly CorsExchange[]): CallKind[] {
  const kinds = group(exchanges, callKind);
  return [...kinds.values()]
    .map((calls): CallKind => {
      const { method, url } = (calls[0] as CorsExchange).hops[0];
      const isOneUrl = calls.every(({ hops }) => hops[0].url === url);
      return { method, url: isOneUrl ? url : withoutNumbers(url), count: calls.length };
    })
    .sort((a, b) => b.count - a.count);
}

/** How many calls there were of the same kinds as some of them. */
export function createSuchCalls(all: readonly CorsExchange[]) {
  const kindOf = new Map(all.map((exchange) => [exchange.id, callKind(exchange)]));
  const counts = new Map<string, number>();
  for (const kind of kindOf.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (some: readonly CorsExchange[]): number => {
    const kinds = new Set(some.map(({ id }) => kindOf.get(id) ?? ''));
    return [...kinds].reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  };
}

function callKind({ hops: [{ method, url }] }: CorsExchange): string {
  return `${method} ${withoutNumbers(url)}`;
}
