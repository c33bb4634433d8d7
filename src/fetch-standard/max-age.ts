import { type HeaderList, valuesOf } from './header-list.ts';

export const maxAgeHeader = 'Access-Control-Max-Age';

/** Seconds for which the answer to a preflight is kept where it does not say. */
export const defaultMaxAge = 5;

/** The most seconds for which any engine keeps one: Firefox's limit. Each engine's is in src/diagnosis/engines. */
export const longestMaxAge = 86_400;

/** What a number of seconds that nobody can hold amounts to. https://httpwg.org/specs/rfc9111.html#delta-seconds */
const endless = 2 ** 31;

/**
 * The seconds of `Access-Control-Max-Age`: digits and nothing else, on one line. A sign, a fraction or
 * a list does not parse. The limit that each browser sets is not applied.
 *
 * https://fetch.spec.whatwg.org/#http-access-control-max-age
 *
 * @returns null where there is no such header, `'failure'` where it does not parse
 */
export function extractMaxAge(list: HeaderList): number | null | 'failure' {
  const [value, ...others] = valuesOf(list, maxAgeHeader);
  if (value === undefined) return null;
  if (others.length > 0 || !/^[0-9]+$/.test(value)) return 'failure';
  return Math.min(Number(value), endless);
}

/**
 * For how many seconds the answer to a preflight holds, before a browser's own limit.
 *
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function maxAgeOf(list: HeaderList): number {
  const maxAge = extractMaxAge(list);
  return maxAge === null || maxAge === 'failure' ? defaultMaxAge : maxAge;
}
