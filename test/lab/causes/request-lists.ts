import { allowHeaders, allowMethods, allowOrigin } from '../scenario.ts';
import {
  answer,
  bare,
  data,
  get,
  leave,
  named,
  namedWithCredentials,
  put,
  readable,
} from './answers.ts';
import type { CauseGroup } from './scenario.ts';

const include = { credentials: 'include' } as const;
const token = { Authorization: 'Bearer lab' };
const key = { 'X-Api-Key': 'lab' };

/** Classes C and D, as far as they are about credentials, methods and headers. */
export const requestLists: CauseGroup = {
  title: 'Credentials, methods and headers',
  scenarios: [
    {
      id: 'wildcard-with-credentials',
      cause: 'wildcard-with-credentials',
      title: 'A part of the server says *',
      wrong: 'One path names the page, as it must for credentials. The other sends a fixed *.',
      at: 'same-site',
      calls: () => [get('/me', include), get('/users', include)],
      answers: ({ page }) => ({
        '/me': { actual: data(...namedWithCredentials(page)) },
        '/users': { actual: data([allowOrigin, '*']) },
      }),
      near: {
        title: 'Every part says *',
        answers: () => ({
          '/me': { actual: data([allowOrigin, '*']) },
          '/users': { actual: data([allowOrigin, '*']) },
        }),
      },
    },
    {
      id: 'wildcard-headers-with-credentials',
      cause: 'wildcard-headers-with-credentials',
      title: '* for headers, and credentials',
      wrong: 'The server allows every header with *, which does not count with credentials.',
      at: 'same-site',
      calls: () => [get('/users', { ...include, headers: key })],
      answers: ({ page }) => ({
        '/users': {
          preflight: answer(204, [...namedWithCredentials(page), [allowHeaders, '*']]),
          actual: data(...namedWithCredentials(page)),
        },
      }),
      near: {
        title: 'Without credentials',
        calls: () => [get('/users', { headers: key })],
      },
    },
    {
      id: 'credentials-not-needed',
      cause: 'credentials-not-needed',
      title: 'A token, and credentials besides',
      wrong:
        'The call carries a token, and asks for credentials as well, to which * does not apply.',
      calls: () => [get('/users', { ...include, headers: token })],
      answers: () => ({
        '/users': {
          preflight: answer(204, [
            [allowOrigin, '*'],
            [allowHeaders, 'authorization'],
          ]),
        },
      }),
      near: {
        title: 'A key in another header',
        calls: () => [get('/users', { ...include, headers: key })],
        answers: () => ({
          '/users': {
            preflight: answer(204, [
              [allowOrigin, '*'],
              [allowHeaders, 'x-api-key'],
            ]),
          },
        }),
      },
    },
    {
      id: 'response-header-sent-as-request',
      cause: 'response-header-sent-as-request',
      title: 'The page allows itself',
      wrong: 'The page sends Access-Control-Allow-Origin, which only a server can send.',
      calls: () => [get('/users', { headers: { [allowOrigin]: '*' } })],
      answers: (origins) => ({
        '/users': { preflight: leave(origins, 'GET'), actual: readable(origins) },
      }),
      near: {
        title: 'Another header',
        calls: () => [get('/users', { headers: { 'X-Origin': '*' } })],
      },
    },
    {
      id: 'avoidable-preflight',
      cause: 'avoidable-preflight',
      title: 'A preflight for nothing',
      wrong: 'The page sends Cache-Control, so the browser asks first, and gets no leave.',
      calls: () => [get('/users', { headers: { 'Cache-Control': 'no-cache' } })],
      answers: (origins) => ({
        '/users': { preflight: answer(200), actual: readable(origins) },
      }),
      near: {
        title: 'A key besides',
        calls: () => [get('/users', { headers: { 'Cache-Control': 'no-cache', ...key } })],
      },
    },
    {
      id: 'header-not-listed',
      cause: 'header-not-listed',
      title: 'A header that is allowed elsewhere',
      wrong: 'One path allows X-Api-Key, and the other does not.',
      calls: () => [get('/orders', { headers: key }), get('/users', { headers: key })],
      answers: (origins) => ({
        '/orders': {
          preflight: leave(origins, 'GET', 'content-type, x-api-key'),
          actual: readable(origins),
        },
        '/users': { preflight: leave(origins, 'GET', 'content-type'), actual: readable(origins) },
      }),
      near: {
        title: 'No path allows it',
        answers: (origins) => ({
          '/orders': { preflight: leave(origins, 'GET', 'content-type') },
          '/users': { preflight: leave(origins, 'GET', 'content-type') },
        }),
      },
    },
    {
      id: 'method-not-listed',
      cause: 'method-not-listed',
      title: 'A method that is allowed elsewhere',
      wrong: 'One path allows PUT, and the other does not.',
      calls: () => [put('/orders'), put('/users')],
      answers: (origins) => ({
        '/orders': { preflight: leave(origins, 'GET, PUT'), actual: readable(origins) },
        '/users': { preflight: leave(origins, 'GET, DELETE'), actual: readable(origins) },
      }),
      near: {
        title: 'No path allows it',
        answers: (origins) => ({
          '/orders': { preflight: leave(origins, 'GET, DELETE') },
          '/users': { preflight: leave(origins, 'GET, DELETE') },
        }),
      },
    },
    {
      id: 'method-not-listed-default',
      cause: 'method-not-listed',
      title: 'The default of a CORS library',
      wrong: 'Nobody told the CORS library which methods there are.',
      calls: () => [put('/users')],
      answers: (origins) => ({ '/users': { preflight: leave(origins, 'GET, POST, HEAD') } }),
      near: {
        title: 'Somebody did',
        answers: (origins) => ({ '/users': { preflight: leave(origins, 'GET, POST, DELETE') } }),
      },
    },
    {
      id: 'method-case',
      cause: 'method-case',
      title: 'patch is not PATCH',
      wrong: 'The page says patch, and the server allows PATCH.',
      calls: () => [get('/users', { method: 'patch', body: 'text' })],
      answers: (origins) => ({ '/users': { preflight: leave(origins, 'GET, PATCH') } }),
      near: {
        title: 'The server does not allow PATCH either',
        answers: (origins) => ({ '/users': { preflight: leave(origins, 'GET, DELETE') } }),
      },
    },
    {
      id: 'sdk-injected-header',
      cause: 'sdk-injected-header',
      title: 'A header of a monitoring library',
      wrong:
        'A library in the page adds traceparent to each call, and the server does not know it.',
      calls: () => [
        get('/users', {
          headers: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
        }),
      ],
      answers: (origins) => ({
        '/users': { preflight: leave(origins, 'GET', 'content-type'), actual: readable(origins) },
      }),
      near: {
        title: 'A header of the page’s own',
        calls: () => [get('/users', { headers: { 'X-Trace': '00' } })],
      },
    },
    {
      id: 'sdk-injected-header-refused',
      cause: 'sdk-injected-header',
      title: 'Headers of a monitoring library, and no leave at all',
      wrong:
        'The call needs a preflight only for what a library adds, and OPTIONS is not answered.',
      calls: () => [get('/users', { headers: { 'sentry-trace': '1-2-0', baggage: 'a=b' } })],
      answers: (origins) => ({
        '/users': {
          preflight: answer(204, [...named(origins.page), [allowMethods, 'GET']]),
          actual: readable(origins),
        },
      }),
      near: {
        title: 'A header of the page’s own, and OPTIONS fails',
        calls: () => [get('/users', { headers: { 'X-Trace': '00' } })],
        answers: () => ({ '/users': { preflight: bare(500) } }),
      },
    },
  ],
};
