import type { Origins } from '../lab/scenario.ts';

/** What the panel must show for a scenario of the lab: the headline, and the lines of the fix. */
export interface OnScreen {
  readonly headline: string;
  readonly fix: readonly string[];
}

/** The lines that every answer needs which names nobody yet. */
function namesPage(page: string): readonly string[] {
  return [`+ Access-Control-Allow-Origin: ${page}`, '+ Vary: Origin'];
}

/** What a wrong value is replaced by. */
function renamesPage(page: string, ...wrong: readonly string[]): readonly string[] {
  return [
    'Answer to the GET request',
    ...wrong.map((value) => `- Access-Control-Allow-Origin: ${value}`),
    ...namesPage(page),
  ];
}

/** A refused preflight, and the request that comes after it. */
function refusedPreflight(
  page: string,
  status: number,
  method: string,
  ...lists: readonly string[]
) {
  return {
    headline: `The server answered the preflight with ${status}, and without Access-Control-Allow-Origin`,
    fix: [
      'Answer to the preflight (OPTIONS)',
      `- Status: ${status}`,
      '+ Status: 204',
      ...namesPage(page),
      ...lists,
      `Answer to the ${method} request, once it is sent`,
      ...namesPage(page),
    ],
  };
}

/** By the scenario's id. `url` is the one that was called. */
export function onScreen(
  { page, api, third, down }: Origins,
  url: string,
): Readonly<Record<string, OnScreen>> {
  const { search } = new URL(url);
  return {
    'no-allow-origin': {
      headline: 'The answer has no Access-Control-Allow-Origin header',
      fix: renamesPage(page),
    },
    'other-origin': {
      headline: "The server allows another origin than your page's",
      fix: renamesPage(page, 'https://app.example.com'),
    },
    'origin-trailing-slash': {
      headline: 'The allowed origin ends in a slash; an origin never does',
      fix: renamesPage(page, `${page}/`),
    },
    'origin-wrong-scheme': {
      headline: 'The server allows https, and your page is on http',
      fix: renamesPage(page, page.replace('http:', 'https:')),
    },
    'wildcard-with-credentials': {
      headline: '* does not cover a request with credentials',
      fix: renamesPage(page, '*'),
    },
    'credentials-not-allowed': {
      headline: 'The server does not allow credentials',
      fix: ['Answer to the GET request', '+ Access-Control-Allow-Credentials: true'],
    },
    'two-allow-origin-lines': {
      headline: 'Two layers of the server each add Access-Control-Allow-Origin',
      fix: renamesPage(page, page, page),
    },
    'two-origins-in-one-line': {
      headline: 'The server sends its whole list of origins; it may send one',
      fix: renamesPage(page, `${page}, https://app.example.com`),
    },
    'preflight-404': refusedPreflight(
      page,
      404,
      'PUT',
      '+ Access-Control-Allow-Methods: PUT',
      '+ Access-Control-Allow-Headers: content-type',
    ),
    'preflight-405': {
      ...refusedPreflight(page, 405, 'DELETE', '+ Access-Control-Allow-Methods: DELETE'),
      headline: 'The server has no route for OPTIONS at this path',
    },
    'preflight-401': {
      ...refusedPreflight(page, 401, 'GET', '+ Access-Control-Allow-Headers: authorization'),
      headline: 'The server asks the preflight for a login',
    },
    'preflight-redirect': {
      headline: 'The server redirects to the same URL with a slash at its end',
      fix: [
        'Answer to the preflight (OPTIONS)',
        '- Status: 308',
        '+ Status: 204',
        'Answer to the POST request, once it is sent',
        ...namesPage(page),
        'In the page: call this URL',
        `+ ${api}/preflight-redirect/${search}`,
      ],
    },
    'method-not-listed': {
      headline: 'The server does not allow the method PUT',
      fix: [
        'Answer to the preflight (OPTIONS)',
        '- Access-Control-Allow-Methods: GET, POST',
        '+ Access-Control-Allow-Methods: GET, POST, PUT',
        'Answer to the PUT request, once it is sent',
        ...namesPage(page),
      ],
    },
    'header-not-listed': {
      headline: 'The server does not allow the request header x-api-key',
      fix: [
        'Answer to the preflight (OPTIONS)',
        '- Access-Control-Allow-Headers: content-type',
        '+ Access-Control-Allow-Headers: content-type, x-api-key',
        'Answer to the GET request, once it is sent',
        ...namesPage(page),
      ],
    },
    'error-page': {
      headline: 'The server failed with 500; CORS only hides it',
      fix: ['Answer to the POST request', ...namesPage(page)],
    },
    'redirect-to-third': {
      headline: 'After the redirect the browser no longer names your page',
      fix: ['In the page: call this URL', `+ ${third}/redirect-to-third${search}`],
    },
    'server-down': { headline: `Nothing answers at ${down}`, fix: [] },
    plain: { headline: 'Allowed', fix: [] },
    preflighted: { headline: 'Allowed', fix: [] },
    credentialed: { headline: 'Allowed', fix: [] },
    wildcard: { headline: 'Allowed', fix: [] },
  };
}
