import { type HeaderList, isSameName } from './header-list.ts';
import { extractTokens } from './header-list-values.ts';

export const exposeHeadersHeader = 'Access-Control-Expose-Headers';

const safelisted: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/**
 * Whether no page ever reads this header of an answer.
 *
 * https://fetch.spec.whatwg.org/#forbidden-response-header-name
 */
export function isForbiddenResponseHeaderName(name: string): boolean {
  return isSameName(name, 'Set-Cookie') || isSameName(name, 'Set-Cookie2');
}

/**
 * https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 *
 * @param exposed the names that the answer exposes
 */
export function isCorsSafelistedResponseHeaderName(
  name: string,
  exposed: readonly string[],
): boolean {
  if (isForbiddenResponseHeaderName(name)) return false;
  return safelisted.has(name.toLowerCase()) || exposed.some((each) => isSameName(each, name));
}

/**
 * The names that an answer exposes with `Access-Control-Expose-Headers`, each once. A `*` stands for
 * every header of the answer, and with credentials for a header of that name only. A header that does
 * not parse exposes nothing.
 *
 * https://fetch.spec.whatwg.org/#concept-response-cors-exposed-header-name-list
 *
 * @param credentials whether the credentials mode is `include`
 */
export function corsExposedHeaderNames(list: HeaderList, credentials: boolean): string[] {
  const names = extractTokens(list, exposeHeadersHeader);
  if (names === null || names === 'failure') return [];
  const all = !credentials && names.includes('*');
  return unique(all ? list.map(({ name }) => name) : names);
}

/** The first spelling of each name. */
function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((each) => isSameName(each, name)) === index);
}

/**
 * The headers of another origin's answer that the page can read.
 *
 * https://fetch.spec.whatwg.org/#concept-filtered-response-cors
 *
 * @param credentials whether the credentials mode is `include`
 */
export function corsFilteredHeaders(list: HeaderList, credentials: boolean): HeaderList {
  const exposed = corsExposedHeaderNames(list, credentials);
  return list.filter(({ name }) => isCorsSafelistedResponseHeaderName(name, exposed));
}
