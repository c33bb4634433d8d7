import { allowOrigin } from '../scenario.ts';
import { answer, bare, data, get, leave, named, put, readable } from './answers.ts';
import type { CauseAnswer, CauseGroup } from './scenario.ts';

function redirect(status: number, to: string): CauseAnswer {
  return answer(status, [['Location', to]]);
}

const asked = 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers';

/** Class B: the preflight is answered by the wrong thing. */
export const wrongAnswerer: CauseGroup = {
  title: 'The preflight is answered by the wrong thing',
  scenarios: [
    {
      id: 'auth-before-cors',
      cause: 'auth-before-cors',
      title: 'A login before CORS',
      wrong: 'The server wants a token of the preflight too, which cannot carry one.',
      calls: () => [get('/users', { headers: { Authorization: 'Bearer lab' } })],
      answers: (origins) => ({
        '/users': {
          preflight: bare(401, ['WWW-Authenticate', 'Bearer realm="lab"']),
          actual: readable(origins),
        },
      }),
      near: {
        title: 'The login comes after the preflight',
        answers: (origins) => ({
          '/users': {
            preflight: leave(origins, 'GET', 'authorization'),
            actual: bare(401, ['WWW-Authenticate', 'Bearer realm="lab"']),
          },
        }),
      },
    },
    {
      id: 'options-not-routed',
      cause: 'options-not-routed',
      title: 'No route for OPTIONS',
      wrong: 'The server says 405 to the preflight, and lists what it takes.',
      calls: () => [put('/users')],
      answers: (origins) => ({
        '/users': { preflight: bare(405, ['Allow', 'GET, PUT']), actual: readable(origins) },
      }),
      near: {
        title: 'OPTIONS is among what it takes',
        answers: (origins) => ({
          '/users': {
            preflight: bare(405, ['Allow', 'GET, PUT, OPTIONS']),
            actual: readable(origins),
          },
        }),
      },
    },
    {
      id: 'options-not-found',
      cause: 'options-not-routed',
      title: 'No route for OPTIONS, and a 404',
      wrong: 'GET is answered at this path. To OPTIONS the server says 404.',
      calls: () => [get('/users'), put('/users')],
      answers: (origins) => ({ '/users': { preflight: bare(404), actual: readable(origins) } }),
      near: {
        title: 'GET is answered at another path',
        calls: () => [get('/ok'), put('/users')],
        answers: (origins) => ({
          '/ok': { actual: readable(origins) },
          '/users': { preflight: bare(404), actual: readable(origins) },
        }),
      },
    },
    {
      id: 'trailing-slash-redirect',
      cause: 'trailing-slash-redirect',
      title: 'A slash is missing',
      wrong: 'The framework redirects to the same path with a slash at its end.',
      calls: () => [put('/users')],
      answers: () => ({ '/users': { preflight: redirect(308, '/users/') } }),
      near: {
        title: 'To another path',
        answers: () => ({ '/users': { preflight: redirect(308, '/people/') } }),
      },
    },
    {
      id: 'https-redirect',
      cause: 'https-redirect',
      title: 'From http to https',
      wrong: 'The server redirects every request to https.',
      calls: () => [put('/users')],
      answers: ({ secure }) => ({ '/users': { preflight: redirect(301, `${secure}/users`) } }),
      near: {
        title: 'To https at another host',
        answers: ({ third }) => ({
          '/users': { preflight: redirect(301, `${third.replace('http:', 'https:')}/users`) },
        }),
      },
    },
    {
      id: 'https-by-browser',
      cause: 'https-redirect',
      title: 'From http to https, by the browser itself',
      wrong: 'Every host that ends in .app is to be called by https, and the browser knows it.',
      at: 'api.lab.app',
      calls: () => [put('/users')],
      answers: (origins) => ({ '/users': { preflight: leave(origins, 'PUT') } }),
      near: {
        title: 'A host that ends otherwise',
        at: 'api.lab.example',
        answers: () => ({ '/users': { preflight: answer(204) } }),
      },
    },
    {
      id: 'session-over',
      cause: 'login-redirect',
      title: 'To a login page',
      wrong: 'The session has run out, and the server sends scripts to its login page too.',
      calls: () => [get('/users')],
      answers: ({ third }) => ({
        '/users': { actual: redirect(302, `${third}/login?next=users`) },
      }),
      near: {
        title: 'To a file',
        answers: ({ third }) => ({
          '/users': { actual: redirect(302, `${third}/files?next=users`) },
        }),
      },
    },
    {
      id: 'session-over-readable',
      cause: 'login-redirect',
      title: 'To a login page, behind a redirect that passes',
      wrong: 'The redirect has the headers, and the login page has none.',
      calls: () => [get('/users')],
      answers: ({ page }) => ({
        '/users': {
          actual: answer(302, [['Location', '/auth/sign-in'], ...named(page)]),
        },
        '/auth/sign-in': { actual: data() },
      }),
      near: {
        title: 'To a file',
        answers: ({ page }) => ({
          '/users': { actual: answer(302, [['Location', '/files/users'], ...named(page)]) },
          '/files/users': { actual: data() },
        }),
      },
    },
    {
      id: 'host-redirect',
      cause: 'host-redirect',
      title: 'To another host',
      wrong: 'The server has another name by now, and redirects to it.',
      calls: () => [put('/users')],
      answers: ({ third }) => ({ '/users': { preflight: redirect(301, `${third}/users`) } }),
      near: {
        title: 'To another path of the same host',
        answers: () => ({ '/users': { preflight: redirect(301, '/people') } }),
      },
    },
    {
      id: 'preflight-timeout',
      cause: 'preflight-timeout',
      title: 'A preflight that nobody answers',
      wrong: 'What handles OPTIONS waits for a body, until the page gives up.',
      calls: () => [get('/ok'), put('/users', { abortAfter: 11_000 })],
      answers: (origins) => ({
        '/ok': { actual: readable(origins) },
        '/users': { preflight: { ...leave(origins, 'PUT'), after: 25_000 } },
      }),
      near: {
        title: 'The page gives up after a second',
        calls: () => [get('/ok'), put('/users', { abortAfter: 1000 })],
      },
    },
    {
      id: 'preflight-gateway-timeout',
      cause: 'preflight-timeout',
      title: 'A proxy gives up waiting for the preflight',
      wrong: 'What handles OPTIONS waits for a body, until the proxy says 504.',
      calls: () => [put('/users')],
      answers: () => ({ '/users': { preflight: bare(504) } }),
      near: {
        title: 'The proxy gives up waiting for the answer',
        answers: (origins) => ({
          '/users': { preflight: leave(origins, 'PUT'), actual: bare(504) },
        }),
      },
    },
    {
      id: 'masked-preflight',
      cause: 'masked-preflight',
      title: 'One header too many, and all headers are gone',
      wrong:
        'The CORS library drops all of its headers where it does not allow one that is asked for.',
      calls: () => [put('/users'), put('/users', { headers: { 'X-Tenant': 'lab' } })],
      answers: (origins) => ({
        '/users': {
          preflight: [leave(origins, 'PUT'), answer(204)],
          actual: readable(origins),
        },
      }),
      near: {
        title: 'It does not allow the header, and says so',
        answers: (origins) => ({
          '/users': { preflight: leave(origins, 'PUT'), actual: readable(origins) },
        }),
      },
    },
    {
      id: 'cors-layer-rejected',
      cause: 'cors-layer-rejected',
      title: 'The CORS layer says no',
      wrong: 'The CORS layer looks at the preflight, and answers 403.',
      calls: () => [put('/users')],
      answers: () => ({ '/users': { preflight: bare(403, ['Vary', asked]) } }),
      near: {
        title: 'Another layer says no',
        answers: () => ({ '/users': { preflight: bare(403) } }),
      },
    },
    {
      id: 'stale-preflight-cache',
      cause: 'stale-preflight-cache',
      title: 'An old preflight is still believed',
      wrong: 'The server was changed, and the browser goes by an answer from before.',
      calls: () => [put('/users'), put('/users')],
      answers: (origins) => ({
        '/users': {
          preflight: leave(origins, 'PUT', '', ['Access-Control-Max-Age', '600']),
          actual: [readable(origins), data([allowOrigin, 'https://b.example'])],
        },
      }),
      near: {
        title: 'Nothing is kept',
        answers: (origins) => ({
          '/users': {
            preflight: leave(origins, 'PUT', '', ['Access-Control-Max-Age', '0']),
            actual: [readable(origins), data([allowOrigin, 'https://b.example'])],
          },
        }),
      },
    },
  ],
};
