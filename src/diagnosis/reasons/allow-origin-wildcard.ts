import { allowOriginHeader } from '../allow-origin.ts';
import { defineReason } from '../reason.ts';
import { texts } from '../texts/texts.ts';
import { corsCheckCodes, corsCheckSpec } from './cors-check-codes.ts';
import { changeServer, namePage } from './sentences.ts';

/** `Access-Control-Allow-Origin: *`, and `fetch(url, { credentials: 'include' })`. */
export const allowOriginWildcardWithCredentials = defineReason({
  id: 'allow-origin-wildcard-with-credentials',
  spec: corsCheckSpec,
  detect(step) {
    if (step.allowOrigin.kind !== 'wildcard' || !step.credentials) return null;
    return { header: allowOriginHeader, got: '*', expected: step.origin };
  },
  explain: (_, step) => ({
    headline: texts.reasons['allow-origin-wildcard-with-credentials'].headline,
    sentences: [
      texts.reasons.call.madeWithCredentials,
      namePage(step),
      texts.reasons['allow-origin-wildcard-with-credentials'].mustNameOrigin,
      texts.reasons['allow-origin-wildcard-with-credentials'].leaveCredentialsOut,
      changeServer(step),
    ],
  }),
  codes: (_, step) =>
    corsCheckCodes(step, {
      chromium: 'WildcardOriginNotAllowed',
      parameter: '',
      firefox: 'CORSNotSupportingCredentials',
      webkit: 'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
    }),
});
