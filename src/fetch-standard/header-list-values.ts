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
export function extractTokens(list: HeaderList, name: string): string[] | null | 'failure' {
  const value = getHeader(list, name);
  if (value === null) return null;
  const elements = splitList(value);
  return elements.every((element) => token.test(element)) ? elements : 'failure';
}

/** The elements of a comma-separated value, normalized, without the empty ones. */
export function splitList(value: string): string[] {
  return value
    .split(',')
    .map(normalizeValue)
    .filter((element) => element !== '');
}
