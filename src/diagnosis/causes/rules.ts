import { allowedLists } from './allowed-lists.ts';
import { cachesAndWorkers } from './caches-and-workers.ts';
import type { CauseRule } from './cause.ts';
import { credentialCauses } from './credentials.ts';
import { errorAnswers } from './error-answers.ts';
import { unless } from './failed-answer.ts';
import { sdkInjectedHeader } from './injected-headers.ts';
import { needlessHeaders } from './needless-headers.ts';
import { notCors } from './not-cors.ts';
import { nullOrigin } from './null-origin.ts';
import { originChoice } from './origin-choice.ts';
import { originSlips } from './origin-slips.ts';
import { loginRedirect } from './redirected.ts';
import { signedUrlRedirect } from './signed-url.ts';
import { wrongAnswerer } from './wrong-answerer.ts';

/** All causes, in the order in which they are told where nothing makes one surer than another. */
export const rules: readonly CauseRule[] = [
  ...errorAnswers,
  ...wrongAnswerer,
  ...originSlips,
  signedUrlRedirect,
  unless([loginRedirect], nullOrigin),
  ...originChoice,
  ...credentialCauses,
  ...needlessHeaders,
  ...allowedLists,
  sdkInjectedHeader,
  ...cachesAndWorkers,
  ...notCors,
];
