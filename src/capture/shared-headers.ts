import type { Entry } from '../exchange/entry.ts';
import type { Header, HeaderList } from '../fetch-standard/header-list.ts';

/** So many are kept to be shared, each no longer than this: longer ones seldom come twice. */
const most = 5000;
const longest = 400;

/**
 * Makes entries share their headers. Each request comes with headers of its own, and nearly all of them say
 * what those before said: they would be the most that is kept of a request.
 *
 * @returns gives an entry that says the same
 */
export function createHeaderSharing(): (entry: Entry) => Entry {
  /** By the length of the name, and both: values may hold anything. */
  const headers = new Map<string, Header>();

  function shared({ name, value }: Header): Header {
    const key = `${name.length} ${name} ${value}`;
    const known = headers.get(key);
    if (known !== undefined) return known;
    const header = { name, value };
    if (headers.size >= most) headers.clear();
    if (key.length <= longest) headers.set(key, header);
    return header;
  }

  function sharing(list: HeaderList): HeaderList {
    return list.map(shared);
  }

  return (entry) => ({
    ...entry,
    requestHeaders: sharing(entry.requestHeaders),
    response: entry.response && {
      ...entry.response,
      headers: sharing(entry.response.headers),
    },
  });
}
