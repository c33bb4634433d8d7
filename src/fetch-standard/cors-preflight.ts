import { corsCheck } from './cors-check.ts';
import type { HeaderList } from './header-list.ts';
import { extractTokens } from './header-list-values.ts';
import { isCorsSafelistedMethod } from './methods.ts';
import { isOkStatus } from './status.ts';

/** What a preflight asks leave for. */
export interface Asked {
  /** The `Origin` that was sent. */
  readonly origin: string;
  /** Whether the credentials mode is `include`. */
  readonly credentials: boolean;
  readonly method: string;
  /** The CORS-unsafe request-header names, in lower case. */
  readonly names: readonly string[];
}

/**
 * Whether an answer to a preflight gives leave. As the engines do, and other than the standard, `*` is
 * taken to cover `Authorization`.
 *
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function givesLeave(status: number, headers: HeaderList, asked: Asked): boolean {
  const { origin, credentials, method, names } = asked;
  if (!isOkStatus(status) || !corsCheck(origin, credentials, headers)) return false;
  const methods = extractTokens(headers, 'Access-Control-Allow-Methods');
  const allowed = extractTokens(headers, 'Access-Control-Allow-Headers');
  if (methods === 'failure' || allowed === 'failure') return false;
  const isMethodAllowed =
    isCorsSafelistedMethod(method) ||
    methods?.includes(method) === true ||
    (!credentials && methods?.includes('*') === true);
  if (!isMethodAllowed) return false;
  const listed = new Set(allowed?.map((name) => name.toLowerCase()));
  return (!credentials && listed.has('*')) || names.every((name) => listed.has(name));
}
