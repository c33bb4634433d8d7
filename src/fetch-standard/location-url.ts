import { type HeaderList, valuesOf } from './header-list.ts';
import { isSameOrigin } from './origin.ts';
import { isRedirectStatus } from './status.ts';
import { parseUrl } from './url.ts';

/**
 * Where an answer sends the request: absolute, with the fragment of the request where it names none.
 *
 * https://fetch.spec.whatwg.org/#concept-response-location-url
 *
 * The standard takes no second `Location`; Chromium and Firefox do where it says the same, letter by letter.
 *
 * @param url of the answer; its fragment is the request's
 * @returns null where it sends it nowhere, `'failure'` where `Location` is no URL or came with another one
 */
export function locationUrl(
  status: number,
  headers: HeaderList,
  url: string,
): URL | null | 'failure' {
  if (!isRedirectStatus(status)) return null;
  const [value, ...others] = new Set(valuesOf(headers, 'Location'));
  if (value === undefined) return null;
  const location = others.length > 0 ? null : parseUrl(value, url);
  if (location === null) return 'failure';
  if (location.hash === '') location.hash = parseUrl(url)?.hash ?? '';
  return location;
}

/**
 * Whether a URL holds a user name or a password. `//@host` and `//:@host` hold neither: the parser
 * drops an empty user info.
 *
 * https://url.spec.whatwg.org/#include-credentials
 */
export function includesCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

/** What of a request counts when it is redirected. */
export interface RedirectedRequest {
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'navigate';
  /** The serialized origin of the page. */
  readonly origin: string;
  /** Whether the answer that redirects is read under the CORS protocol. */
  readonly corsTainting: boolean;
}

/**
 * Whether a redirect fails because its target holds a user name or a password. A request that never
 * left its own origin may have them.
 *
 * https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function isRefusedForCredentials(request: RedirectedRequest, location: URL): boolean {
  if (!includesCredentials(location)) return false;
  const isForeign = request.mode === 'cors' && !isSameOrigin(location.href, request.origin);
  return isForeign || request.corsTainting;
}
