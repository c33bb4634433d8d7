import { allowCredentials, allowOrigin, blocked, type ScenarioGroup, users } from '../scenario.ts';

/** The request arrives, the server answers, and the answer fails the CORS check. */
export const response: ScenarioGroup = {
  title: 'The answer does not let this page read it',
  scenarios: [
    {
      id: 'no-allow-origin',
      title: 'No Access-Control-Allow-Origin',
      wrong: 'The server answers, but names no site that may read the answer.',
      call: { to: 'api', method: 'GET' },
      answers: () => ({ actual: { status: 200, headers: [], body: users } }),
      expected: () => blocked('MissingAllowOriginHeader', 'CORSMissingAllowOrigin2'),
    },
    {
      id: 'other-origin',
      title: 'Another origin is allowed',
      wrong: 'The server lets https://app.example.com read the answer, whoever asks.',
      call: { to: 'api', method: 'GET' },
      answers: () => ({
        actual: { status: 200, headers: [[allowOrigin, 'https://app.example.com']], body: users },
      }),
      expected: () =>
        blocked(
          'AllowOriginMismatch',
          'CORSAllowOriginNotMatchingOrigin',
          'https://app.example.com',
        ),
    },
    {
      id: 'origin-trailing-slash',
      title: 'A trailing slash after the origin',
      wrong: 'The server names this page’s origin with a slash at its end, and an origin has none.',
      call: { to: 'api', method: 'GET' },
      answers: ({ page }) => ({
        actual: { status: 200, headers: [[allowOrigin, `${page}/`]], body: users },
      }),
      expected: ({ page }) =>
        blocked('AllowOriginMismatch', 'CORSAllowOriginNotMatchingOrigin', `${page}/`),
    },
    {
      id: 'origin-wrong-scheme',
      title: 'https for http',
      wrong: 'The server allows this page’s host with https, but the page was loaded with http.',
      call: { to: 'api', method: 'GET' },
      answers: ({ page }) => ({
        actual: { status: 200, headers: [[allowOrigin, withHttps(page)]], body: users },
      }),
      expected: ({ page }) =>
        blocked('AllowOriginMismatch', 'CORSAllowOriginNotMatchingOrigin', withHttps(page)),
    },
    {
      id: 'wildcard-with-credentials',
      title: '* with credentials',
      wrong: 'The page sends its cookies, and then an answer for everybody (*) does not count.',
      call: { to: 'api', method: 'GET', credentials: 'include' },
      answers: () => ({
        actual: {
          status: 200,
          headers: [
            [allowOrigin, '*'],
            [allowCredentials, 'true'],
          ],
          body: users,
        },
      }),
      expected: () => blocked('WildcardOriginNotAllowed', 'CORSNotSupportingCredentials'),
    },
    {
      id: 'credentials-not-allowed',
      title: 'Access-Control-Allow-Credentials is missing',
      wrong: 'The page sends its cookies, and the server does not say that it accepts that.',
      call: { to: 'api', method: 'GET', credentials: 'include' },
      answers: ({ page }) => ({
        actual: {
          status: 200,
          headers: [
            [allowOrigin, page],
            ['Vary', 'Origin'],
          ],
          body: users,
        },
      }),
      expected: () => blocked('InvalidAllowCredentials', 'CORSMissingAllowCredentials'),
    },
    {
      id: 'two-allow-origin-lines',
      title: 'Two Access-Control-Allow-Origin lines',
      wrong: 'Application and proxy both add the header, so it arrives twice.',
      call: { to: 'api', method: 'GET' },
      answers: ({ page }) => ({
        actual: {
          status: 200,
          headers: [
            [allowOrigin, page],
            [allowOrigin, page],
          ],
          body: users,
        },
      }),
      expected: ({ page }) =>
        blocked(
          'MultipleAllowOriginValues',
          'CORSMultipleAllowOriginNotAllowed',
          `${page}, ${page}`,
        ),
    },
    {
      id: 'two-origins-in-one-line',
      title: 'Two origins in one line',
      wrong: 'The server lists two origins in a header that can hold one.',
      call: { to: 'api', method: 'GET' },
      answers: ({ page }) => ({
        actual: {
          status: 200,
          headers: [[allowOrigin, `${page}, https://app.example.com`]],
          body: users,
        },
      }),
      expected: ({ page }) =>
        blocked(
          'MultipleAllowOriginValues',
          'CORSAllowOriginNotMatchingOrigin',
          `${page}, https://app.example.com`,
        ),
    },
  ],
};

/** The same origin with the other scheme. */
function withHttps(origin: string): string {
  return origin.replace('http:', 'https:');
}
