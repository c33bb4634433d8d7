import { getHeader, type HeaderList, normalizeValue } from './header-list.ts';

/** https://httpwg.org/specs/rfc9110.html#tokens */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * The elements of a header that is a list of tokens, such as `Access-Control-Allow-Methods`.
 * Empty elements are skipped. One element that is no token fails the whole header.
 *
 * https://fetch.spec.whatwg.org/#extract-header-list-values
 *
 * @returns null where there is no such header, `'failure'` where it does not parse
 */
export function extractTokens(
  list: HeaderList,
  name: string,
): readonly string[] | null | 'failure' {
  const value = getHeader(list, name);
  if (value === null) return null;
  const elements = splitList(value);
  return elements.every((element) => token.test(element)) ? elements : 'failure';
}

/** The elements of a comma-separated value, normalized, without the empty ones. */
export function splitList(value: string): readonly string[] {
  const elements: string[] = [];
  for (const element of value.split(',')) {
    const normalized = normalizeValue(element);
    if (normalized !== '') elements.push(normalized);
  }
  return elements;
}

/** A quoted string, which may lack its end; what is neither quote nor comma; a comma. */
const parts = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[^",]+|,/g;

/**
 * The elements of a comma-separated value in which a quoted string may hold commas. Empty elements
 * count, and quotes stay.
 *
 * https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
 */
export function getDecodeAndSplit(value: string): string[] {
  const elements = [''];
  for (const [part] of value.matchAll(parts)) {
    if (part === ',') elements.push('');
    else elements.push(elements.pop() + part);
  }
  return elements.map((element) => element.replace(/^[\t ]+|[\t ]+$/g, ''));
}
