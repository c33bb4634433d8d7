import { parseUrl } from './url.ts';

/**
 * The serialized origin of a URL: `https://api.example`, or `null` for an opaque origin.
 *
 * https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin
 *
 * @returns null where the text is no URL
 */
export function serializedOrigin(url: string): string | null {
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
