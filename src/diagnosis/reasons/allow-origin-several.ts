import { valuesOf } from '../../fetch-standard/header-list.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { defineReason, type Evidence } from '../reason.ts';
import * as texts from '../texts/texts.ts';
import {
  corsCheckCodes,
  corsCheckSpec,
  webkitOriginText,
  webkitSeveralText,
} from './cors-check-codes.ts';
import { nameThePage, unnameableOrigin } from './sentences.ts';

interface SeveralLines extends Evidence {
  readonly got: string;
  readonly lines: readonly string[];
}

/** `Access-Control-Allow-Origin: https://a.example` on a line, and once more on another. */
export const allowOriginSeveralLines = defineReason<SeveralLines>({
  id: 'allow-origin-several-lines',
  spec: corsCheckSpec,
  detect(step) {
    const { allowOrigin: allowed } = step;
    if (allowed.kind !== 'several-lines') return null;
    const lines = valuesOf(step.headers, allowOriginHeader);
    return { header: allowOriginHeader, got: allowed.value, expected: step.origin, lines };
  },
  explain: ({ got, lines }, step) => ({
    headline: texts.reasons['allow-origin-several-lines'].headline(lines.length),
    ...nameThePage(step, texts.reasons['allow-origin-several-lines'].joined(lines.length, got)),
  }),
  codes: ({ got }, step) =>
    corsCheckCodes(step, {
      chromium: 'MultipleAllowOriginValues',
      parameter: got,
      firefox: 'CORSMultipleAllowOriginNotAllowed',
      webkit: webkitSeveralText,
    }),
});

interface SeveralValues extends Evidence {
  readonly got: string;
}

/** `Access-Control-Allow-Origin: https://a.example, https://b.example` */
export const allowOriginSeveralValues = defineReason<SeveralValues>({
  id: 'allow-origin-several-values',
  spec: corsCheckSpec,
  detect(step) {
    const { allowOrigin: allowed } = step;
    if (allowed.kind !== 'several-values') return null;
    return { header: allowOriginHeader, got: allowed.value, expected: step.origin };
  },
  explain: ({ got }, step) => ({
    headline: unnameableOrigin(step) ?? texts.reasons['allow-origin-several-values'].headline,
    ...nameThePage(step, texts.reasons['allow-origin-several-values'].holdsOneOrigin(got)),
  }),
  codes: ({ got }, step) =>
    corsCheckCodes(step, {
      chromium: 'MultipleAllowOriginValues',
      parameter: got,
      firefox: 'CORSAllowOriginNotMatchingOrigin',
      webkit: got.includes(',') ? webkitSeveralText : webkitOriginText(step),
    }),
});
