import {
  type Answer,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  type ScenarioGroup,
  users,
} from '../scenario.ts';

const json = { 'Content-Type': 'application/json' };

/** An answer to the actual request that would pass, if the preflight let it be sent. */
function fine(page: string): Answer {
  return {
    status: 200,
    headers: [
      [allowOrigin, page],
      ['Vary', 'Origin'],
    ],
    body: users,
  };
}

/** The headers with which a preflight passes that asks for these methods and headers. */
function permission(page: string, methods: string, headers: string): Answer['headers'] {
  return [
    [allowOrigin, page],
    [allowMethods, methods],
    [allowHeaders, headers],
    ['Vary', 'Origin'],
  ];
}

/** The browser asks first, with OPTIONS, and the answer to that is no. */
export const preflight: ScenarioGroup = {
  title: 'The preflight is not answered as it must be',
  scenarios: [
    {
      id: 'preflight-404',
      title: 'Preflight answered 404',
      wrong: 'The browser asks first with OPTIONS, and the server knows that path for PUT only.',
      call: { to: 'api', method: 'PUT', headers: json, body: '{"name":"Ada"}' },
      answers: ({ page }) => ({
        preflight: { status: 404, headers: [], body: '{"error":"Not Found"}' },
        actual: fine(page),
      }),
      expected: () => blocked('PreflightMissingAllowOriginHeader', 'CORSMissingAllowOrigin2'),
    },
    {
      id: 'preflight-405',
      title: 'Preflight answered 405',
      wrong: 'The browser asks first with OPTIONS, and the server does not accept that method.',
      call: { to: 'api', method: 'DELETE' },
      answers: ({ page }) => ({
        preflight: {
          status: 405,
          headers: [['Allow', 'GET, DELETE']],
          body: '{"error":"Method Not Allowed"}',
        },
        actual: fine(page),
      }),
      expected: () => blocked('PreflightMissingAllowOriginHeader', 'CORSMissingAllowOrigin2'),
    },
    {
      id: 'preflight-401',
      title: 'Preflight answered 401',
      wrong: 'The server wants a login for OPTIONS too, and a preflight never carries one.',
      call: { to: 'api', method: 'GET', headers: { Authorization: 'Bearer lab-token' } },
      answers: ({ page }) => ({
        preflight: {
          status: 401,
          headers: [['WWW-Authenticate', 'Bearer realm="lab"']],
          body: '{"error":"Unauthorized"}',
        },
        actual: fine(page),
      }),
      expected: () => blocked('PreflightMissingAllowOriginHeader', 'CORSMissingAllowOrigin2'),
    },
    {
      id: 'preflight-redirect',
      title: 'Preflight redirected',
      wrong:
        'The server redirects OPTIONS to the path with a slash at its end; preflights must not be redirected.',
      call: { to: 'api', method: 'POST', headers: json, body: '{"name":"Ada"}' },
      answers: ({ page, api }) => ({
        preflight: {
          status: 308,
          headers: [
            ['Location', '/preflight-redirect/'],
            ...permission(page, 'GET, POST', 'content-type'),
          ],
        },
        actual: {
          status: 308,
          headers: [
            ['Location', '/preflight-redirect/'],
            [allowOrigin, page],
            ['Vary', 'Origin'],
          ],
        },
        target: {
          url: `${api}/preflight-redirect/`,
          preflight: { status: 204, headers: permission(page, 'GET, POST', 'content-type') },
          actual: fine(page),
        },
      }),
      expected: () => blocked('PreflightDisallowedRedirect', 'CORSExternalRedirectNotAllowed'),
    },
    {
      id: 'method-not-listed',
      title: 'Method not listed',
      wrong: 'The page wants to PUT, and the server allows GET and POST.',
      call: { to: 'api', method: 'PUT', headers: json, body: '{"name":"Ada"}' },
      answers: ({ page }) => ({
        preflight: { status: 204, headers: permission(page, 'GET, POST', 'content-type') },
        actual: fine(page),
      }),
      expected: () => blocked('MethodDisallowedByPreflightResponse', 'CORSMethodNotFound', 'PUT'),
    },
    {
      id: 'header-not-listed',
      title: 'Request header not listed',
      wrong: 'The page sends the header X-Api-Key, and the server allows Content-Type.',
      call: { to: 'api', method: 'GET', headers: { 'X-Api-Key': 'lab-key' } },
      answers: ({ page }) => ({
        preflight: { status: 204, headers: permission(page, 'GET, POST', 'content-type') },
        actual: fine(page),
      }),
      expected: () =>
        blocked(
          'HeaderDisallowedByPreflightResponse',
          'CORSMissingAllowHeaderFromPreflight2',
          'x-api-key',
        ),
    },
  ],
};
