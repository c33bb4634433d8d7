import { plainText } from '../../diagnosis/words.ts';
import type { Entry } from '../../exchange/entry.ts';
import { once } from '../../exchange/once.ts';
import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { addressOf, firstAddressOf } from '../address.ts';
import type { Item } from '../store.ts';

/** So many characters of an exchange are searched, and so many of a URL or a value: both are the page's. */
const longestText = 6000;
const longestUrl = 2000;
const longestValue = 300;

/** In quotes, a header with its value, or what stands between spaces. */
const term = /"[^"]+"|[^\s":]+:[ \t]+\S+|\S+/g;

/** What begins a term that names a server. A header line has a space after its colon. */
const serverTerm = /^server:(?! )/;

/** The query that finds all that was asked of a server, and nothing else. */
export function serverQuery(server: string): string {
  return `server:${server}`;
}

/** The host that a term names; null where it is searched for anywhere. */
export function serverIn(each: string): string | null {
  return serverTerm.test(each) ? each.replace(serverTerm, '') : null;
}

/**
 * What is searched for, in lower case. All terms must be found: `put api.example` finds a method and a host,
 * `access-control-allow-origin: *` a header line, `"not allowed"` two words that stand together, and
 * `server:api.example` the requests to exactly this host, at first or by a redirect.
 */
export function termsOf(query: string): readonly string[] {
  return (query.toLowerCase().match(term) ?? []).flatMap((each) => {
    const bare = each.replaceAll('"', '').replace(/:\s+/, ': ');
    // Nothing is left out while the name of a server is yet to be typed.
    return bare === '' || bare === 'server:' ? [] : [bare];
  });
}

/** Finds items by a query. */
export interface Search {
  /** Those in which every term is found, in their order. All of them where there is no term. */
  filter(items: readonly Item[], query: string): readonly Item[];
  /** Reads some more of the items ahead; tells whether there are others still. */
  prepare(items: readonly Item[]): boolean;
}

/** So many items are read ahead at a time: some 10 ms. */
const portion = 1000;

/** A search that reads each item once, when it is asked of it first. */
export function createSearch(): Search {
  const texts = new WeakMap<Item, string>();
  let asked = '';
  /** What was found by the query that was asked last: most items stay as they are while others come. */
  let found = new WeakMap<Item, boolean>();

  const textOf = (item: Item) => once(texts, item, searchedText);

  function finderOf(each: string): (item: Item) => boolean {
    const server = serverIn(each);
    if (server === null) return (item) => textOf(item).includes(each);
    return ({ exchange }) =>
      firstAddressOf(exchange).server === server ||
      exchange.hops.some(({ url }, hop) => hop > 0 && addressOf(url).server === server);
  }

  return {
    prepare(items) {
      let read = 0;
      for (const item of items) {
        if (texts.has(item)) continue;
        if (read === portion) return true;
        textOf(item);
        read += 1;
      }
      return false;
    },
    filter(items, query) {
      const terms = termsOf(query);
      if (terms.length === 0) return items;
      const key = terms.join('\n');
      if (key !== asked) {
        asked = key;
        found = new WeakMap();
      }
      const finders = terms.map(finderOf);
      return items.filter((item) => {
        const before = found.get(item);
        if (before !== undefined) return before;
        const isFound = finders.every((isIn) => isIn(item));
        found.set(item, isFound);
        return isFound;
      });
    },
  };
}

/** What of an item is searched, a line each, in lower case: requests, what was found, then header lines. */
function searchedText({ exchange, decision }: Item): string {
  let text = '';
  const { hops } = exchange;
  for (const { method, url } of hops) {
    text += `${method.slice(0, longestValue)} ${url.slice(0, longestUrl)}\n`;
    if (text.length > longestText) break;
  }
  const { reason, headline, causes } = decision;
  text += `${plainText(headline)}\n${reason ?? ''}\n${causes.map(({ id }) => id).join('\n')}\n`;
  for (const { preflight, request } of hops) {
    if (text.length > longestText) break;
    if (preflight.state === 'sent') text += headerLines(preflight.entry, text.length);
    if (request !== null) text += headerLines(request, text.length);
  }
  return text.slice(0, longestText).toLowerCase();
}

/** @param taken how many characters there are before them */
function headerLines({ requestHeaders, response }: Entry, taken: number): string {
  const lists: readonly HeaderList[] = [response?.headers ?? [], requestHeaders];
  let lines = '';
  for (const list of lists) {
    for (const { name, value } of list) {
      if (taken + lines.length > longestText) return lines;
      lines += `${name.slice(0, longestValue)}: ${value.slice(0, longestValue)}\n`;
    }
  }
  return lines;
}
