import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader, isAscii } from '../allow-origin.ts';
import { defineReason, type Evidence, type Explanation } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import { corsCheckCodes, corsCheckSpec, webkitOriginText } from './cors-check-codes.ts';
import { nameThePage, unnameableOrigin } from './sentences.ts';

interface WrongOrigin extends Evidence {
  readonly got: string;
}

function detect(step: Step, kind: 'mismatch' | 'invalid'): WrongOrigin | null {
  const { allowOrigin: allowed } = step;
  if (allowed.kind !== kind) return null;
  return { header: allowOriginHeader, got: allowed.value, expected: step.origin };
}

/** `Access-Control-Allow-Origin: https://other.example` */
export const allowOriginMismatch = defineReason<WrongOrigin>({
  id: 'allow-origin-mismatch',
  spec: corsCheckSpec,
  detect: (step) => detect(step, 'mismatch'),
  explain({ got }, step): Explanation {
    return {
      headline: unnameableOrigin(step) ?? texts.reasons['allow-origin-mismatch'].headline,
      ...nameThePage(
        step,
        step.origin === opaqueOrigin
          ? texts.reasons['allow-origin-mismatch'].allowsAnotherThanNull(got)
          : texts.reasons['allow-origin-mismatch'].allowsAnother(got, step.origin),
        got === opaqueOrigin
          ? texts.reasons.server.mustNotNameNull(serverOf(step.url), step.origin)
          : undefined,
      ),
    };
  },
  codes: ({ got }, step) =>
    corsCheckCodes(step, {
      chromium: 'AllowOriginMismatch',
      parameter: got,
      firefox: 'CORSAllowOriginNotMatchingOrigin',
      webkit: webkitOriginText(step),
    }),
});

/** `Access-Control-Allow-Origin: *.example.com` */
export const allowOriginInvalid = defineReason<WrongOrigin>({
  id: 'allow-origin-invalid',
  spec: corsCheckSpec,
  detect: (step) => detect(step, 'invalid'),
  explain: ({ got }, step) => ({
    headline:
      got === ''
        ? texts.reasons['allow-origin-invalid'].headlineEmpty
        : texts.reasons['allow-origin-invalid'].headline,
    ...nameThePage(
      step,
      got === ''
        ? texts.reasons['allow-origin-invalid'].sentEmpty
        : texts.reasons['allow-origin-invalid'].whatAnOriginIs(got),
    ),
  }),
  codes: ({ got }, step) =>
    corsCheckCodes(step, {
      chromium: 'InvalidAllowOriginValue',
      // Chromium does not name a value that it cannot print.
      parameter: isAscii(got) ? got : '',
      firefox: 'CORSAllowOriginNotMatchingOrigin',
      webkit: webkitOriginText(step),
    }),
});
