import { isSameOrigin, opaqueOrigin, serializedOrigin } from './origin.ts';

/**
 * The `Origin` that the browser sends on the last of a chain of URLs. A redirect from one foreign
 * origin to another taints the request: it then sends `null`, wherever it goes.
 *
 * https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 *
 * @param pageOrigin the serialized origin of the page
 * @param urls the chain so far, the request's own URL first
 */
export function requestOrigin(pageOrigin: string, urls: readonly string[]): string {
  const tainted = urls.some((url, index) => {
    const next = urls[index + 1];
    return (
      next !== undefined &&
      !isSameOrigin(url, pageOrigin) &&
      serializedOrigin(next) !== serializedOrigin(url)
    );
  });
  return tainted ? opaqueOrigin : pageOrigin;
}

/**
 * Whether the last of a chain of URLs is answered under the CORS protocol: it is of another origin
 * than the page, or the chain was at one before. Back home, the answer is still checked.
 *
 * https://fetch.spec.whatwg.org/#concept-request-response-tainting
 */
export function hasCorsTainting(pageOrigin: string, urls: readonly string[]): boolean {
  for (const url of urls) if (!isSameOrigin(url, pageOrigin)) return true;
  return false;
}
