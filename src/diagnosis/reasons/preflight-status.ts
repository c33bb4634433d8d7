import { unrecordedStatus } from '../../exchange/entry.ts';
import { isOkStatus, isRedirectStatus } from '../../fetch-standard/status.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import { code, say } from '../words.ts';
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
    headline: say`The server answered the preflight with status ${code(got)}`,
    sentences: [
      say`The answer to a preflight must have a status from 200 to 299. 204 is usual.`,
      say`Whoever runs ${code(serverOf(step.url))} has to answer OPTIONS for this path.`,
    ],
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
    headline: say`The server redirected the preflight`,
    sentences: [
      target === null
        ? say`The answer is a redirect. A browser never follows a redirect of a preflight.`
        : say`The answer is a redirect to ${code(target)}. A browser never follows a redirect of a preflight.`,
      say`Whoever runs ${code(serverOf(step.url))} has to answer OPTIONS for this path without a redirect.`,
    ],
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
