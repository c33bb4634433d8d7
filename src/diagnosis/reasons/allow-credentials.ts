import { getHeader } from '../../fetch-standard/header-list.ts';
import { defineReason } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';
import { corsCheckCodes, corsCheckSpec } from './cors-check-codes.ts';
import { nameThePage } from './sentences.ts';

export const allowCredentialsHeader = 'Access-Control-Allow-Credentials';

function rule(got: string | null, { during }: Step): Words {
  const said = texts.reasons['allow-credentials-not-true'];
  if (got !== null) return said.mustBeExact(got);
  return during === 'preflight' ? said.mustBeOnPreflightToo : said.mustBeThere;
}

/** No `Access-Control-Allow-Credentials: true`, and `fetch(url, { credentials: 'include' })`. */
export const allowCredentialsNotTrue = defineReason({
  id: 'allow-credentials-not-true',
  spec: corsCheckSpec,
  onlyWithCredentials: true,
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
    ...nameThePage(
      step,
      rule(got, step),
      texts.reasons['allow-credentials-not-true'].mustAllowThem(serverOf(step.url)),
    ),
  }),
  codes: ({ got }, step) =>
    corsCheckCodes(step, {
      chromium: 'InvalidAllowCredentials',
      parameter: got ?? '',
      firefox: 'CORSMissingAllowCredentials',
      webkit: 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
    }),
});
