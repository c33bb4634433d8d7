import type { CorsExchange } from '../exchange/exchange.ts';
import { outsideCors } from '../exchange/outside-cors.ts';
import type { Diagnosis } from './diagnosis.ts';
import { engineVerdicts } from './engines/engine-verdict.ts';
import { additionTo, type Fix, fixFor, noFix } from './fix/fix.ts';
import { type Judgement, judge } from './judge.ts';
import { diagnoseOutside } from './outside-cors.ts';
import { preflightNeeds } from './preflight-need.ts';
import { preflightNotes } from './preflight-notes.ts';
import { progressOf } from './progress.ts';
import type { Step } from './step.ts';
import { stepsOf } from './steps.ts';
import { verdictWords } from './verdict-words.ts';

/**
 * Tells why the browser refused an exchange, or that it did not, and what must change.
 *
 * A pure function: the same exchange always gets the same diagnosis.
 */
export function diagnose(exchange: CorsExchange): Diagnosis {
  const { request } = exchange.hops[0];
  const outside = request === null ? null : outsideCors(request);
  if (request !== null && outside !== null) return diagnoseOutside(exchange, request, outside);
  const { without, included } = stepsOf(exchange);
  const judgement = judge(exchange, { without, included });
  const { verdict, missing, findings, credentials, withCredentials, unchecked } = judgement;
  const steps = credentials.mode === 'include' ? included : without;
  const [first] = findings;
  const fix = verdict === 'blocked' ? fixFor(exchange, steps) : noFix;
  const { headline, explanation } = verdictWords(exchange, judgement, steps);
  return {
    id: exchange.id,
    verdict,
    missing,
    reason: first?.reason ?? null,
    during: first?.during ?? null,
    findings,
    unchecked,
    withCredentials,
    credentials,
    preflights: preflightNeeds(exchange),
    progress: progressOf(exchange, findings),
    headline,
    explanation: [...explanation, ...preflightNotes(exchange, credentials)],
    fix,
    fixWithCredentials: fixWithCredentials(exchange, judgement, fix, included),
    engines: engineVerdicts(exchange, judgement),
  };
}

/** What the fix lacks if the call was made with credentials, where that is not known. */
function fixWithCredentials(
  exchange: CorsExchange,
  { credentials, verdict, withCredentials }: Judgement,
  fix: Fix,
  included: readonly Step[],
): Fix | null {
  if (credentials.mode !== 'unobserved') return null;
  if (verdict !== 'blocked' && withCredentials.length === 0) return null;
  const addition = additionTo(fix, fixFor(exchange, included));
  return addition.changes.length === 0 ? null : addition;
}
