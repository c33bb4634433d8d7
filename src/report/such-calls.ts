import type { CorsExchange } from '../exchange/exchange.ts';
import { group } from '../exchange/group.ts';

/** A part of a path that names one of many things: a number, a UUID, a long hash, or what stands for a secret. */
const oneOfMany =
  /^(?:\d+|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=.*\d)[0-9a-f]{16,}|REDACTED-\d+)$/i;

/** In the place of what differs. */
const differs = '…';

/** A URL without what tells calls of one kind apart: the query, and what names one of many things in the path. */
export function withoutNumbers(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  const kind = path
    .split('/')
    .map((part, index) => (index > 2 && oneOfMany.test(part) ? differs : part))
    .join('/');
  return path.length < url.length ? `${kind}?${differs}` : kind;
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
