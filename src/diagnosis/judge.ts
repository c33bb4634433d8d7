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

const notInclude: Credentials = { mode: 'not-include', basis: 'inferred' };
const unobserved: Credentials = { mode: 'unobserved', basis: 'unobserved' };

/**
 * Decides by the standard. Where the credentials mode was not observed, both are tried: what fails
 * without credentials fails in any case; what fails only with them is decided by what the browser
 * did, if that was recorded.
 */
export function judge(exchange: CorsExchange): Judgement {
  const without = failures(exchange, false);
  const included = failures(exchange, true);
  const additional = included.filter((finding) => !without.some((other) => isSame(other, finding)));
  if (observedCredentials(exchange) === 'include') {
    return conclude(exchange, included, { mode: 'include', basis: 'observed' });
  }
  const [first] = additional;
  if (without.length > 0) {
    const judgement = conclude(exchange, without, unobserved);
    return { ...judgement, withCredentials: additional };
  }
  if (first === undefined) return conclude(exchange, [], unobserved);
  const passed = hasPassed(exchange, first);
  if (passed === null) {
    return {
      verdict: 'inconclusive',
      missing: 'credentials-mode',
      credentials: unobserved,
      findings: [],
      withCredentials: additional,
    };
  }
  return passed
    ? conclude(exchange, [], notInclude)
    : conclude(exchange, included, { mode: 'include', basis: 'inferred' });
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
