import { getHeader } from '../../fetch-standard/header-list.ts';
import { defineReason } from '../reason.ts';
import { texts } from '../texts/texts.ts';
import { corsCheckCodes, corsCheckSpec } from './cors-check-codes.ts';
import { changeServer } from './sentences.ts';

export const allowCredentialsHeader = 'Access-Control-Allow-Credentials';

/** No `Access-Control-Allow-Credentials: true`, and `fetch(url, { credentials: 'include' })`. */
export const allowCredentialsNotTrue = defineReason({
  id: 'allow-credentials-not-true',
  spec: corsCheckSpec,
  detect(step) {
    if (!step.credentials) return null;
    const got = getHeader(step.headers, allowCredentialsHeader);
    return got === 'true' ? null : { header: allowCredentialsHeader, got, expected: 'true' };
  },
  explain: ({ got }, step) => ({
    headline:
      got === null
        ? texts.reasons['allow-credentials-not-true'].headlineMissing
        : texts.reasons['allow-credentials-not-true'].headlineWrong,
    sentences: [
      texts.reasons.call.madeWithCredentials,
      got === null
        ? texts.reasons['allow-credentials-not-true'].mustBeThere
        : texts.reasons['allow-credentials-not-true'].mustBeExact(got),
      texts.reasons['allow-credentials-not-true'].leaveCredentialsOut,
      ...(step.during === 'preflight'
        ? [texts.reasons['allow-credentials-not-true'].preflightMustAllowToo]
        : []),
      changeServer(step),
    ],
  }),
  codes: ({ got }, step) =>
    corsCheckCodes(step, {
      chromium: 'InvalidAllowCredentials',
      parameter: got ?? '',
      firefox: 'CORSMissingAllowCredentials',
      webkit: 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
    }),
});
