import { getHeader } from '../../fetch-standard/header-list.ts';
import { defineReason } from '../reason.ts';
import { code, header, say } from '../words.ts';
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
        ? say`The server does not allow credentials`
        : say`${header(allowCredentialsHeader)} must be exactly ${code('true')}`,
    sentences: [
      say`The page made this call with credentials: ${code('credentials: "include"')}, or ${code('withCredentials')}.`,
      got === null
        ? say`Then the answer needs ${code(`${allowCredentialsHeader}: true`)}. This one has no such header.`
        : say`Then the answer needs ${code(`${allowCredentialsHeader}: true`)}: once, in lower case, and nothing else. This one has ${code(got)}.`,
      say`If the call needs no cookies, leave the credentials out of it.`,
      ...(step.during === 'preflight'
        ? [say`The preflight itself carries no cookies. Its answer must allow them all the same.`]
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
