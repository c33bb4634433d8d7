import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader, isAscii } from '../allow-origin.ts';
import { defineReason, type Evidence, type Explanation } from '../reason.ts';
import type { Step } from '../step.ts';
import { code, header, say } from '../words.ts';
import { corsCheckCodes, corsCheckSpec, webkitOriginText } from './cors-check-codes.ts';
import { changeServer, namePage, unnameableOrigin } from './sentences.ts';

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
      headline: unnameableOrigin(step) ?? say`The server allows another origin than your page's`,
      sentences: [
        say`The server allows ${code(got)}.`,
        namePage(step),
        ...(got === opaqueOrigin
          ? [say`Take ${code('null')} out: every sandboxed page on the web has that origin.`]
          : []),
        step.origin === opaqueOrigin
          ? say`${code(opaqueOrigin)} is not that origin.`
          : say`Browsers compare the two byte by byte, and they are not the same.`,
        changeServer(step),
      ],
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
        ? say`${header(allowOriginHeader)} is empty`
        : say`The value of ${header(allowOriginHeader)} is no origin`,
    sentences: [
      got === ''
        ? say`The server sent the header without a value.`
        : say`The server sent ${code(got)}. An origin is a scheme, a host and, if it is not the usual one, a port: ${code('https://app.example')}.`,
      namePage(step),
      changeServer(step),
    ],
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
