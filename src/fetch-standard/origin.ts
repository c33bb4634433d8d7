import { parseUrl } from './url.ts';

/**
 * What alone decides the origin of an `http` or `https` URL: all before its path. Behind it no parser
 * fails. White space is left to the parser, which drops some of it.
 *
 * https://url.spec.whatwg.org/#authority-state
 */
const server = /^https?:\/\/[^/\\?#\s]+\//;

/** The last few servers, up to the path, and their origins: a page talks to few, and parsing is dear. */
const recent: { readonly start: string; readonly origin: string | null }[] = [];
const mostRecent = 16;

/**
 * The serialized origin of a URL: `https://api.example`, or `null` for an opaque origin.
 *
 * https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin
 *
 * @returns null where the text is no URL
 */
export function serializedOrigin(url: string): string | null {
  for (const { start, origin } of recent) if (url.startsWith(start)) return origin;
  const origin = parsedOrigin(url);
  const [start] = server.exec(url) ?? [];
  if (start !== undefined) recent.unshift({ start, origin });
  if (recent.length > mostRecent) recent.pop();
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
