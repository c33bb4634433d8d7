import { answer, data, get, logo, named, readable } from './answers.ts';
import type { CauseGroup } from './scenario.ts';

const opaque = { mode: 'no-cors' } as const;
const embedding = [['Cross-Origin-Embedder-Policy', 'require-corp']] as const;
const html = '<!doctype html><title>404</title><h1>Not Found</h1>';

/** Class F: it is not CORS at all. */
export const notCors: CauseGroup = {
  title: 'Not CORS at all',
  scenarios: [
    {
      id: 'refused',
      cause: 'refused',
      title: 'Nobody listens',
      wrong: 'Nothing listens at that port.',
      calls: ({ down }) => [get(`${down}/users`)],
      answers: () => ({}),
      near: {
        title: 'Somebody does',
        calls: () => [get('/users')],
        answers: () => ({ '/users': { actual: data() } }),
      },
    },
    {
      id: 'dns',
      cause: 'dns',
      title: 'A host that nobody knows',
      wrong: 'The name of the host is misspelt.',
      calls: () => [get('http://api.invalid/users')],
      answers: () => ({}),
      near: {
        title: 'A host that is down',
        calls: ({ down }) => [get(`${down}/users`)],
      },
    },
    {
      id: 'reset',
      cause: 'reset',
      title: 'The server hangs up',
      wrong: 'The server closes the connection without an answer.',
      calls: () => [get('/users')],
      answers: () => ({ '/users': { actual: { ...answer(200), drops: true } } }),
      near: {
        title: 'It answers',
        answers: () => ({ '/users': { actual: data() } }),
      },
    },
    {
      id: 'redirect-loop',
      cause: 'redirect-loop',
      title: 'Round and round',
      wrong: 'Two paths redirect to each other.',
      calls: () => [get('/a')],
      answers: ({ page }) => ({
        '/a': { actual: answer(302, [['Location', '/b'], ...named(page)]) },
        '/b': { actual: answer(302, [['Location', '/a'], ...named(page)]) },
      }),
      near: {
        title: 'Once',
        answers: ({ page }) => ({
          '/a': { actual: answer(302, [['Location', '/b'], ...named(page)]) },
          '/b': { actual: data() },
        }),
      },
    },
    {
      id: 'unusable-location',
      cause: 'unusable-location',
      title: 'A Location that is no URL',
      wrong: 'The server puts the URL together from a host that is empty.',
      calls: () => [get('/a')],
      answers: ({ page }) => ({
        '/a': { actual: answer(302, [['Location', 'http://'], ...named(page)]) },
      }),
      near: {
        title: 'A whole URL',
        answers: ({ page }) => ({
          '/a': { actual: answer(302, [['Location', '/b'], ...named(page)]) },
          '/b': { actual: data() },
        }),
      },
    },
    {
      id: 'tls',
      cause: 'tls',
      title: 'A certificate that nobody knows',
      wrong: 'The server made its certificate for itself.',
      calls: ({ untrusted }) => [get(`${untrusted}/users`)],
      answers: (origins) => ({ '/users': { actual: readable(origins) } }),
      near: {
        title: 'By http',
        calls: () => [get('/users')],
        answers: () => ({ '/users': { actual: data() } }),
      },
    },
    {
      id: 'tls-protocol',
      cause: 'tls',
      title: 'https in place of http',
      wrong: 'The server speaks http only, and is called by https.',
      calls: ({ own }) => [get(`${own.replace('http:', 'https:')}/users`)],
      answers: (origins) => ({ '/users': { actual: readable(origins) } }),
      near: {
        title: 'By http',
        calls: () => [get('/users')],
        answers: () => ({ '/users': { actual: data() } }),
      },
    },
    {
      id: 'aborted',
      cause: 'aborted',
      title: 'The page gives up',
      wrong: 'The page waits for half a second, and the server takes longer.',
      calls: () => [get('/users', { abortAfter: 500 })],
      answers: (origins) => ({ '/users': { actual: { ...readable(origins), after: 2000 } } }),
      near: {
        title: 'The server is quick',
        answers: () => ({ '/users': { actual: data() } }),
      },
    },
    {
      id: 'blocked-by-client',
      cause: 'blocked-by-client',
      title: 'A content blocker',
      wrong: 'An extension stops the request.',
      calls: () => [get('/ok'), get('/blocked')],
      answers: (origins) => ({
        '/ok': { actual: readable(origins) },
        '/blocked': { actual: readable(origins) },
      }),
      near: {
        title: 'It lets the request pass',
        calls: () => [get('/ok'), get('/passed')],
        answers: (origins) => ({
          '/ok': { actual: readable(origins) },
          '/passed': { actual: data() },
        }),
      },
    },
    {
      id: 'content-security-policy',
      cause: 'content-security-policy',
      title: 'The page’s own policy',
      wrong: 'The page’s Content-Security-Policy lists where its scripts may call.',
      frame: { at: 'page', headers: [['Content-Security-Policy', "connect-src 'self'"]] },
      calls: () => [get('/users', { from: 'frame' })],
      answers: () => ({ '/users': { actual: data() } }),
      near: {
        title: 'The policy lists the server',
        frame: { at: 'page', headers: [['Content-Security-Policy', 'connect-src http:']] },
      },
    },
    {
      id: 'content-security-policy-redirect',
      cause: 'content-security-policy',
      title: 'The page’s own policy, behind a redirect',
      wrong: 'The policy lists the server, and not the one to which it redirects.',
      frame: {
        at: 'page',
        headers: [
          [
            'Content-Security-Policy',
            'connect-src http://*.localhost:1 http://content-security-policy-redirect.localhost:*',
          ],
        ],
      },
      calls: () => [get('/users', { from: 'frame' })],
      answers: ({ page, third }) => ({
        '/users': { actual: answer(302, [['Location', `${third}/readable`], ...named(page)]) },
      }),
      near: {
        title: 'The policy lists both',
        frame: { at: 'page', headers: [['Content-Security-Policy', 'connect-src http:']] },
      },
    },
    {
      id: 'mixed-content',
      cause: 'mixed-content',
      title: 'https calls http',
      wrong: 'A page over https calls a server over http.',
      frame: { at: 'secure' },
      calls: () => [get('http://api.example/users', { from: 'frame' })],
      answers: () => ({}),
      near: {
        title: 'https calls https',
        calls: () => [get('https://api.invalid/users', { from: 'frame' })],
      },
    },
    {
      id: 'orb',
      cause: 'orb',
      title: 'An error page in place of an image',
      wrong: 'Without CORS the browser gives the page no HTML.',
      calls: () => [get('/logo', opaque)],
      answers: () => ({
        '/logo': {
          actual: answer(
            200,
            [
              ['Content-Type', 'text/html'],
              ['X-Content-Type-Options', 'nosniff'],
            ],
            html,
          ),
        },
      }),
      near: {
        title: 'An image',
        answers: () => ({
          '/logo': { actual: logo() },
        }),
      },
    },
    {
      id: 'corp',
      cause: 'corp',
      title: 'For pages of the same origin only',
      wrong: 'The answer’s Cross-Origin-Resource-Policy keeps other pages out.',
      calls: () => [get('/logo', opaque)],
      answers: () => ({
        '/logo': { actual: logo(['Cross-Origin-Resource-Policy', 'same-origin']) },
      }),
      near: {
        title: 'For all pages',
        answers: () => ({
          '/logo': { actual: logo(['Cross-Origin-Resource-Policy', 'cross-origin']) },
        }),
      },
    },
    {
      id: 'coep',
      cause: 'coep',
      title: 'A page that embeds nothing without leave',
      wrong: 'The page’s Cross-Origin-Embedder-Policy asks every answer for leave.',
      frame: { at: 'page', headers: embedding },
      calls: () => [get('/logo', { ...opaque, from: 'frame' })],
      answers: () => ({ '/logo': { actual: logo() } }),
      near: {
        title: 'The answer gives it',
        answers: () => ({
          '/logo': { actual: logo(['Cross-Origin-Resource-Policy', 'cross-origin']) },
        }),
      },
    },
  ],
};
