import { cachesAndWorkers } from './caches-and-workers.ts';
import { errorAnswers } from './error-answers.ts';
import { notCors } from './not-cors.ts';
import { origins } from './origins.ts';
import { requestLists } from './request-lists.ts';
import type { CauseGroup, CauseScenario } from './scenario.ts';
import { wrongAnswerer } from './wrong-answerer.ts';

/** The scenarios of what stands behind refusals, by class. */
export const causeGroups: readonly CauseGroup[] = [
  errorAnswers,
  wrongAnswerer,
  origins,
  requestLists,
  cachesAndWorkers,
  notCors,
];

/** Each of them. */
export const causeScenarios: readonly CauseScenario[] = causeGroups.flatMap(
  ({ scenarios }) => scenarios,
);
