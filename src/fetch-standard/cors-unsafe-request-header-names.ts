import { byteLength } from './byte-length.ts';
import { isCorsSafelistedRequestHeader } from './cors-safelisted-request-header.ts';
import { type Header, type HeaderList, isSameName } from './header-list.ts';

/** More bytes than this in safelisted values, all together, need leave. */
const maxTotal = 1024;

/**
 * The names of the headers for which a preflight has to ask leave: in lower case, sorted, each once.
 * Each line of the list is judged on its own.
 *
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 *
 * @param headers those that the page set; what the browser adds later is never asked for
 */
export function corsUnsafeRequestHeaderNames(headers: HeaderList): string[] {
  return unsafeNames(headers, ({ name, value }) => isCorsSafelistedRequestHeader(name, value));
}

/**
 * The same, by another idea of what is safelisted.
 *
 * @param isSafelisted of one header, whose value is normalized
 */
export function unsafeNames(
  headers: HeaderList,
  isSafelisted: (header: Header) => boolean,
): string[] {
  const safe = headers.filter(isSafelisted);
  const total = safe.reduce((sum, { value }) => sum + byteLength(value), 0);
  const unsafe = total > maxTotal ? headers : headers.filter((header) => !safe.includes(header));
  return sortedLowercaseSet(unsafe.map(({ name }) => name));
}

/** https://fetch.spec.whatwg.org/#convert-header-names-to-a-sorted-lowercase-set */
function sortedLowercaseSet(names: readonly string[]): string[] {
  // Without a comparison, strings are sorted by code unit; names are ASCII, so that is by byte.
  return [...new Set(names.map((name) => name.toLowerCase()))].sort();
}

/**
 * Whether `*` in `Access-Control-Allow-Headers` does not stand for this name.
 *
 * https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
 */
export function isCorsNonWildcardRequestHeaderName(name: string): boolean {
  return isSameName(name, 'Authorization');
}
