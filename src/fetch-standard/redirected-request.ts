import { isCorsNonWildcardRequestHeaderName } from './cors-unsafe-request-header-names.ts';
import { type HeaderList, isSameName } from './header-list.ts';
import { serializedOrigin } from './origin.ts';

/**
 * A request may be redirected this often; once more is a network error.
 *
 * https://fetch.spec.whatwg.org/#concept-request-redirect-count
 */
export const maxRedirects = 20;

/** What a redirect makes of a request. */
export interface Redirected {
  readonly method: string;
  /** Whether the body is gone, and with it the headers that describe it. */
  readonly dropsBody: boolean;
}

/**
 * What a redirect makes of a request: 301 and 302 turn a POST into a GET, 303 everything but a HEAD.
 *
 * https://fetch.spec.whatwg.org/#http-redirect-fetch
 *
 * @param status a redirect status
 */
export function redirectedRequest(method: string, status: number): Redirected {
  const becomesGet =
    status === 303
      ? method !== 'GET' && method !== 'HEAD'
      : (status === 301 || status === 302) && method === 'POST';
  return { method: becomesGet ? 'GET' : method, dropsBody: becomesGet };
}

const requestBodyHeaderNames = [
  'Content-Encoding',
  'Content-Language',
  'Content-Location',
  'Content-Type',
];

/** https://fetch.spec.whatwg.org/#request-body-header-name */
export function isRequestBodyHeaderName(name: string): boolean {
  return requestBodyHeaderNames.some((each) => isSameName(each, name));
}

/** Whether a header is one that some redirect takes out of a request. */
export function isDroppedByRedirects(name: string): boolean {
  return isRequestBodyHeaderName(name) || isCorsNonWildcardRequestHeaderName(name);
}

/**
 * The headers that go along with a redirect: without those of a dropped body, and without
 * `Authorization` where it leads to another origin.
 *
 * https://fetch.spec.whatwg.org/#http-redirect-fetch
 *
 * @param from the URL that redirects
 * @param to where it leads
 */
export function redirectedHeaders(
  headers: HeaderList,
  from: string,
  to: string,
  { dropsBody }: Redirected,
): HeaderList {
  const isCrossOrigin = serializedOrigin(from) !== serializedOrigin(to);
  return headers.filter(
    ({ name }) =>
      !(dropsBody && isRequestBodyHeaderName(name)) &&
      !(isCrossOrigin && isCorsNonWildcardRequestHeaderName(name)),
  );
}
