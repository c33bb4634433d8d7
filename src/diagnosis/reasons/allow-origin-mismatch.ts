import { opaqueOrigin, serializedOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader, isAscii } from '../allow-origin.ts';
import { defineReason, type Evidence, type Explanation } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';
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

/** A value as the server meant it, where a recorder made a letter of each byte: `bÃ¼cher` of `bücher`. */
function fromUtf8(value: string): string {
  try {
    return decodeURIComponent(
      value.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`),
    );
  } catch {
    return value;
  }
}

/** What is wrong with a value that is no origin to a browser. */
function invalidWords(got: string, origin: string): { headline: Words; rule: Words } {
  const said = texts.reasons['allow-origin-invalid'];
  if (got === '') return { headline: said.headlineEmpty, rule: said.sentEmpty };
  const written = isAscii(got) || origin === opaqueOrigin ? null : serializedOrigin(fromUtf8(got));
  if (written === null) return { headline: said.headline, rule: said.whatAnOriginIs(got) };
  const rule =
    written === origin
      ? said.isWrittenAs(got, written)
      : said.isWrittenOtherwise(got, written, origin);
  return { headline: said.headlineNotAscii, rule };
}

/** `Access-Control-Allow-Origin: *.example.com` */
export const allowOriginInvalid = defineReason<WrongOrigin>({
  id: 'allow-origin-invalid',
  spec: corsCheckSpec,
  detect: (step) => detect(step, 'invalid'),
  explain({ got }, step): Explanation {
    const { headline, rule } = invalidWords(got, step.origin);
    return { headline, ...nameThePage(step, rule) };
  },
  codes: ({ got }, step) =>
    corsCheckCodes(step, {
      chromium: 'InvalidAllowOriginValue',
      // Chromium does not name a value that it cannot print.
      parameter: isAscii(got) ? got : '',
      firefox: 'CORSAllowOriginNotMatchingOrigin',
      webkit: webkitOriginText(step),
    }),
});
