import type { CorsExchange } from '../exchange/exchange.ts';
import { once } from '../exchange/once.ts';
import { parseUrl } from '../fetch-standard/url.ts';
import { clip } from './clip.ts';

/** How a URL is shown in the list. */
export interface Address {
  /** The last part of the path, with the query, as in the Network panel. */
  readonly name: string;
  /** Host and port. */
  readonly server: string;
}

/** More of a name than this no column shows. */
const longestName = 200;

/** A URL's short forms; text that is no URL is its own name. */
export function addressOf(url: string): Address {
  const parsed = parseUrl(url);
  if (parsed === null) return { name: clip(url, longestName), server: '' };
  const last = parsed.pathname.split('/').findLast((part) => part !== '') ?? '/';
  return { name: clip(`${last}${parsed.search}`, longestName), server: parsed.host };
}

/** Reading a URL takes longer than all else that a list does with an exchange, and several ask for it. */
const known = new WeakMap<CorsExchange, Address>();

/** Where an exchange was sent first. */
export function firstAddressOf(exchange: CorsExchange): Address {
  return once(known, exchange, ({ hops }) => addressOf(hops[0].url));
}
