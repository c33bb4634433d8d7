import {
  type Chain,
  changeHop,
  createChain,
  entryOf,
  exchangeOf,
  extend,
  isCors,
  type Link,
  redirectionOf,
} from './chain.ts';
import { preflightFit, redirectFit, requestedMethod } from './counterpart.ts';
import type { Entry } from './entry.ts';
import type { CorsExchange, Hop } from './exchange.ts';
import { pageOriginOf, roleOf } from './role.ts';
import { createWaiting } from './waiting.ts';

/** Turns the entries of a recording, in whatever order they come, into exchanges. */
export interface ExchangeLog {
  add(entry: Entry): void;
  /** Puts an entry that holds more in the place of one that was added before. */
  amend(earlier: Entry, entry: Entry): void;
  /**
   * The CORS exchanges so far, in the order in which their first entry came. An exchange that has
   * grown is a new object with the id of the old one.
   */
  exchanges(): CorsExchange[];
}

export function createExchangeLog(): ExchangeLog {
  const chains = new Map<string, Chain>();
  /** Preflights without their request, and requests without a preflight: `METHOD url`. */
  const preflights = createWaiting<Link>();
  const requests = createWaiting<Link>();
  /** Redirecting answers without what they led to, by its URL; and first hops, by their own. */
  const redirects = createWaiting<Link>();
  const beginnings = createWaiting<Link>();
  /** Where an entry went, so that it can be amended. */
  const places = new WeakMap<Entry, Link>();
  let lastId = 0;

  /** Adds a hop where a redirect led to it; else begins a chain. */
  function begin(hop: Hop, entry: Entry): Link | null {
    const from = redirects.take(hop.url, (link) => {
      const redirection = redirectionOf(link);
      return redirection === null ? null : redirectFit(redirection, entry);
    });
    if (from !== null) {
      const link = { hop, chain: from.chain };
      extend(from.chain, [link]);
      return link;
    }
    const pageOrigin = pageOriginOf(entry);
    if (pageOrigin === null) return null;
    lastId += 1;
    const chain = createChain(String(lastId), pageOrigin, hop);
    chains.set(chain.id, chain);
    beginnings.put(hop.url, chain.links[0]);
    return chain.links[0];
  }

  /** Firefox may record what a redirect led to before the redirect itself: then the two are joined. */
  function awaitRedirect(link: Link, { response, delivery }: Entry): void {
    const target = response?.redirectUrl ?? null;
    // A redirect that the page or the browser refused leads nowhere.
    if (target === null || delivery === 'failed') return;
    const redirection = redirectionOf(link);
    const next = beginnings.take(target, (other) => {
      const entry = entryOf(other);
      if (redirection === null || entry === null || other.chain === link.chain) return null;
      return redirectFit(redirection, entry);
    });
    if (next === null) {
      redirects.put(target, link);
      return;
    }
    // The older one keeps its id and its place: it may be the one that somebody looks at.
    chains.delete(link.chain.id);
    link.chain.id = next.chain.id;
    chains.set(link.chain.id, link.chain);
    extend(link.chain, next.chain.links);
  }

  function addPreflight(entry: Entry): void {
    const method = requestedMethod(entry);
    const key = `${method} ${entry.url}`;
    const preflight = { state: 'sent', entry } as const;
    const link = requests.take(key, ({ hop }) =>
      hop.request === null ? null : preflightFit(entry, hop.request),
    );
    if (link !== null) {
      changeHop(link, { preflight });
      places.set(entry, link);
      return;
    }
    const begun = begin({ url: entry.url, method, preflight, request: null }, entry);
    if (begun === null) return;
    places.set(entry, begun);
    preflights.put(key, begun);
  }

  function addCorsRequest(entry: Entry): Link | null {
    const key = `${entry.method} ${entry.url}`;
    const link = preflights.take(key, ({ hop }) =>
      hop.preflight.state === 'sent' ? preflightFit(hop.preflight.entry, entry) : null,
    );
    if (link !== null) {
      changeHop(link, { request: entry });
      return link;
    }
    const begun = begin(hopOf(entry), entry);
    if (begun !== null) requests.put(key, begun);
    return begun;
  }

  function addRequest(entry: Entry, isCrossOrigin: boolean): void {
    // The page's requests to its own origin matter only where they lead elsewhere.
    if (!isCrossOrigin && !entry.response?.redirectUrl) return;
    const link = isCrossOrigin ? addCorsRequest(entry) : begin(hopOf(entry), entry);
    if (link === null) return;
    places.set(entry, link);
    awaitRedirect(link, entry);
  }

  function add(entry: Entry): void {
    const role = roleOf(entry);
    if (role === 'preflight') addPreflight(entry);
    else if (role !== 'other') addRequest(entry, role === 'cors-request');
  }

  return {
    add,
    amend(earlier, entry) {
      const link = places.get(earlier);
      // What looked like nothing of CORS's may turn out to be once more of it is known.
      if (link === undefined) {
        add(entry);
        return;
      }
      places.set(entry, link);
      if (roleOf(earlier) === 'preflight') {
        changeHop(link, { preflight: { state: 'sent', entry } });
        return;
      }
      changeHop(link, { request: entry });
      awaitRedirect(link, entry);
    },
    exchanges: () => [...chains.values()].filter(isCors).map(exchangeOf),
  };
}

function hopOf(entry: Entry): Hop {
  const { url, method } = entry;
  return { url, method, preflight: { state: 'not-seen' }, request: entry };
}
