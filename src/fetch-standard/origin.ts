import { parseUrl } from './url.ts';

/**
 * What alone decides the origin of an `http` or `https` URL: all before its path. Behind it no parser
 * fails. White space is left to the parser, which drops some of it.
 *
 * https://url.spec.whatwg.org/#authority-state
 */
const schemeAndAuthority = /^https?:\/\/[^/\\?#\s]+(?=[/\\?#])/;

/** The origins of the last few servers. A page talks to few, and most of parsing is for the rest of a URL. */
const known = new Map<string, string | null>();
const mostKnown = 200;

/**
 * The serialized origin of a URL: `https://api.example`, or `null` for an opaque origin.
 *
 * https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin
 *
 * @returns null where the text is no URL
 */
export function serializedOrigin(url: string): string | null {
  const server = schemeAndAuthority.exec(url)?.[0];
  if (server === undefined) return parsedOrigin(url);
  const found = known.get(server);
  if (found !== undefined) return found;
  const origin = parsedOrigin(`${server}/`);
  if (known.size >= mostKnown) known.clear();
  known.set(server, origin);
  return origin;
}

function parsedOrigin(url: string): string | null {
  return parseUrl(url)?.origin ?? null;
}

/** The serialization that every opaque origin shares. Two of them are never the same origin. */
export const opaqueOrigin = 'null';

/**
 * Whether a URL is of that origin. An opaque origin is the same as none.
 *
 * https://html.spec.whatwg.org/#same-origin
 *
 * @param origin a serialized origin
 */
export function isSameOrigin(url: string, origin: string): boolean {
  return origin !== opaqueOrigin && serializedOrigin(url) === origin;
}
