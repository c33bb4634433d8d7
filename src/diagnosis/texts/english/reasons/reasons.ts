import { corsCheck } from './cors-check.ts';
import { corsPreflight } from './cors-preflight.ts';
import { failed } from './failed.ts';
import { notSent } from './not-sent.ts';
import { outsideCors } from './outside-cors.ts';
import { redirect } from './redirect.ts';

/** What each reason says, by its id. */
export const reasons = {
  ...corsCheck,
  ...corsPreflight,
  ...redirect,
  ...notSent,
  ...failed,
  ...outsideCors,
};
