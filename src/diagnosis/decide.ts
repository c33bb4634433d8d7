import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { wayAroundCors } from '../exchange/outside-cors.ts';
import type { Decision } from './diagnosis.ts';
import { type Judgement, judge } from './judge.ts';
import { decideOutside, type OutsideCase } from './outside-cors.ts';
import type { Step } from './step.ts';
import { stepsOf } from './steps.ts';
import { verdictWords } from './verdict-words.ts';
import type { Words } from './words.ts';

/** The decision on an exchange that CORS has a say in, with what it rests on. */
export interface Judged {
  readonly decision: Decision;
  readonly explanation: readonly Words[];
  readonly judgement: Judgement;
  /** The steps of the exchange, with the credentials mode taken to be `include`. */
  readonly included: readonly Step[];
}

/** The decision on one that it has none in. */
export interface Outside {
  readonly decision: Decision;
  readonly outside: OutsideCase;
  /** Its one request. */
  readonly request: Entry;
}

/**
 * Decides an exchange by the standard: the verdict and the reasons, which need nothing but the exchange. What
 * stands behind a failure is found besides, by `withCauses`.
 */
export function decide(exchange: CorsExchange): Judged | Outside {
  const [{ request }] = exchange.hops;
  const kind = wayAroundCors(exchange);
  if (request !== null && kind !== null) {
    return { ...decideOutside(exchange, request, kind), request };
  }
  const included = stepsOf(exchange, true);
  const judgement = judge(exchange, included);
  const { verdict, missing, findings } = judgement;
  const [first] = findings;
  const { headline, explanation } = verdictWords(exchange, judgement);
  return {
    decision: {
      id: exchange.id,
      verdict,
      missing,
      reason: first?.reason ?? null,
      during: first?.during ?? null,
      findings,
      causes: [],
      headline,
    },
    explanation,
    judgement,
    included,
  };
}
