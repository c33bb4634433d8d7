import type { CorsExchange } from './exchange.ts';

/** The URLs of a request up to one of its hops, in order: that hop's own is the last. */
export function wayTo({ hops }: Pick<CorsExchange, 'hops'>, hop: number): string[] {
  const way = [hops[0].url];
  for (let index = 1; index <= hop; index += 1) way.push((hops[index] ?? hops[0]).url);
  return way;
}
