import type { CorsExchange } from '../exchange/exchange.ts';
import type { Missing, Verdict } from './diagnosis.ts';
import { failureBelowCors, lacksAnswer } from './observed.ts';
import type { Finding } from './reason.ts';
import { unfollowedRedirect } from './reasons/unfollowed-redirect.ts';
import { unwantedRedirect } from './reasons/unwanted-redirect.ts';
import { whyUnfollowed } from './unfollowed-redirect.ts';

/** A verdict, with the findings that it rests on. */
export interface Conclusion {
  readonly verdict: Verdict;
  /** What the recording lacks; null where it tells the verdict. */
  readonly missing: Missing | null;
  readonly findings: readonly Finding[];
}

/**
 * The verdict on an exchange: of the standard, or of an engine that stops at other findings.
 *
 * @param failed what fails, in its order
 * @param withCredentials what fails besides if the call was made with credentials; empty where the
 *   credentials mode is known
 */
export function conclude(
  exchange: CorsExchange,
  failed: readonly Finding[],
  withCredentials: readonly Finding[],
): Conclusion {
  const request = exchange.hops.at(-1)?.request ?? null;
  if (failed.length > 0) return { verdict: 'blocked', missing: null, findings: failed };
  const end = endAtRedirect(exchange, withCredentials.length === 0);
  if (end !== null) return end;
  if (withCredentials.length > 0) {
    return inconclusive(request === null ? 'actual-request' : 'credentials-mode');
  }
  if (lacksAnswer(exchange)) return inconclusive('response');
  const failure = failureBelowCors(exchange);
  if (failure !== null) return failedBelow([failure]);
  if (request === null || request.response === null) return inconclusive('actual-request');
  return request.response.redirectUrl === null || request.delivery === 'delivered'
    ? allowed
    : inconclusive('redirect-target');
}

/**
 * What a redirect that passes is to a call that does not follow any, or that nobody could follow; null for every
 * other. Chromium records the target all the same, as a request that was never sent.
 *
 * @param passesAnyway whether the answers pass with credentials too, as far as it is not known which were sent
 */
function endAtRedirect({ call, hops }: CorsExchange, passesAnyway: boolean): Conclusion | null {
  const redirectMode = call?.redirect ?? 'follow';
  if (redirectMode === 'follow') return unfollowedAt(hops, passesAnyway);
  for (const [index, { request }] of hops.entries()) {
    if (request === null || (request.response?.redirectUrl ?? null) === null) continue;
    return redirectMode === 'manual' ? allowed : failedBelow([unwantedRedirect(request, index)]);
  }
  return null;
}

/** It fails with credentials and without them, so it does not matter which were sent. */
function unfollowedAt(hops: CorsExchange['hops'], passesAnyway: boolean): Conclusion | null {
  const before = hops.length - 1;
  const request = hops[before]?.request ?? null;
  if (request === null || request.delivery === 'delivered') return null;
  const why = whyUnfollowed(request, before);
  return why === null
    ? null
    : failedBelow([unfollowedRedirect(request, before, why, passesAnyway)]);
}

const allowed: Conclusion = { verdict: 'allowed', missing: null, findings: [] };

function failedBelow(findings: readonly Finding[]): Conclusion {
  return { verdict: 'not-cors', missing: null, findings };
}

function inconclusive(missing: Missing): Conclusion {
  return { verdict: 'inconclusive', missing, findings: [] };
}
