import type { Entry } from '../exchange/entry.ts';
import type { HeaderList } from '../fetch-standard/header-list.ts';

/** So many texts are kept to be shared, each no longer than this: longer ones seldom come twice. */
const most = 5000;
const longest = 400;

/**
 * Makes the headers of entries share their texts. Each request comes with texts of its own, and nearly all
 * of them say what those before said: they would be the most that is kept of a request.
 *
 * @returns gives an entry that says the same
 */
export function createTextSharing(): (entry: Entry) => Entry {
  const texts = new Map<string, string>();

  function shared(text: string): string {
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size >= most) texts.clear();
    if (text.length <= longest) texts.set(text, text);
    return text;
  }

  function sharing(headers: HeaderList): HeaderList {
    return headers.map(({ name, value }) => ({ name: shared(name), value: shared(value) }));
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
