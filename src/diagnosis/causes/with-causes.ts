import type { CorsExchange } from '../../exchange/exchange.ts';
import type { Judged, Outside } from '../decide.ts';
import type { Decision } from '../diagnosis.ts';
import type { Finding } from '../reason.ts';
import { refusalUnseen } from '../reasons/unrecorded-answer.ts';
import type { SiblingsOf } from '../siblings.ts';
import type { Step } from '../step.ts';
import type { Words } from '../words.ts';
import type { Cause } from './cause.ts';
import { causesOf } from './causes-of.ts';
import { failedServer, sceneOf } from './scene.ts';

/**
 * The same decision, with what stands behind a failure. Where it is likely, the headline says that; of a request
 * outside CORS it stays what it is.
 *
 * @param siblingsOf what the others tell of the servers; by it some causes are found
 */
export function withCauses<Decided extends Judged | Outside>(
  exchange: CorsExchange,
  decided: Decided,
  siblingsOf: SiblingsOf,
): Decided {
  const stop = stoppedAt(exchange, decided.decision);
  if (stop === null) return decided;
  const isJudged = 'judgement' in decided;
  const steps = isJudged ? decided.judgement.steps : noSteps;
  const answers = siblingsOf(failedServer(exchange, stop));
  const causes = causesOf(sceneOf(exchange, stop, steps, answers));
  if (causes.length === 0) return decided;
  const headline = (isJudged ? headlineOf(causes) : null) ?? decided.decision.headline;
  return { ...decided, decision: { ...decided.decision, causes, headline } };
}

/** The server whose other answers a decision rests on; null where it rests on none. */
export function serverBehind(exchange: CorsExchange, decision: Decision): string | null {
  const stop = stoppedAt(exchange, decision);
  return stop === null ? null : failedServer(exchange, stop);
}

/** What the browser stopped at, and causes stand behind; null where it did not, or nobody knows that it did. */
function stoppedAt(
  exchange: CorsExchange,
  { findings, missing }: Pick<Decision, 'findings' | 'missing'>,
): Finding | null {
  return findings[0] ?? (missing === 'response' ? refusalUnseen(exchange) : null);
}

const noSteps: readonly Step[] = [];

/** What is likely to stand behind a refusal is the news, and not the check that failed. */
function headlineOf([cause]: readonly Cause[]): Words | null {
  return cause === undefined || cause.confidence === 'possible' ? null : cause.headline;
}
