import { unrecordedStatus } from '../../exchange/entry.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { isOkStatus } from '../../fetch-standard/status.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { defineReason } from '../reason.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';
import { corsCheckCodes, corsCheckSpec, webkitOriginText } from './cors-check-codes.ts';
import { nameThePage, unnameableOrigin } from './sentences.ts';

function headline(step: Step): Words {
  const unnameable = unnameableOrigin(step);
  if (unnameable !== null) return unnameable;
  if (step.during === 'preflight') {
    return isOkStatus(step.status) || step.status === unrecordedStatus
      ? texts.reasons['allow-origin-missing'].headlineOfPreflight
      : texts.reasons['allow-origin-missing'].headlineOfRefusedPreflight(step.status);
  }
  return texts.reasons['allow-origin-missing'].headline;
}

function requirement(step: Step): Words {
  return step.origin === opaqueOrigin
    ? texts.reasons['allow-origin-missing'].isMissing
    : texts.reasons['allow-origin-missing'].mustNameThePage;
}

/** `HTTP/1.1 200 OK`, no `Access-Control-Allow-Origin`. */
export const allowOriginMissing = defineReason({
  id: 'allow-origin-missing',
  spec: corsCheckSpec,
  detect(step) {
    if (step.allowOrigin.kind !== 'missing') return null;
    return { header: allowOriginHeader, got: null, expected: step.origin };
  },
  explain: (_, step) => ({
    headline: headline(step),
    ...nameThePage(step, requirement(step)),
  }),
  codes: (_, step) =>
    corsCheckCodes(step, {
      chromium: 'MissingAllowOriginHeader',
      parameter: '',
      firefox: 'CORSMissingAllowOrigin2',
      webkit: webkitOriginText(step),
    }),
});
