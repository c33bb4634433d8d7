import { allowOriginHeader } from '../allow-origin.ts';
import { defineReason } from '../reason.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';
import { corsCheckCodes, corsCheckSpec } from './cors-check-codes.ts';
import { nameThePage } from './sentences.ts';

/** `Access-Control-Allow-Origin: *`, and `fetch(url, { credentials: 'include' })`. */
export const allowOriginWildcardWithCredentials = defineReason({
  id: 'allow-origin-wildcard-with-credentials',
  spec: corsCheckSpec,
  onlyWithCredentials: true,
  detect(step) {
    if (step.allowOrigin.kind !== 'wildcard' || !step.credentials) return null;
    return { header: allowOriginHeader, got: '*', expected: step.origin };
  },
  explain: (_, step) => ({
    headline: texts.reasons['allow-origin-wildcard-with-credentials'].headline,
    ...nameThePage(
      step,
      texts.reasons['allow-origin-wildcard-with-credentials'].sentWildcard,
      texts.reasons['allow-origin-wildcard-with-credentials'].mustNameThePage(
        serverOf(step.url),
        step.origin,
      ),
    ),
  }),
  codes: (_, step) =>
    corsCheckCodes(step, {
      chromium: 'WildcardOriginNotAllowed',
      parameter: '',
      firefox: 'CORSNotSupportingCredentials',
      webkit: 'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
    }),
});
