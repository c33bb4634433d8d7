import { observedCredentials } from '../exchange/credentials.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { findingsAt } from './algorithms.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { Credentials } from './diagnosis.ts';
import { hasPassed } from './observed.ts';
import { type Finding, isSameFinding } from './reason.ts';
import { stepsOf } from './steps.ts';

/** The verdict on an exchange, with what it rests on. */
export interface Judgement extends Conclusion {
  readonly credentials: Credentials;
  readonly withCredentials: readonly Finding[];
  /**
   * What fails by the standard, and was let pass all the same: an answer that the browser did not check,
   * such as a service worker's.
   */
  readonly unchecked: readonly Finding[];
}

/**
 * Decides by the standard. Where the credentials mode was not observed, both are tried: what fails
 * without credentials fails in any case; what fails only with them is decided by what the browser did,
 * if that was recorded.
 */
export function judge(exchange: CorsExchange): Judgement {
  const without = failures(exchange, false);
  const included = failures(exchange, true);
  const additional = included.filter(
    (finding) => !without.some((other) => isSameFinding(other, finding)),
  );
  const credentials = credentialsOf(exchange, without, additional);
  const failed = credentials.mode === 'include' ? included : without;
  const withCredentials = credentials.mode === 'unobserved' ? additional : [];
  // What the browser did is the last word on what it checked.
  const unchecked = failed.filter((finding) => hasPassed(exchange, finding) === true);
  const checked = failed.filter((finding) => !unchecked.includes(finding));
  return {
    ...conclude(exchange, checked, withCredentials),
    credentials,
    withCredentials,
    unchecked,
  };
}

/**
 * The credentials mode: as observed; else the only one that explains what the browser did.
 *
 * @param without what fails in any case
 * @param additional what fails only with credentials
 */
function credentialsOf(
  exchange: CorsExchange,
  without: readonly Finding[],
  additional: readonly Finding[],
): Credentials {
  const mode = observedCredentials(exchange);
  if (mode !== 'unobserved') return { mode, basis: 'observed' };
  const passed = additional.map((finding) => hasPassed(exchange, finding));
  if (passed.includes(true)) return { mode: 'not-include', basis: 'inferred' };
  const isExplained = without.length > 0;
  return passed[0] === false && !isExplained
    ? { mode: 'include', basis: 'inferred' }
    : { mode: 'unobserved', basis: 'unobserved' };
}

function failures(exchange: CorsExchange, credentials: boolean): Finding[] {
  return stepsOf(exchange, credentials).flatMap(findingsAt);
}
