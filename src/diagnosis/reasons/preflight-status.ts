import { unrecordedStatus } from '../../exchange/entry.ts';
import { isOkStatus, isRedirectStatus } from '../../fetch-standard/status.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';
import { corsPreflightSpec } from './cors-preflight-spec.ts';

interface Status extends Evidence {
  readonly got: string;
}

interface RedirectedPreflight extends Status {
  readonly target: string | null;
}

/** `HTTP/1.1 404 Not Found` to an OPTIONS request. */
export const preflightStatus = defineReason<Status>({
  id: 'preflight-status',
  spec: corsPreflightSpec,
  detect(step) {
    if (step.status === unrecordedStatus) return null;
    if (isOkStatus(step.status) || isRedirectStatus(step.status)) return null;
    return { header: null, got: String(step.status), expected: '200 to 299' };
  },
  explain: ({ got }, step) => ({
    headline: texts.reasons['preflight-status'].headline(got),
    sentences: [texts.reasons['preflight-status'].needsOkStatus],
    demand: texts.reasons['preflight-status'].mustAnswerOptions(serverOf(step.url)),
  }),
  codes: ({ got }) => ({
    chromium: 'PreflightInvalidStatus',
    parameter: '',
    firefox: 'CORSPreflightDidNotSucceed3',
    webkit: webkitText(got),
  }),
});

/** `HTTP/1.1 301 Moved Permanently` to an OPTIONS request. */
export const preflightRedirect = defineReason<RedirectedPreflight>({
  id: 'preflight-redirect',
  spec: corsPreflightSpec,
  detect(step) {
    if (!isRedirectStatus(step.status)) return null;
    const { redirectUrl: target } = step;
    return { header: null, got: String(step.status), expected: '200 to 299', target };
  },
  explain: ({ target }, step) => ({
    headline: texts.reasons['preflight-redirect'].headline,
    sentences: [
      target === null
        ? texts.reasons['preflight-redirect'].isNeverFollowed
        : texts.reasons['preflight-redirect'].isNeverFollowedTo(target),
    ],
    demand: texts.reasons['preflight-redirect'].mustNotRedirect(serverOf(step.url)),
  }),
  codes: ({ got }) => ({
    chromium: 'PreflightDisallowedRedirect',
    parameter: '',
    firefox: 'CORSExternalRedirectNotAllowed',
    webkit: webkitText(got),
  }),
});

/** WebKit does not tell a redirected preflight from one that failed. */
function webkitText(status: string): string {
  return `Preflight response is not successful. Status code: ${status}`;
}
