import type { Advice } from './advice/advice.ts';
import type { Cause } from './causes/cause.ts';
import type { EngineVerdicts } from './engines/engine-verdict.ts';
import type { Fix } from './fix/fix.ts';
import type { PreflightNeed } from './preflight-need.ts';
import type { Progress } from './progress.ts';
import type { Finding } from './reason.ts';
import type { During } from './step.ts';
import type { Words } from './words.ts';

/**
 * `allowed`: the page was given the answer. `blocked`: a CORS check failed. `not-cors`: CORS had no say in
 * it. It failed otherwise, and the findings tell how; or without findings, it was made without CORS.
 * `inconclusive`: the recording does not say; `missing` names what it lacks.
 */
export type Verdict = 'allowed' | 'blocked' | 'inconclusive' | 'not-cors';

/** The credentials mode, and how it is known. `not-include`: `omit` or `same-origin`, which is the same to another origin. */
export interface Credentials {
  readonly mode: 'include' | 'same-origin' | 'omit' | 'not-include' | 'unobserved';
  /** `inferred`: only this mode explains what the browser did, or the standard gives it to such a request. */
  readonly basis: 'observed' | 'inferred' | 'unobserved';
}

/** What a recording lacks where it does not tell the verdict. */
export type Missing = 'credentials-mode' | 'actual-request' | 'response' | 'redirect-target';

/** What decides an exchange, and what stands behind it: as much as a list of many shows of each. */
export interface Decision {
  /** The exchange's. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly missing: Missing | null;
  /** The first finding's; how a request was made that CORS does not cover; else null. */
  readonly reason: string | null;
  readonly during: During | null;
  /** Every step of the standard that failed, in its order. */
  readonly findings: readonly Finding[];
  /** What may stand behind a failure, the surest first; empty where nothing failed, or nothing tells. */
  readonly causes: readonly Cause[];
  readonly headline: Words;
}

/** All that is to be said of an exchange. Plain JSON: every surface shows this, and decides nothing itself. */
export interface Diagnosis extends Decision {
  /** What fails by the standard, and the browser let pass all the same. */
  readonly unchecked: readonly Finding[];
  /** What would fail as well if the call was made with credentials, which the recording does not say. */
  readonly withCredentials: readonly Finding[];
  readonly credentials: Credentials;
  /** Of each hop, in their order. */
  readonly preflights: readonly PreflightNeed[];
  /** What the browser did, a request at a time. */
  readonly progress: readonly Progress[];
  readonly explanation: readonly Words[];
  readonly fix: Fix;
  /** What must change as well if the call was made with credentials; null where nothing, or where that is known. */
  readonly fixWithCredentials: Fix | null;
  readonly engines: EngineVerdicts;
  /** What is worth knowing of an exchange that passes, the weightiest first; empty of every other. */
  readonly advice: readonly Advice[];
}

/** Whether nobody has to do anything: the page was given what it asked for. */
export function isAtRest({ verdict, findings }: Pick<Decision, 'verdict' | 'findings'>): boolean {
  return verdict === 'allowed' || (verdict === 'not-cors' && findings.length === 0);
}
