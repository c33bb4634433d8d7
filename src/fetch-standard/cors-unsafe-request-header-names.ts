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
  const unsafe: string[] = [];
  let total = 0;
  for (const header of headers) {
    if (isSafelisted(header)) total += byteLength(header.value);
    else unsafe.push(header.name);
  }
  return sortedLowercaseSet(total > maxTotal ? headers.map(({ name }) => name) : unsafe);
}

/** https://fetch.spec.whatwg.org/#convert-header-names-to-a-sorted-lowercase-set */
function sortedLowercaseSet(names: readonly string[]): string[] {
  if (names.length === 0) return [];
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
