import { getHeader } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { isSameOrigin, opaqueOrigin, serializedOrigin } from '../../fetch-standard/origin.ts';
import { withoutUserInfo } from '../../fetch-standard/url.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import type { Step } from '../step.ts';
import { canonicalTarget } from './canonical-target.ts';

/** What the page has to change in its call: the URL or the method to use, or a header to leave out. */
export interface CallChange {
  readonly change: 'url' | 'method' | 'drop-header';
  readonly value: string;
}

/** The changes of the call that would spare it an answer, or that no server should make instead. */
export function callChanges(steps: readonly Step[]): CallChange[] {
  const asked = steps.find(({ during }) => during === 'preflight');
  const url = urlToCall(steps);
  const method = asked === undefined ? null : upperCaseMethod(asked);
  const dropped = asked === undefined ? [] : responseHeadersSent(asked);
  return [
    ...(url === null ? [] : [{ change: 'url', value: url } as const]),
    ...(method === null ? [] : [{ change: 'method', value: method } as const]),
    ...dropped.map((value) => ({ change: 'drop-header', value }) as const),
  ];
}

/**
 * The method in capitals, where the server allows that and not the method as it was sent. `patch` is
 * not `PATCH`, and browsers put only six methods into capitals themselves.
 *
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function upperCaseMethod({ headers, method }: Step): string | null {
  const upper = method.toUpperCase();
  if (upper === method) return null;
  const allowed = splitList(getHeader(headers, allowMethodsHeader) ?? '');
  return !allowed.includes(method) && allowed.includes(upper) ? upper : null;
}

/** Headers of answers that the page sends by mistake, and that the server does not list. */
export function responseHeadersSent({ headers, requestedHeaders }: Step): string[] {
  const sent = requestedHeaders.filter((name) => name.startsWith('access-control-allow-'));
  if (sent.length === 0) return [];
  const allowed = splitList(getHeader(headers, allowHeadersHeader) ?? '');
  const listed = new Set(allowed.map((name) => name.toLowerCase()));
  return sent.filter((name) => !listed.has(name));
}

/** Whether the answer redirects to where the browser would have to send `Origin: null`. */
export function leadsAway({ during, redirectUrl, url, pageOrigin, corsTainting }: Step): boolean {
  return (
    during === 'redirect' &&
    corsTainting &&
    redirectUrl !== null &&
    !isSameOrigin(redirectUrl, serializedOrigin(url) ?? '') &&
    pageOrigin !== opaqueOrigin
  );
}

/** The URL to call in the first place, where a redirect stands in the way; null where none does. */
function urlToCall(steps: readonly Step[]): string | null {
  const preflight = steps.find(({ during, redirectUrl }) => during === 'preflight' && redirectUrl);
  if (preflight !== undefined) return canonicalTarget(preflight);
  const last = steps.at(-1);
  if (last === undefined) return null;
  const isTainted = last.origin === opaqueOrigin && last.pageOrigin !== opaqueOrigin;
  const target = isTainted || leadsAway(last) ? (last.redirectUrl ?? last.url) : null;
  return target === null ? null : withoutUserInfo(target);
}
