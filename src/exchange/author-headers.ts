import { corsUnsafeRequestHeaderNames } from '../fetch-standard/cors-unsafe-request-header-names.ts';
import { isForbiddenRequestHeader } from '../fetch-standard/forbidden-request-header.ts';
import type { HeaderList } from '../fetch-standard/header-list.ts';
import type { Entry } from './entry.ts';

/** Headers that browsers add by themselves, and that pages seldom set: they prove no preflight. */
const browsersOwn: ReadonlySet<string> = new Set([
  'cache-control',
  'device-memory',
  'downlink',
  'dpr',
  'ect',
  'if-modified-since',
  'if-none-match',
  'pragma',
  'priority',
  'range',
  'rtt',
  'save-data',
  'upgrade-insecure-requests',
  'user-agent',
  'viewport-width',
  'width',
  'x-client-data',
]);

/** Whether a page may have set a header, by its name: asked of all headers, and the same names come again. */
const askedBefore = new Map<string, boolean>();
const mostRemembered = 500;

function mayBeAuthors(name: string): boolean {
  const known = askedBefore.get(name);
  if (known !== undefined) return known;
  const may = !browsersOwn.has(name.toLowerCase()) && !isForbiddenRequestHeader(name, '');
  if (askedBefore.size >= mostRemembered) askedBefore.clear();
  askedBefore.set(name, may);
  return may;
}

/** The headers of a request that only the page can have set. */
export function authorHeaders({ requestHeaders }: Entry): HeaderList {
  return requestHeaders.filter(
    ({ name, value }) => mayBeAuthors(name) && !isForbiddenRequestHeader(name, value),
  );
}

/** The names for which a request certainly needed leave, in lower case, sorted. */
export function unsafeAuthorHeaderNames(request: Entry): string[] {
  return corsUnsafeRequestHeaderNames(authorHeaders(request));
}
