import { hasCorsTainting } from '../fetch-standard/redirect.ts';
import type { Redirection } from './counterpart.ts';
import type { Entry } from './entry.ts';
import type { CorsExchange, Hop, PageOrigin } from './exchange.ts';

/** A hop that can still grow. Whoever waits for its other half holds on to it. */
export interface Link {
  hop: Hop;
  chain: Chain;
}

/** An exchange that can still grow. */
export interface Chain {
  id: string;
  readonly pageOrigin: PageOrigin;
  readonly links: [Link, ...Link[]];
  /** What `exchangeOf` last gave, until something changes. */
  exchange: CorsExchange | null;
}

/** A chain of one hop. */
export function createChain(id: string, pageOrigin: PageOrigin, hop: Hop): Chain {
  const link = { hop } as Link;
  const chain: Chain = { id, pageOrigin, links: [link], exchange: null };
  link.chain = chain;
  return chain;
}

/** Changes a hop in place. */
export function changeHop(link: Link, change: Partial<Hop>): void {
  link.hop = { ...link.hop, ...change };
  link.chain.exchange = null;
}

/** Puts a new hop, or all those of another chain, at the end of a chain. */
export function extend(chain: Chain, links: readonly Link[]): void {
  for (const link of links) link.chain = chain;
  chain.links.push(...links);
  chain.exchange = null;
}

/** The entry that was recorded first for a hop. */
export function entryOf({ hop }: Link): Entry | null {
  return hop.preflight.state === 'sent' ? hop.preflight.entry : hop.request;
}

/** A hop's answer as a redirection, with the way to it; null while there is no answer. */
export function redirectionOf(link: Link): Redirection | null {
  const { request } = link.hop;
  if (request === null) return null;
  const { links, pageOrigin } = link.chain;
  const urls = links.slice(0, links.indexOf(link) + 1).map(({ hop }) => hop.url);
  return { pageOrigin: pageOrigin.origin, urls, request };
}

/** The exchange as it stands, the same object as long as nothing changed. */
export function exchangeOf(chain: Chain): CorsExchange {
  const [first, ...rest] = chain.links;
  chain.exchange ??= {
    id: chain.id,
    pageOrigin: chain.pageOrigin,
    call: null,
    hops: [first.hop, ...rest.map((link) => link.hop)],
  };
  return chain.exchange;
}

/**
 * Whether the chain has left the page's origin, or was stopped on the way out; until then it is nothing
 * of CORS's.
 */
export function isCors({ pageOrigin, links }: Chain): boolean {
  const last = links.at(-1)?.hop.request;
  const refusedTarget = last?.delivery === 'failed' ? last.response?.redirectUrl : null;
  const urls = links.map(({ hop }) => hop.url);
  return hasCorsTainting(pageOrigin.origin, refusedTarget ? [...urls, refusedTarget] : urls);
}
