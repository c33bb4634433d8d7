import {
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  type ScenarioGroup,
  users,
} from '../scenario.ts';

const crashPage = '<!doctype html><title>500</title><h1>Internal Server Error</h1>';

/** The fault lies elsewhere; CORS, or what looks like it, only carries the message. */
export const messenger: ScenarioGroup = {
  title: 'CORS only brings the message',
  scenarios: [
    {
      id: 'error-page',
      title: 'A 500 page without headers',
      wrong:
        'The preflight passes, then the server crashes, and its error page has no CORS headers.',
      call: {
        to: 'api',
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"name":"Ada"}',
      },
      answers: ({ page }) => ({
        preflight: {
          status: 204,
          headers: [
            [allowOrigin, page],
            [allowMethods, 'GET, POST'],
            [allowHeaders, 'content-type'],
            ['Vary', 'Origin'],
          ],
        },
        actual: {
          status: 500,
          headers: [['Content-Type', 'text/html; charset=utf-8']],
          body: crashPage,
        },
      }),
      expected: () => blocked('MissingAllowOriginHeader', 'CORSMissingAllowOrigin2'),
    },
    {
      id: 'redirect-to-third',
      title: 'Redirect to a third origin',
      wrong:
        'The server redirects to another origin; from there on the browser says “Origin: null”, and this page’s origin no longer matches.',
      call: { to: 'api', method: 'GET' },
      answers: ({ page, third }) => ({
        actual: {
          status: 302,
          headers: [
            ['Location', `${third}/redirect-to-third`],
            [allowOrigin, page],
            ['Vary', 'Origin'],
          ],
        },
        target: {
          url: `${third}/redirect-to-third`,
          actual: { status: 200, headers: [[allowOrigin, page]], body: users },
        },
      }),
      expected: ({ page }) =>
        blocked('AllowOriginMismatch', 'CORSAllowOriginNotMatchingOrigin', page),
    },
    {
      id: 'server-down',
      title: 'Server down',
      wrong: 'Nothing listens at that address, so there is no answer that could carry a header.',
      call: { to: 'down', method: 'GET' },
      answers: () => ({}),
      expected: () => ({ verdict: 'not-cors', chromium: null, firefox: 'CORSDidNotSucceed2' }),
    },
  ],
};
