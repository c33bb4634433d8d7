import { allowOrigin } from '../scenario.ts';
import { data, get, named } from './answers.ts';
import type { CauseAnswer, CauseGroup, CauseOrigins, CauseScenario } from './scenario.ts';

type Value = (page: string, port: string) => string;

/** A server that answers with one value. */
function valued(value: Value): CauseScenario['answers'] {
  return ({ page }) => ({ '/users': { actual: naming(value, page) } });
}

function naming(value: Value, page: string): CauseAnswer {
  return data([allowOrigin, value(page, new URL(page).port)]);
}

/** An allowed origin that is nearly the page's own; and one that is something else. */
function slip(
  cause: string,
  title: string,
  wrong: string,
  value: Value,
  nearTitle: string,
  near: Value,
): CauseScenario {
  return {
    id: cause,
    cause,
    title,
    wrong,
    calls: () => [get('/users')],
    answers: valued(value),
    near: { title: nearTitle, answers: valued(near) },
  };
}

/** One site, whoever asks. */
function fixed(): ReturnType<CauseScenario['answers']> {
  const actual = data([allowOrigin, 'https://app.example']);
  return { '/users': { actual }, '/orders': { actual } };
}

/** Class C: the value is not the page's origin. */
export const origins: CauseGroup = {
  title: 'The allowed origin is wrong',
  scenarios: [
    slip(
      'origin-missing-scheme',
      'The scheme is missing',
      'The server allows the host and the port, without http:// before them.',
      (page) => page.replace('http://', ''),
      'With the scheme, and another port',
      () => 'http://localhost:1',
    ),
    slip(
      'origin-wildcard-pattern',
      'A pattern',
      'The server allows http://*.localhost, and this header knows no patterns.',
      (_, port) => `http://*.localhost:${port}`,
      'One host',
      (_, port) => `http://app.localhost:${port}`,
    ),
    slip(
      'origin-quotes',
      'In quotes',
      'The quotes of the settings file went along.',
      (page) => `"${page}"`,
      'Another origin in quotes',
      () => '"https://app.example"',
    ),
    slip(
      'origin-trailing-slash',
      'A slash at the end',
      'The allowed origin ends in a slash.',
      (page) => `${page}/`,
      'Another origin with a slash',
      () => 'https://app.example/',
    ),
    slip(
      'origin-path',
      'A path at the end',
      'The allowed origin was copied from the address bar, with its path.',
      (page) => `${page}/app`,
      'Another origin with a path',
      () => 'https://app.example/app',
    ),
    slip(
      'origin-scheme',
      'https in place of http',
      'The server allows https, and the page is on http.',
      (page) => page.replace('http:', 'https:'),
      'https, and another port as well',
      () => 'https://localhost:1',
    ),
    slip(
      'origin-port',
      'Another port',
      'The server allows the port of another development server.',
      () => 'http://localhost:1',
      'Another port, and https as well',
      () => 'https://localhost:1',
    ),
    slip(
      'origin-case',
      'In capitals',
      'The allowed origin is written in capitals.',
      (page) => page.toUpperCase().replace('HTTP:', 'http:'),
      'In capitals, and another port',
      () => 'http://LOCALHOST:1',
    ),
    slip(
      'localhost-vs-127',
      '127.0.0.1 in place of localhost',
      'The server allows this machine under its other name.',
      (page) => page.replace('localhost', '127.0.0.1'),
      'Another machine',
      (page) => page.replace('localhost', '192.0.2.1'),
    ),
    slip(
      'origin-www',
      'With www.',
      'The server allows the page’s host with www. before it.',
      (page) => page.replace('localhost', 'www.localhost'),
      'With web. before it',
      (page) => page.replace('localhost', 'web.localhost'),
    ),
    {
      id: 'origin-usual-port',
      cause: 'origin-usual-port',
      title: 'With port 80',
      wrong: 'The server names the usual port of http, and browsers leave it out.',
      frame: { at: 'usual-port' },
      calls: () => [get('/users', { from: 'frame' })],
      answers: ({ other }) => ({ '/users': { actual: data([allowOrigin, `${other}:80`]) } }),
      near: {
        title: 'With port 8080',
        answers: ({ other }) => ({ '/users': { actual: data([allowOrigin, `${other}:8080`]) } }),
      },
    },
    {
      id: 'null-origin',
      cause: 'null-origin',
      title: 'A page in a sandbox',
      wrong: 'A sandboxed frame has no origin, and says “Origin: null”.',
      frame: { at: 'page', isSandboxed: true },
      calls: () => [get('/users', { from: 'frame' })],
      answers: ({ page }) => ({ '/users': { actual: data(...named(page)) } }),
      near: { title: 'A frame without a sandbox', frame: { at: 'page' } },
    },
    {
      id: 'null-origin-redirect',
      cause: 'null-origin',
      title: 'Behind a redirect to another server',
      wrong: 'A redirect from one server to another takes the page’s origin away.',
      calls: () => [get('/users')],
      answers: ({ page, third }) => ({
        '/users': {
          actual: {
            status: 302,
            headers: [['Location', `${third}/readable`], ...named(page)],
          },
        },
      }),
      near: {
        title: 'A redirect within the server',
        answers: ({ page }) => ({
          '/users': {
            actual: { status: 302, headers: [['Location', '/readable'], ...named(page)] },
          },
          '/readable': { actual: data(...named(page)) },
        }),
      },
    },
    {
      id: 'signed-url-redirect',
      cause: 'signed-url-redirect',
      title: 'A redirect to a signed URL',
      wrong:
        'The server redirects to a storage, with a signature in the URL, and the page’s origin is lost.',
      calls: () => [get('/files/1')],
      answers: ({ page, third }) => ({
        '/files/1': {
          actual: {
            status: 302,
            headers: [['Location', `${third}/readable?X-Amz-Signature=lab`], ...named(page)],
          },
        },
      }),
      near: {
        title: 'A URL without a signature',
        answers: ({ page, third }) => ({
          '/files/1': {
            actual: {
              status: 302,
              headers: [['Location', `${third}/readable?part=1`], ...named(page)],
            },
          },
        }),
      },
    },
    {
      id: 'origin-hard-coded',
      cause: 'origin-hard-coded',
      title: 'One site, whoever asks',
      wrong: 'The server names the same site to every page.',
      frame: { at: 'other' },
      calls: () => [get('/orders', { from: 'frame' }), get('/users')],
      answers: fixed,
      near: {
        title: 'Another page is named',
        answers: ({ other }: CauseOrigins) => ({
          ...fixed(),
          '/orders': { actual: data(...named(other)) },
        }),
      },
    },
    {
      id: 'origin-list-in-header',
      cause: 'origin-list-in-header',
      title: 'A list of origins',
      wrong: 'The server sends all origins that it knows, and may send one.',
      calls: () => [get('/users')],
      answers: valued((page) => `${page}, https://app.example`),
      near: {
        title: 'The same origin twice',
        answers: valued((page) => `${page}, ${page}`),
      },
    },
    {
      id: 'duplicate-layers',
      cause: 'duplicate-layers',
      title: 'Two layers add the header',
      wrong: 'The proxy and the application behind it both add the header.',
      calls: () => [get('/users')],
      answers: ({ page }) => ({
        '/users': {
          actual: data(['Server', 'nginx/1.26.0'], [allowOrigin, '*'], [allowOrigin, page]),
        },
      }),
      near: {
        title: 'The proxy adds another, which browsers do not look at',
        answers: ({ page }) => ({
          '/users': {
            actual: data(['Server', 'nginx/1.26.0'], ['X-Allow-Origin', '*'], [allowOrigin, page]),
          },
        }),
      },
    },
  ],
};
