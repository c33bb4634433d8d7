import { allowOriginHeader } from '../allow-origin.ts';
import { defineReason } from '../reason.ts';
import { code, say } from '../words.ts';
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
    headline: say`${code('*')} does not cover a request with credentials`,
    sentences: [
      say`The page made this call with credentials: ${code('credentials: "include"')}, or ${code('withCredentials')}.`,
      namePage(step),
      say`The server sent ${code(`${allowOriginHeader}: *`)}. With credentials the header must name the page's origin itself.`,
      say`If the call needs no cookies, leave out the credentials: then ${code('*')} is enough.`,
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
