import type { CorsExchange } from '../exchange/exchange.ts';
import type { Advice } from './advice/advice.ts';
import { adviceOn, noAdvice } from './advice/advice-on.ts';
import { adviceOnOpaque } from './advice/opaque.ts';
import type { Cause } from './causes/cause.ts';
import { withCauses } from './causes/with-causes.ts';
import { decide, type Judged, type Outside } from './decide.ts';
import { demandedByFix } from './demand.ts';
import type { Diagnosis } from './diagnosis.ts';
import { engineVerdicts, unanimous } from './engines/engine-verdict.ts';
import { additionTo, type Fix, fixFor, noFix, soleFixFor } from './fix/fix.ts';
import type { Judgement } from './judge.ts';
import { credentialsOutside } from './outside-cors.ts';
import { preflightNeeds } from './preflight-need.ts';
import { preflightNotes } from './preflight-notes.ts';
import { progressOf } from './progress.ts';
import { createSiblings, noSiblings, type SiblingsOf } from './siblings.ts';
import type { Step } from './step.ts';

/** Each exchange of a recording, with all of the others in view. */
export function diagnoseAll(exchanges: readonly CorsExchange[]): Diagnosis[] {
  const siblings = createSiblings();
  siblings.update(exchanges);
  return exchanges.map((exchange) => diagnose(exchange, siblings.of));
}

/**
 * Tells why the browser refused an exchange, or that it did not, and what must change.
 *
 * A pure function: the same exchange, beside the same others, always gets the same diagnosis.
 *
 * @param siblingsOf what the others tell of the servers; by it some causes are found
 */
export function diagnose(exchange: CorsExchange, siblingsOf: SiblingsOf = noSiblings): Diagnosis {
  const decided = withCauses(exchange, decide(exchange), siblingsOf);
  const advice = adviceFor(exchange, decided, siblingsOf);
  return 'judgement' in decided
    ? judged(exchange, decided, advice)
    : outside(exchange, decided, advice);
}

/**
 * The advice on an exchange that was decided: that of its diagnosis, for who needs nothing else of that.
 *
 * @param siblingsOf what the others tell of the servers now
 */
export function adviceFor(
  exchange: CorsExchange,
  decided: Judged | Outside,
  siblingsOf: SiblingsOf,
): readonly Advice[] {
  if ('judgement' in decided) return adviceOn(exchange, decided.judgement, siblingsOf);
  const { outside, request, decision } = decided;
  return outside.kind === 'no-cors' && decision.findings.length === 0
    ? adviceOnOpaque(exchange, request)
    : noAdvice;
}

function judged(
  exchange: CorsExchange,
  { decision, explanation, judgement, included }: Judged,
  advice: readonly Advice[],
): Diagnosis {
  const { verdict, findings, credentials, withCredentials, unchecked, steps } = judgement;
  const fix = verdict === 'blocked' ? fixFor(exchange, steps, decision.causes) : noFix;
  const notes = preflightNotes(exchange);
  const { id, missing, reason, during, causes, headline } = decision;
  const said = demandedByFix(explanation, findings[0], fix, causes, exchange.pageOrigin.origin);
  // Field by field: an object that begins with another's fields takes V8 as long to make as all else of it.
  return {
    id,
    verdict,
    missing,
    reason,
    during,
    findings,
    causes,
    headline,
    unchecked,
    withCredentials,
    credentials,
    preflights: preflightNeeds(exchange),
    progress: progressOf(exchange, findings),
    explanation: notes.length === 0 ? said : [...said, ...notes],
    fix,
    fixWithCredentials: fixWithCredentials(exchange, judgement, fix, included, causes),
    engines: engineVerdicts(exchange, judgement),
    advice,
  };
}

/** No header of it decides anything, so no check is made, and nothing has to change for CORS. */
function outside(
  exchange: CorsExchange,
  { decision, outside: { status, explanation } }: Outside,
  advice: readonly Advice[],
): Diagnosis {
  return {
    ...decision,
    unchecked: [],
    withCredentials: [],
    credentials: credentialsOutside(exchange),
    preflights: [{ state: 'not-needed', because: [] }],
    // Of a WebSocket that was refused Chromium notes the status in a sentence only.
    progress: progressOf(exchange, decision.findings).map((step) => ({ ...step, status })),
    explanation,
    fix: noFix,
    fixWithCredentials: null,
    engines: unanimous[decision.verdict],
    advice,
  };
}

/** What the fix lacks if the call was made with credentials, where that is not known. */
function fixWithCredentials(
  exchange: CorsExchange,
  { credentials, verdict, withCredentials }: Judgement,
  fix: Fix,
  included: readonly Step[],
  causes: readonly Cause[],
): Fix | null {
  if (credentials.mode !== 'unobserved') return null;
  if (verdict !== 'blocked' && withCredentials.length === 0) return null;
  const addition = additionTo(fix, soleFixFor(exchange, included, causes));
  return addition.changes.length === 0 ? null : addition;
}
