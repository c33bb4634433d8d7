import { unrecordedStatus } from '../../exchange/entry.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { isOkStatus } from '../../fetch-standard/status.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { defineReason } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { code, header, say, type Words } from '../words.ts';
import { corsCheckCodes, corsCheckSpec, webkitOriginText } from './cors-check-codes.ts';
import { changeServer, namePage, unnameableOrigin } from './sentences.ts';

function headline(step: Step): Words {
  const unnameable = unnameableOrigin(step);
  if (unnameable !== null) return unnameable;
  if (step.during === 'preflight') {
    return isOkStatus(step.status) || step.status === unrecordedStatus
      ? say`The answer to the preflight has no ${header(allowOriginHeader)} header`
      : say`The server answered the preflight with ${code(String(step.status))}, and without ${header(allowOriginHeader)}`;
  }
  return say`The answer has no ${header(allowOriginHeader)} header`;
}

function requirement(step: Step): Words {
  return step.origin === opaqueOrigin
    ? say`This answer has no ${header(allowOriginHeader)} header.`
    : say`${code(serverOf(step.url))} is another origin than your page's. Its answer must allow your page in ${header(allowOriginHeader)}. This one has no such header.`;
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
    sentences: [namePage(step), requirement(step), changeServer(step)],
  }),
  codes: (_, step) =>
    corsCheckCodes(step, {
      chromium: 'MissingAllowOriginHeader',
      parameter: '',
      firefox: 'CORSMissingAllowOrigin2',
      webkit: webkitOriginText(step),
    }),
});
