import { parseUrl } from './url.ts';

/**
 * What alone decides the origin of an `http` or `https` URL: all before its path. Behind it no parser
 * fails. White space is left to the parser, which drops some of it.
 *
 * https://url.spec.whatwg.org/#authority-state
 */
const server = /^https?:\/\/[^/\\?#\s]+\//;

interface Known {
  /** The URL up to its path. */
  readonly start: string;
  readonly origin: string | null;
}

/** The last few servers, the one asked for last in front: a page talks to few, and parsing is dear. */
const recent: Known[] = [];
const mostRecent = 16;

/**
 * The serialized origin of a URL: `https://api.example`, or `null` for an opaque origin.
 *
 * https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin
 *
 * @returns null where the text is no URL
 */
export function serializedOrigin(url: string): string | null {
  const last = recent[0];
  if (last !== undefined && url.startsWith(last.start)) return last.origin;
  const place = recent.findIndex(({ start }) => url.startsWith(start));
  const known = recent[place];
  if (last !== undefined && known !== undefined) {
    recent[place] = last;
    recent[0] = known;
    return known.origin;
  }
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
