import { getDecodeAndSplit } from './header-list-values.ts';
import { isForbiddenMethod } from './methods.ts';

/** `User-Agent` is not one of them: a page may set it, and a preflight asks for it. */
const names: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

const methodOverrides: ReadonlySet<string> = new Set([
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
]);

/**
 * Whether a header is the browser's own: a page that sets it is ignored, so no preflight asks for it.
 *
 * https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lowercase = name.toLowerCase();
  if (names.has(lowercase)) return true;
  if (lowercase.startsWith('proxy-') || lowercase.startsWith('sec-')) return true;
  return methodOverrides.has(lowercase) && getDecodeAndSplit(value).some(isForbiddenMethod);
}
