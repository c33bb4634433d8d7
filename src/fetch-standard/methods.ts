/** Methods that need no leave: they pass whatever `Access-Control-Allow-Methods` says. */
const safelisted: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Without the `u` flag, by which the long s and the Kelvin sign would count as `s` and `k`. */
const normalized = /^(?:delete|get|head|options|post|put)$/i;
const forbidden = /^(?:connect|trace|track)$/i;

/**
 * The method as it is sent: six of them are upper-cased, and `patch` is not one of the six.
 *
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  return normalized.test(method) ? method.toUpperCase() : method;
}

/**
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 *
 * @param method case counts: `get` is upper-cased before this, `patch` never is
 */
export function isCorsSafelistedMethod(method: string): boolean {
  return safelisted.includes(method);
}

/**
 * Whether a page cannot send this method at all: the call throws.
 *
 * https://fetch.spec.whatwg.org/#forbidden-method
 */
export function isForbiddenMethod(method: string): boolean {
  return forbidden.test(method);
}
