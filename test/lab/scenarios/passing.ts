import {
  allowCredentials,
  allowed,
  allowHeaders,
  allowMethods,
  allowOrigin,
  type ScenarioGroup,
  users,
} from '../scenario.ts';

/** Nothing is wrong here: what an answer looks like that the page may read. */
export const passing: ScenarioGroup = {
  title: 'It works',
  scenarios: [
    {
      id: 'plain',
      title: 'A plain request',
      wrong: 'Nothing: the server names this page’s origin.',
      call: { to: 'api', method: 'GET' },
      answers: ({ page }) => ({
        actual: {
          status: 200,
          // The page sends no credentials here. The line lets a recording, which cannot show
          // that, prove all the same that the answer passes.
          headers: [
            [allowOrigin, page],
            [allowCredentials, 'true'],
            ['Vary', 'Origin'],
          ],
          body: users,
        },
      }),
      expected: allowed,
    },
    {
      id: 'preflighted',
      title: 'A request with a preflight',
      wrong: 'Nothing: the server allows PUT and Content-Type, and then answers the PUT.',
      call: {
        to: 'api',
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: '{"name":"Ada"}',
      },
      answers: ({ page }) => ({
        preflight: {
          status: 204,
          headers: [
            [allowOrigin, page],
            [allowMethods, 'GET, PUT'],
            [allowHeaders, 'content-type'],
            ['Vary', 'Origin'],
          ],
        },
        actual: {
          status: 200,
          headers: [
            [allowOrigin, page],
            ['Vary', 'Origin'],
          ],
          body: users,
        },
      }),
      expected: allowed,
    },
    {
      id: 'credentialed',
      title: 'A request with credentials',
      wrong:
        'Nothing: the page sends its cookies, and the server names its origin and accepts them.',
      call: { to: 'api', method: 'GET', credentials: 'include' },
      answers: ({ page }) => ({
        actual: {
          status: 200,
          headers: [
            [allowOrigin, page],
            [allowCredentials, 'true'],
            ['Vary', 'Origin'],
          ],
          body: users,
        },
      }),
      expected: allowed,
    },
    {
      id: 'wildcard',
      title: '* without credentials',
      wrong: 'Nothing: everybody may read the answer, and the page sends no cookies.',
      call: { to: 'api', method: 'GET' },
      answers: () => ({ actual: { status: 200, headers: [[allowOrigin, '*']], body: users } }),
      expected: allowed,
    },
  ],
};
