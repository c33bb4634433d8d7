import { users } from '../scenario.ts';
import { answer, bare, data, get, leave, put, readable, readableError } from './answers.ts';
import type { CauseGroup } from './scenario.ts';

const seconds = 1000;

/** Class A: the error answer has no CORS headers. */
export const errorAnswers: CauseGroup = {
  title: 'The error answer has no CORS headers',
  scenarios: [
    {
      id: 'server-error',
      cause: 'server-error',
      title: 'The server fails',
      wrong: 'One path works, the other fails with a 500 page without CORS headers.',
      calls: () => [get('/ok'), get('/broken')],
      answers: (origins) => ({
        '/ok': { actual: readable(origins) },
        '/broken': { actual: bare(500) },
      }),
      near: {
        title: 'The 500 page has the headers',
        answers: (origins) => ({
          '/ok': { actual: readable(origins) },
          '/broken': { actual: readableError(500, origins) },
        }),
      },
    },
    {
      id: 'server-error-preflight',
      cause: 'server-error',
      title: 'The server fails at the preflight',
      wrong: 'OPTIONS runs into the same fault as every other request.',
      calls: () => [put('/users')],
      answers: (origins) => ({ '/users': { preflight: bare(500), actual: readable(origins) } }),
      near: {
        title: 'It says 405',
        answers: (origins) => ({ '/users': { preflight: bare(405), actual: readable(origins) } }),
      },
    },
    {
      id: 'payload-too-large',
      cause: 'payload-too-large',
      title: 'The body is too large',
      wrong: 'A proxy takes no body of this size, and answers 413 in its own name.',
      calls: () => [get('/upload', { method: 'POST', bodyLength: 200_000 })],
      answers: () => ({ '/upload': { actual: bare(413, ['Server', 'nginx/1.26.0']) } }),
      near: {
        title: 'The 413 has the headers',
        answers: (origins) => ({ '/upload': { actual: readableError(413, origins) } }),
      },
    },
    {
      id: 'rate-limited',
      cause: 'rate-limited',
      title: 'Too many requests',
      wrong: 'A limiter in front of the CORS layer answers 429.',
      calls: () => [get('/ok'), get('/search')],
      answers: (origins) => ({
        '/ok': { actual: readable(origins) },
        '/search': { actual: bare(429, ['Retry-After', '30'], ['X-RateLimit-Limit', '100']) },
      }),
      near: {
        title: 'The limiter says 403',
        answers: (origins) => ({
          '/ok': { actual: readable(origins) },
          '/search': { actual: bare(403) },
        }),
      },
    },
    {
      id: 'not-found',
      cause: 'not-found',
      title: 'A path that is not there',
      wrong: 'The URL has the wrong version, and the 404 page has no CORS headers.',
      calls: () => [get('/v2/users')],
      answers: () => ({ '/v2/users': { actual: bare(404) } }),
      near: {
        title: 'It is there',
        answers: () => ({ '/v2/users': { actual: data() } }),
      },
    },
    {
      id: 'headers-on-success-only',
      cause: 'headers-on-success-only',
      title: 'Headers on successes only',
      wrong: 'A proxy adds the headers to answers that succeed, as nginx does without “always”.',
      calls: () => [get('/ok'), get('/other'), get('/users')],
      answers: (origins) => ({
        '/ok': { actual: readable(origins) },
        '/other': { actual: readable(origins) },
        '/users': { actual: bare(422, ['Server', 'nginx/1.26.0']) },
      }),
      near: {
        title: 'Another error has the headers',
        answers: (origins) => ({
          '/ok': { actual: readable(origins) },
          '/other': { actual: readableError(400, origins) },
          '/users': { actual: bare(422, ['Server', 'nginx/1.26.0']) },
        }),
      },
    },
    {
      id: 'request-rejected',
      cause: 'request-rejected',
      title: 'The application says no',
      wrong: 'The application answers 422, without CORS headers.',
      calls: () => [get('/users')],
      answers: () => ({ '/users': { actual: bare(422) } }),
      near: {
        title: 'The 422 has the headers',
        answers: (origins) => ({ '/users': { actual: readableError(422, origins) } }),
      },
    },
    {
      id: 'gateway-rejected',
      cause: 'gateway-rejected',
      title: 'The API gateway says no',
      wrong: 'Amazon API Gateway misses a key, and answers before the application can.',
      calls: () => [get('/prod/users')],
      answers: () => ({
        '/prod/users': {
          actual: bare(
            403,
            ['x-amzn-RequestId', 'b1d1b5b6-0f6c-4c0a-8b2a-1f6a8d8a1c11'],
            ['x-amzn-ErrorType', 'ForbiddenException'],
            ['x-amz-apigw-id', 'Zk1ZkEXAMPLE='],
          ),
        },
      }),
      near: {
        title: 'The application says no, behind the gateway',
        answers: () => ({
          '/prod/users': {
            actual: bare(403, ['x-amzn-RequestId', 'b1d1b5b6-0f6c-4c0a-8b2a-1f6a8d8a1c11']),
          },
        }),
      },
    },
    {
      id: 'gateway-rejected-kong',
      cause: 'gateway-rejected',
      title: 'Kong says no',
      wrong: 'The gateway Kong misses a key, and answers before the application can.',
      calls: () => [get('/users')],
      answers: () => ({
        '/users': {
          actual: bare(401, ['Server', 'kong/3.6.1'], ['X-Kong-Response-Latency', '1']),
        },
      }),
      near: {
        title: 'The application says no, behind Kong',
        answers: () => ({
          '/users': {
            actual: bare(401, ['Via', '1.1 kong/3.6.1'], ['X-Kong-Upstream-Latency', '9']),
          },
        }),
      },
    },
    {
      id: 'platform-forbidden',
      cause: 'platform-forbidden',
      title: 'A function that is not public',
      wrong: 'The front end of AWS Lambda lets nobody invoke the function.',
      at: 'abc123.lambda-url.eu-west-1.on.aws',
      calls: () => [put('/')],
      answers: () => ({
        '/': { preflight: bare(403, ['x-amzn-ErrorType', 'AccessDeniedException']) },
      }),
      near: {
        title: 'The function itself says no',
        answers: () => ({ '/': { preflight: bare(403) } }),
      },
    },
    {
      id: 'bot-challenge',
      cause: 'bot-challenge',
      title: 'A bot check',
      wrong: 'Cloudflare answers with a challenge page, which a script cannot solve.',
      calls: () => [put('/users')],
      answers: () => ({
        '/users': {
          preflight: answer(
            403,
            [
              ['Content-Type', 'text/html; charset=UTF-8'],
              ['Server', 'cloudflare'],
              ['CF-RAY', '8f0a0a0a0a0a0a0a-FRA'],
              ['cf-mitigated', 'challenge'],
            ],
            '<!doctype html><title>Just a moment...</title>',
          ),
        },
      }),
      near: {
        title: 'The server behind Cloudflare says no',
        answers: () => ({
          '/users': {
            preflight: bare(403, ['Server', 'cloudflare'], ['CF-RAY', '8f0a0a0a0a0a0a0a-FRA']),
          },
        }),
      },
    },
    {
      id: 'bot-challenge-waf',
      cause: 'bot-challenge',
      title: 'A captcha',
      wrong: 'AWS WAF answers with a captcha, which a script cannot solve.',
      calls: () => [get('/users')],
      answers: () => ({
        '/users': { actual: bare(405, ['x-amzn-waf-action', 'captcha']) },
      }),
      near: {
        title: 'The method is wrong',
        answers: () => ({ '/users': { actual: bare(405, ['Allow', 'POST']) } }),
      },
    },
    {
      id: 'gateway-timeout',
      cause: 'gateway-timeout',
      title: 'A proxy gives up',
      wrong: 'The proxy says 504, in its own name.',
      calls: () => [get('/report')],
      answers: () => ({ '/report': { actual: bare(504) } }),
      near: {
        title: 'The proxy lets through a 502 at once',
        answers: () => ({ '/report': { actual: bare(502) } }),
      },
    },
    {
      id: 'gateway-timeout-after-30-s',
      cause: 'gateway-timeout',
      title: 'A proxy gives up after 30 seconds',
      wrong: 'The server is at work for too long, and after 30 seconds the proxy says 503.',
      calls: () => [get('/report')],
      answers: () => ({
        '/report': { actual: { ...bare(503), after: 30.1 * seconds } },
      }),
      near: {
        title: 'After three seconds',
        answers: () => ({ '/report': { actual: { ...bare(503), after: 3 * seconds } } }),
      },
    },
    {
      id: 'login-behind-preflight',
      cause: 'request-rejected',
      title: 'The login has run out',
      wrong: 'The preflight passes, and the request is answered 401 without CORS headers.',
      calls: () => [put('/users')],
      answers: (origins) => ({
        '/users': {
          preflight: leave(origins, 'PUT'),
          actual: answer(401, [['WWW-Authenticate', 'Bearer']], users),
        },
      }),
      near: {
        title: 'The 401 has the headers',
        answers: (origins) => ({
          '/users': { preflight: leave(origins, 'PUT'), actual: readableError(401, origins) },
        }),
      },
    },
  ],
};
