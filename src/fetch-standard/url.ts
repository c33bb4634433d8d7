/**
 * A URL from text.
 *
 * `URL.parse` does the same, and is missing from Node before 22 and from Chromium before 126.
 * `URL.canParse` would spare the exception; in Node 20, once it was called some thousand times, it finds
 * no URL in a text with a letter such as `ü`.
 *
 * https://url.spec.whatwg.org/#concept-url-parser
 *
 * @returns null where the text is no URL
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** Its scheme, in lower case; empty for a text without one. */
export function schemeOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*(?=:)/i.exec(url)?.[0].toLowerCase() ?? '';
}

/** https://fetch.spec.whatwg.org/#http-scheme */
export function hasHttpScheme(url: string): boolean {
  // Nearly every URL is written so.
  return url.startsWith('https:') || url.startsWith('http:') || /^https?:/i.test(url);
}

/** The URL without its fragment, which is never sent; text that is no URL comes back as it is. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}

/** The URL without a user name and a password; text that is no URL comes back as it is. */
export function withoutUserInfo(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1');
}
