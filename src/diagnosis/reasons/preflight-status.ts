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

/** What an OPTIONS answer of that status usually means. */
const meanings: Readonly<Record<string, string>> = {
  401: 'The server asks for a login. A preflight never carries cookies or tokens, so it must be answered without one.',
  403: 'The server refused the OPTIONS request. A preflight never carries cookies or tokens, so it must be answered without them.',
  404: 'The server knows no such path for OPTIONS. The same path may well exist for other methods.',
  405: 'The server knows the path, but not the method OPTIONS for it.',
  501: 'The server does not know the method OPTIONS.',
};

/** `HTTP/1.1 404 Not Found` to an OPTIONS request. */
export const preflightStatus = defineReason<Status>({
  id: 'preflight-status',
  spec: corsPreflightSpec,
  detect(step) {
    if (isOkStatus(step.status) || isRedirectStatus(step.status)) return null;
    return { header: null, got: String(step.status), expected: '200 to 299' };
  },
  explain: ({ got }, step) => ({
    headline: say`The server answered the preflight with status ${code(got)}`,
    sentences: [
      ...(meanings[got] === undefined ? [] : [say`${meanings[got]}`]),
      say`The answer to a preflight must have a status from 200 to 299. 204 is usual.`,
      say`Whoever runs ${code(serverOf(step.url))} has to answer OPTIONS for this path.`,
    ],
  }),
  codes: () => ({
    chromium: 'PreflightInvalidStatus',
    parameter: '',
    firefox: 'CORSPreflightDidNotSucceed3',
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
  explain: ({ got, target }, step) => ({
    headline: say`The server redirected the preflight`,
    sentences: [
      target === null
        ? say`It answered with status ${code(got)}. A browser never follows a redirect of a preflight.`
        : say`It answered with status ${code(got)} and sent the browser on to ${code(target)}. A browser never follows a redirect of a preflight.`,
      target === null
        ? say`Call the URL where the redirect ends.`
        : say`Call ${code(target)} in the first place. Then there is nothing to redirect.`,
      say`Or whoever runs ${code(serverOf(step.url))} answers OPTIONS for this path without the redirect.`,
    ],
  }),
  codes: () => ({
    chromium: 'PreflightDisallowedRedirect',
    parameter: '',
    firefox: 'CORSExternalRedirectNotAllowed',
  }),
});
