/** Methods that need no leave: they pass whatever `Access-Control-Allow-Methods` says. */
const safelisted: readonly string[] = ['GET', 'HEAD', 'POST'];

/**
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 *
 * @param method case counts: `get` is upper-cased before this, `patch` never is
 */
export function isCorsSafelistedMethod(method: string): boolean {
  return safelisted.includes(method);
}
