import type { CorsExchange } from '../../exchange/exchange.ts';
import type { Credentials } from '../diagnosis.ts';
import type { Recorded } from '../evidence.ts';
import type { AnswerChange } from '../fix/answer-change.ts';
import { changeOf } from '../fix/answer-change.ts';
import type { HeaderChange } from '../fix/change.ts';
import { serverOf } from '../server.ts';
import type { ServerAnswers } from '../siblings.ts';
import type { Step } from '../step.ts';

/** An answer that passed, and all that may tell what is worth knowing of it. */
export interface AdvisedAnswer {
  readonly exchange: CorsExchange;
  readonly credentials: Credentials;
  readonly step: Step;
  /** The request that it is the answer to. */
  readonly recorded: Recorded;
  readonly siblingsOf: (server: string) => ServerAnswers;
}

/** The header lines that would help. */
export function changed({ step }: AdvisedAnswer, headers: readonly HeaderChange[]): AnswerChange {
  const on = step.during === 'preflight' ? 'preflight' : 'response';
  return changeOf(step, on, null, headers, step.headers, true);
}

/**
 * What all that is known of the server of an answer tells together. It is found out once for each recording, and
 * only when somebody asks.
 */
export function ofServer<T>(
  find: (answers: ServerAnswers, server: string) => T,
): (answer: AdvisedAnswer) => T {
  const known = new WeakMap<readonly CorsExchange[], { readonly found: T }>();
  return ({ step, siblingsOf }) => {
    const server = serverOf(step.url);
    const answers = siblingsOf(server);
    const before = known.get(answers.exchanges());
    if (before !== undefined) return before.found;
    const found = find(answers, server);
    known.set(answers.exchanges(), { found });
    return found;
  };
}
