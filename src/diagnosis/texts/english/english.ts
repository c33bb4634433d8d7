import { answers } from './advice/answers.ts';
import { cookies } from './advice/cookies.ts';
import { preflights } from './advice/preflights.ts';
import { cachesAndWorkers } from './causes/caches-and-workers.ts';
import { errorAnswers } from './causes/error-answers.ts';
import { notCors } from './causes/not-cors.ts';
import { originSlips } from './causes/origin-slips.ts';
import { origins } from './causes/origins.ts';
import { requestLists } from './causes/request-lists.ts';
import { tracingLibraries } from './causes/tracing-libraries.ts';
import { wrongAnswerer } from './causes/wrong-answerer.ts';
import { elsewhere } from './elsewhere.ts';
import { glossary } from './glossary.ts';
import { connectionErrors } from './network-errors/connection-errors.ts';
import { tlsErrors } from './network-errors/tls-errors.ts';
import { withheldErrors } from './network-errors/withheld-errors.ts';
import { policy } from './policy.ts';
import { preflightNotes } from './preflight-notes.ts';
import { corsCheck } from './reasons/cors-check.ts';
import { corsPreflight } from './reasons/cors-preflight.ts';
import { failed } from './reasons/failed.ts';
import { notSent } from './reasons/not-sent.ts';
import { outsideCors } from './reasons/outside-cors.ts';
import { redirect } from './reasons/redirect.ts';
import { story } from './story.ts';
import { verdicts } from './verdicts.ts';

/** All that a diagnosis says, in English. What has an id stands under it. */
export const english = {
  reasons: { ...corsCheck, ...corsPreflight, ...redirect, ...notSent, ...failed, ...outsideCors },
  causes: {
    ...errorAnswers,
    ...wrongAnswerer,
    ...originSlips,
    ...origins,
    ...requestLists,
    ...cachesAndWorkers,
    ...notCors,
  },
  tracingLibraries,
  networkErrors: { ...connectionErrors, ...tlsErrors, ...withheldErrors },
  advice: { ...answers, ...cookies, ...preflights },
  story,
  verdicts,
  preflightNotes,
  elsewhere,
  glossary,
  policy,
};
