import type { CorsExchange } from '../exchange/exchange.ts';
import { outsideCors } from '../exchange/outside-cors.ts';
import { adviceOn } from './advice/advice-on.ts';
import type { Cause } from './causes/cause.ts';
import { causesOf } from './causes/causes-of.ts';
import { failedServer, sceneOf } from './causes/scene.ts';
import type { Diagnosis } from './diagnosis.ts';
import { engineVerdicts } from './engines/engine-verdict.ts';
import { additionTo, type Fix, fixFor, noFix, soleFixFor } from './fix/fix.ts';
import { type Judgement, judge } from './judge.ts';
import { diagnoseOutside } from './outside-cors.ts';
import { preflightNeeds } from './preflight-need.ts';
import { preflightNotes } from './preflight-notes.ts';
import { progressOf } from './progress.ts';
import type { Finding } from './reason.ts';
import { refusalUnseen } from './reasons/unrecorded-answer.ts';
import { createSiblings, noAnswers, type ServerAnswers } from './siblings.ts';
import type { Step } from './step.ts';
import { stepsOf } from './steps.ts';
import { verdictWords } from './verdict-words.ts';
import type { Words } from './words.ts';

/** What else a server answered, by its origin. */
export type SiblingsOf = (server: string) => ServerAnswers;

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
  const { request, preflight } = exchange.hops[0];
  const outside = request === null || preflight.state === 'sent' ? null : outsideCors(request);
  if (request !== null && outside !== null) {
    const diagnosis = diagnoseOutside(exchange, request, outside);
    const [failure] = diagnosis.findings;
    return failure === undefined
      ? diagnosis
      : { ...diagnosis, causes: causesBehind(exchange, failure, noSteps, siblingsOf) };
  }
  const included = stepsOf(exchange, true);
  const judgement = judge(exchange, included);
  const { verdict, missing, findings, credentials, withCredentials, unchecked, steps } = judgement;
  const [first] = findings;
  const fix = verdict === 'blocked' ? fixFor(exchange, steps) : noFix;
  const { headline, explanation } = verdictWords(exchange, judgement);
  const notes = preflightNotes(exchange);
  const stop = stoppedAt(exchange, judgement);
  const causes = stop === null ? noCauses : causesBehind(exchange, stop, steps, siblingsOf);
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
    causes,
    headline: headlineOf(causes) ?? headline,
    explanation: notes.length === 0 ? explanation : [...explanation, ...notes],
    fix,
    fixWithCredentials: fixWithCredentials(exchange, judgement, fix, included),
    engines: engineVerdicts(exchange, judgement),
    advice: adviceOn(exchange, judgement, siblingsOf),
  };
}

/** What the browser stopped at, and causes stand behind; null where it did not, or nobody knows that it did. */
function stoppedAt(
  exchange: CorsExchange,
  { findings, missing }: Pick<Diagnosis, 'findings' | 'missing'>,
): Finding | null {
  return findings[0] ?? (missing === 'response' ? refusalUnseen(exchange) : null);
}

/** The server whose other answers a diagnosis rests on; null where it rests on none. */
export function serverBehind(exchange: CorsExchange, diagnosis: Diagnosis): string | null {
  const stop = stoppedAt(exchange, diagnosis);
  return stop === null ? null : failedServer(exchange, stop);
}

const noCauses: readonly Cause[] = [];
const noSteps: readonly Step[] = [];

function noSiblings(): ServerAnswers {
  return noAnswers;
}

function causesBehind(
  exchange: CorsExchange,
  first: Finding,
  steps: readonly Step[],
  siblingsOf: SiblingsOf,
): readonly Cause[] {
  const answers = siblingsOf(failedServer(exchange, first));
  return causesOf(sceneOf(exchange, first, steps, answers));
}

/** What is likely to stand behind a refusal is the news, and not the check that failed. */
function headlineOf([cause]: readonly Cause[]): Words | null {
  return cause === undefined || cause.confidence === 'possible' ? null : cause.headline;
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
  const addition = additionTo(fix, soleFixFor(exchange, included));
  return addition.changes.length === 0 ? null : addition;
}
