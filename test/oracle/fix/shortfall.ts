import type { Entry } from '../../../src/exchange/entry.ts';
import { extractTokens } from '../../../src/fetch-standard/header-list-values.ts';
import { isSameOrigin } from '../../../src/fetch-standard/origin.ts';
import { withoutUserInfo } from '../../../src/fetch-standard/url.ts';
import type { Call } from '../case.ts';

/** What shows why a fix was not enough: two runs of a case, before and after. */
export interface Attempt {
  readonly verdict: 'allowed' | 'blocked' | 'failed';
  /** What each recorded. */
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly call: Pick<Call, 'redirect'>;
  /** The serialized origin of the page. */
  readonly page: string;
}

/** Why a fix was not enough, where no fix could be that knows the recording alone. */
export type Shortfall =
  /** A connection ended without an answer, or with a proxy's, which no header mends. */
  | 'no answer came'
  /** The call fails at every redirect, by its own wish. */
  | 'the call refuses redirects'
  /** An answer that the browser had not come to sends the request on. */
  | 'a redirect was not recorded'
  /** In the answer to a preflight that was not recorded, and of which nothing is needed but that it can be read. */
  | 'a list that nothing asks for was not recorded'
  /** A redirect led away from home, where nothing asks leave; and browsers set some headers themselves. */
  | 'a header may have been the browser’s own';

/** Browsers that met no proxy take no such status for an answer. */
export const proxyAuthentication = 407;

/**
 * Why a fix was not enough.
 *
 * @returns null where it was; `'unknown'` where it should have been
 */
export function shortfallOf(attempt: Attempt): Shortfall | 'unknown' | null {
  const { verdict, before, after, call, page } = attempt;
  if (verdict === 'allowed') return null;
  const redirects = after.filter(({ response }) => (response?.redirectUrl ?? null) !== null);
  const answered = after.filter(
    ({ response }) => response !== null && response.status !== proxyAuthentication,
  );
  if (verdict === 'failed') {
    if (after.length > answered.length) return 'no answer came';
    return call.redirect === 'error' && redirects.length > 0
      ? 'the call refuses redirects'
      : 'unknown';
  }
  const last = answered.at(-1);
  if (last === undefined) return 'unknown';
  const isNew = ({ url }: Entry) => !before.some((each) => each.url === url && isAnswer(each));
  const isBehind = redirects.some((each) => isAnswer(each) && isNew(each) && each !== last);
  const isAt = isAnswer(last) && isNew(last) && hasUserInfo(last);
  if (isAt || (isBehind && !isKnown(last, before))) return 'a redirect was not recorded';
  if (!isAnswer(last) && !before.some((each) => isSameRequest(each, last)) && isUnreadable(last)) {
    return 'a list that nothing asks for was not recorded';
  }
  const isFromHome = before[0] !== undefined && isSameOrigin(before[0].url, page);
  return isFromHome && !isAnswer(last) ? 'a header may have been the browser’s own' : 'unknown';
}

function isSameRequest(a: Entry, b: Entry): boolean {
  return a.url === b.url && a.method === b.method && a.response !== null;
}

/** Whether a list cannot be read that the fix did not write. */
function isUnreadable({ response }: Entry): boolean {
  return ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'].some(
    (name) => extractTokens(response?.headers ?? [], name) === 'failure',
  );
}

/** Whether a recording names the URL. */
function isKnown({ url }: Entry, recorded: readonly Entry[]): boolean {
  return recorded.some(
    (each) => each.url === url || withoutUserInfo(each.response?.redirectUrl ?? '') === url,
  );
}

function hasUserInfo({ response }: Entry): boolean {
  const target = response?.redirectUrl ?? '';
  return withoutUserInfo(target) !== target;
}

/** Whether the page's own request was answered, and not a preflight. */
function isAnswer({ method, requestHeaders, response }: Entry): boolean {
  const isPreflight =
    method === 'OPTIONS' &&
    requestHeaders.some(({ name }) => name === 'Access-Control-Request-Method');
  return response !== null && !isPreflight;
}
