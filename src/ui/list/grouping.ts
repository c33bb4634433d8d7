import { alikeBy, whyOf } from '../../diagnosis/alike.ts';
import { once } from '../../exchange/once.ts';
import { firstAddressOf } from '../address.ts';
import { standingOf } from '../standing.ts';
import type { Item } from '../store.ts';

/** By what the list is grouped. */
export const groupings = ['cause', 'server', 'none'] as const;

export type Grouping = (typeof groupings)[number];

/** To what an exchange belongs: equal texts belong together. */
export interface Membership {
  readonly server: string;
  readonly cause: string;
  /** Failures of one request that was tried again; of what did not fail, the exchange alone. */
  readonly repeat: string;
}

/** So many texts are kept to be found again. */
const mostTexts = 2000;

/**
 * Tells of items to what they belong, each once.
 *
 * A group by cause is of one server, one cause or reason, and one headline but for its values: so its
 * headline is true of all of them.
 */
export function createMemberships(): (item: Item) => Membership {
  const known = new WeakMap<Item, Membership>();
  const texts = new Map<string, string>();
  /** The same text that was kept before: most of them are those of many exchanges. */
  function kept(text: string): string {
    const before = texts.get(text);
    if (before !== undefined) return before;
    if (texts.size >= mostTexts) texts.clear();
    texts.set(text, text);
    return text;
  }
  function keptMembership(item: Item): Membership {
    const { server, cause, repeat } = membershipOf(item);
    return { server: kept(server), cause: kept(cause), repeat: kept(repeat) };
  }
  return (item) => once(known, item, keptMembership);
}

function membershipOf({ exchange, decision }: Item): Membership {
  const [{ url, method }] = exchange.hops;
  const { server } = firstAddressOf(exchange);
  const standing = standingOf(decision);
  const isFailure = standing === 'blocked' || standing === 'failed';
  return {
    server,
    cause: alikeBy(server, decision),
    repeat: isFailure ? `${method} ${withoutQuery(url)} ${whyOf(decision)}` : exchange.id,
  };
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
