import { isFont, observedCredentials } from '../exchange/credentials.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { failuresAt } from './algorithms.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { Credentials } from './diagnosis.ts';
import { hasPassed } from './observed.ts';
import { explained, type Failure, type Finding, isSameFinding } from './reason.ts';
import type { Step } from './step.ts';
import { withoutCredentials } from './steps.ts';

/** The verdict on an exchange, with what it rests on. */
export interface Judgement extends Conclusion {
  readonly credentials: Credentials;
  readonly withCredentials: readonly Finding[];
  /**
   * What fails by the standard, and was let pass all the same: an answer that the browser did not check,
   * such as a service worker's.
   */
  readonly unchecked: readonly Finding[];
  /** The answers, under a credentials mode in which what failed fails. */
  readonly steps: readonly Step[];
}

/**
 * Decides by the standard. Where the credentials mode was not observed, both are tried: what fails
 * without credentials fails in any case; what fails only with them is decided by what the browser did,
 * if that was recorded.
 *
 * @param answers the steps of the exchange, with the credentials mode taken to be `include`
 */
export function judge(exchange: CorsExchange, answers: readonly Step[]): Judgement {
  const included = failuresAt(answers);
  // What passes with credentials passes without them.
  const passesWithout = areOfCredentials(included);
  const answersWithout = passesWithout ? answers : withoutCredentials(answers);
  const without = passesWithout ? none : failuresAt(answersWithout);
  const additional = without.length === 0 ? included : notAmong(without, included);
  const credentials = credentialsOf(exchange, without, additional);
  const failed = credentials.mode === 'include' ? included : without;
  const withCredentials = credentials.mode === 'unobserved' ? additional.map(explained) : [];
  // What the browser did is the last word on what it checked.
  const unchecked = failed.length === 0 ? failed : passedAmong(failed, exchange);
  const checked = unchecked.length === 0 ? failed : notAmong(unchecked, failed);
  const { verdict, missing, findings } = conclude(
    exchange,
    checked.map(explained),
    withCredentials,
  );
  return {
    verdict,
    missing,
    findings,
    credentials,
    withCredentials,
    unchecked: unchecked.map(explained),
    steps: credentials.mode === 'include' ? answers : answersWithout,
  };
}

const none: readonly Failure[] = [];

/** Whether all of them would pass in a call without credentials: so it is nearly always. */
function areOfCredentials(failures: readonly Failure[]): boolean {
  for (const { rule } of failures) if (!rule.onlyWithCredentials) return false;
  return true;
}

function passedAmong(failures: readonly Failure[], exchange: CorsExchange): Failure[] {
  return failures.filter((failure) => hasPassed(exchange, failure) === true);
}

function notAmong(some: readonly Failure[], all: readonly Failure[]): Failure[] {
  return all.filter((failure) => !some.some((other) => isSameFinding(other, failure)));
}

/**
 * The credentials mode: as observed; else the only one that explains what the browser did; else the one that
 * the standard gives to this kind of request.
 *
 * @param without what fails in any case
 * @param additional what fails only with credentials
 */
function credentialsOf(
  exchange: CorsExchange,
  without: readonly Failure[],
  additional: readonly Failure[],
): Credentials {
  const mode = observedCredentials(exchange);
  if (mode !== 'unobserved') return { mode, basis: 'observed' };
  const byStandard = isFont(exchange) ? ofFonts : unobserved;
  if (additional.length === 0) return byStandard;
  for (const failure of additional) {
    if (hasPassed(exchange, failure) === true) return byStandard === ofFonts ? ofFonts : notInclude;
  }
  const [first] = additional;
  const isRefused = first !== undefined && hasPassed(exchange, first) === false;
  const isExplained = without.length > 0;
  return isRefused && !isExplained ? include : byStandard;
}

const include = { mode: 'include', basis: 'inferred' } as const;
const notInclude = { mode: 'not-include', basis: 'inferred' } as const;
const ofFonts = { mode: 'same-origin', basis: 'inferred' } as const;
const unobserved = { mode: 'unobserved', basis: 'unobserved' } as const;
