import { getHeader } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { isResponseHeader } from '../reasons/allow-headers.ts';
import type { Step } from '../step.ts';

/** What is changed in the page's call, for all of its hops alike. */
export interface Correction {
  /** The method to send; null where that which was sent is right. */
  readonly method: string | null;
  /** Header names to leave out, in lower case. */
  readonly dropped: ReadonlySet<string>;
}

/** What is wrong with the call itself, by what its preflights were answered. */
export function correctionOf(steps: readonly Step[]): Correction {
  const asked = steps.filter(({ during }) => during === 'preflight');
  const [method = null] = asked.flatMap((step) => upperCaseMethod(step) ?? []);
  return { method, dropped: new Set(asked.flatMap(mistakenHeaders)) };
}

/** The method as the corrected call sends it. A redirect may have made a GET of it before. */
export function correctedMethod(method: string, { method: upper }: Correction): string {
  return upper !== null && method.toUpperCase() === upper ? upper : method;
}

/**
 * The method in capitals, where the server allows that and not the method as it was sent. `patch` is
 * not `PATCH`, and browsers put only six methods into capitals themselves.
 *
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
function upperCaseMethod({ headers, method, credentials }: Step): string | null {
  const upper = method.toUpperCase();
  if (upper === method) return null;
  const allowed = splitList(getHeader(headers, allowMethodsHeader) ?? '');
  const isAllowed = allowed.includes(method) || (!credentials && allowed.includes('*'));
  return !isAllowed && allowed.includes(upper) ? upper : null;
}

/**
 * Header names that no server should come to list for this page: those of answers, sent by mistake, and
 * `*`, which would allow every name. What the server lists already may stay.
 */
function mistakenHeaders({ headers, requestedHeaders, credentials }: Step): string[] {
  const sent = requestedHeaders.filter((name) => name === '*' || isResponseHeader(name));
  if (sent.length === 0) return [];
  const allowed = splitList(getHeader(headers, allowHeadersHeader) ?? '');
  if (!credentials && allowed.includes('*')) return [];
  const listed = new Set(allowed.map((name) => name.toLowerCase()));
  return sent.filter((name) => !listed.has(name));
}
