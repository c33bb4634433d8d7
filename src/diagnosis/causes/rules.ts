import type { CauseRule } from './cause.ts';
import { errorAnswers } from './error-answers.ts';
import { notCors } from './not-cors.ts';
import { wrongAnswerer } from './wrong-answerer.ts';

/** All causes, in the order in which they are told where nothing makes one surer than another. */
export const rules: readonly CauseRule[] = [...errorAnswers, ...wrongAnswerer, ...notCors];
