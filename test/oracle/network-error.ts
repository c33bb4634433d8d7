import { isRedirectStatus } from '../../src/fetch-standard/status.ts';
import type { OracleCase } from './case.ts';
import type { Seen } from './server/server.ts';

/**
 * Whether a call that failed must have met a network error, which a refusal by CORS is: nothing else
 * makes it fail.
 *
 * https://fetch.spec.whatwg.org/#concept-network-error
 *
 * @param seen what reached the servers for the case, in its order
 */
export function isNetworkError({ call }: OracleCase, seen: readonly Seen[]): boolean {
  const answer = seen.at(-1)?.answer ?? null;
  if (answer === null) return true;
  const hasRedirectStatus = isRedirectStatus(answer.status);
  // Such a call fails at every redirect status, also at one that passes or leads nowhere.
  if (call.redirect === 'error' && hasRedirectStatus) return false;
  if (call.api === 'fetch' || call.api === 'xhr') return true;
  // Elements and event sources fail as well at an answer that they were given and cannot use: a
  // script of status 404, an image without a body, the half of a font.
  const leadsOn = hasRedirectStatus && answer.headers.some(([name]) => name === 'Location');
  return leadsOn || (answer.status === 200 && !answer.isHalf);
}
