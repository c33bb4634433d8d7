import { observedCredentials } from '../exchange/credentials.ts';
import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { findingsAt } from './algorithms.ts';
import type { Credentials, Missing, Verdict } from './diagnosis.ts';
import type { Finding } from './reason.ts';
import { networkFailure } from './reasons/network-failure.ts';
import type { During } from './step.ts';
import { stepsOf } from './steps.ts';

/** The verdict on an exchange, with what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly missing: Missing | null;
  readonly credentials: Credentials;
  readonly findings: readonly Finding[];
  readonly withCredentials: readonly Finding[];
}

/**
 * Decides by the standard. Where the credentials mode was not observed, both are tried: what fails
 * without credentials fails in any case; what fails only with them is decided by what the browser
 * did, if that was recorded.
 */
export function judge(exchange: CorsExchange): Judgement {
  const without = failures(exchange, false);
  const included = failures(exchange, true);
  const additional = included.filter((finding) => !without.some((other) => isSame(other, finding)));
  const credentials = credentialsOf(exchange, without, additional);
  if (credentials.mode !== 'unobserved') {
    return conclude(exchange, credentials.mode === 'include' ? included : without, credentials);
  }
  if (without.length > 0 || additional.length === 0) {
    return { ...conclude(exchange, without, credentials), withCredentials: additional };
  }
  return {
    verdict: 'inconclusive',
    missing: 'credentials-mode',
    credentials,
    findings: [],
    withCredentials: additional,
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

function isSame(a: Finding, b: Finding): boolean {
  return a.reason === b.reason && a.during === b.during && a.hop === b.hop;
}

/**
 * Whether the browser let an answer pass, as far as what it did next tells; null where it does not.
 */
function hasPassed(exchange: CorsExchange, { hop: index, during }: Finding): boolean | null {
  const hop = exchange.hops[index];
  const request = hop?.request ?? null;
  if (request === null) return null;
  if (during === 'preflight') {
    if (request.response !== null) return true;
    return isRefusal(request) ? false : null;
  }
  if (exchange.hops[index + 1] !== undefined) return true;
  if (request.delivery === 'unobserved') return null;
  return !isRefusal(request);
}

/** Chromium gives every refusal this name, and other failures names of their own. */
function isRefusal({ networkError }: Entry): boolean {
  return networkError === 'net::ERR_FAILED';
}

function conclude(
  exchange: CorsExchange,
  findings: readonly Finding[],
  credentials: Credentials,
): Judgement {
  const judgement = { credentials, findings, missing: null, withCredentials: [] };
  if (findings.length > 0) return { ...judgement, verdict: 'blocked' };
  if (lacksAnswer(exchange)) return { ...judgement, verdict: 'inconclusive', missing: 'response' };
  const failure = failureBelowCors(exchange);
  if (failure !== null) return { ...judgement, verdict: 'not-cors', findings: [failure] };
  const last = exchange.hops.at(-1);
  if (last?.request?.response == null) {
    return { ...judgement, verdict: 'inconclusive', missing: 'actual-request' };
  }
  const { redirectUrl } = last.request.response;
  return redirectUrl === null || last.request.delivery === 'delivered'
    ? { ...judgement, verdict: 'allowed' }
    : { ...judgement, verdict: 'inconclusive', missing: 'redirect-target' };
}

/**
 * Chromium refused it, and no check of what was recorded says why: the answer was not recorded. It
 * reports some refused requests before their answer.
 */
function lacksAnswer({ hops }: CorsExchange): boolean {
  return hops.some(({ request }) => request?.response === null && isRefusal(request));
}

/** Where no check failed: the request that was not answered, or failed in spite of its answer. */
function failureBelowCors(exchange: CorsExchange): Finding | null {
  for (const [index, { preflight, request }] of exchange.hops.entries()) {
    if (preflight.state === 'sent' && preflight.entry.response === null) {
      return networkFailure(preflight.entry, 'preflight', index);
    }
    if (request !== null && (request.response === null || request.delivery === 'failed')) {
      const during: During = request.response === null ? 'request' : 'response';
      return networkFailure(request, during, index);
    }
  }
  return null;
}
