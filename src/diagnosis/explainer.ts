import type { CorsExchange } from '../exchange/exchange.ts';
import { serverBehind, withCauses } from './causes/with-causes.ts';
import { decide } from './decide.ts';
import { adviceFor, diagnose } from './diagnose.ts';
import { type Decision, type Diagnosis, isAtRest } from './diagnosis.ts';
import { createSiblings, type ServerAnswers, type SiblingAnswer } from './siblings.ts';

/** What the list is told of an exchange beside others. */
export interface Overview {
  readonly decision: Decision;
  /** Whether it passes and something is worth knowing of it. */
  readonly isAdvised: boolean;
}

/** Explains the exchanges of a recording that grows. */
export interface Explainer {
  /** Takes the exchanges as they are now. */
  update(exchanges: readonly CorsExchange[]): void;
  overviewOf(exchange: CorsExchange): Overview;
  /** All that is to be said of an exchange by what is known of its servers now. */
  diagnose(exchange: CorsExchange): Diagnosis;
  /** The answers that a decision rests on besides the exchange; the same as long as it would be the same. */
  answersBehind(exchange: CorsExchange, decision: Decision): ServerAnswers | null;
  /** What a server answered, of each kind the first. */
  answersOf(server: string): readonly SiblingAnswer[];
  /** Another one, for another recording: it knows of no exchanges. */
  anew(): Explainer;
}

/** An explainer that knows of no exchanges. */
export function createExplainer(): Explainer {
  const siblings = createSiblings();
  return {
    update: siblings.update,
    overviewOf(exchange) {
      const decided = withCauses(exchange, decide(exchange), siblings.of);
      const { decision } = decided;
      return {
        decision,
        isAdvised: isAtRest(decision) && adviceFor(exchange, decided, siblings.of).length > 0,
      };
    },
    diagnose: (exchange) => diagnose(exchange, siblings.of),
    answersBehind(exchange, decision) {
      const server = serverBehind(exchange, decision);
      return server === null ? null : siblings.of(server);
    },
    answersOf: (server) => siblings.of(server).kinds,
    anew: createExplainer,
  };
}
