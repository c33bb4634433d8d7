import { getHeader, type HeaderList } from '../fetch-standard/header-list.ts';
import { splitList } from '../fetch-standard/header-list-values.ts';

/**
 * Whether an answer tells caches that it depends on the `Origin` that asks.
 *
 * https://httpwg.org/specs/rfc9110.html#field.vary
 */
export function variesByOrigin(headers: HeaderList): boolean {
  const vary = getHeader(headers, 'Vary');
  if (vary === null) return false;
  return splitList(vary).some((name) => name === '*' || name.toLowerCase() === 'origin');
}
