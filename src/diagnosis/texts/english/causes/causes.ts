import { cachesAndWorkers } from './caches-and-workers.ts';
import { errorAnswers } from './error-answers.ts';
import { notCors } from './not-cors.ts';
import { originSlips } from './origin-slips.ts';
import { origins } from './origins.ts';
import { requestLists } from './request-lists.ts';
import { wrongAnswerer } from './wrong-answerer.ts';

/** What each cause says, by its id. */
export const causes = {
  ...errorAnswers,
  ...wrongAnswerer,
  ...originSlips,
  ...origins,
  ...requestLists,
  ...cachesAndWorkers,
  ...notCors,
};
