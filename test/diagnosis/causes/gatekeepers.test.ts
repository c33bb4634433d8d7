import { expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { type Headers, preflight, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const answered = (status: number, headers: Headers, url?: string) =>
  request({ ...(url === undefined ? {} : { url }), response: response(status, headers) });
const asked = (status: number, headers: Headers, url?: string) =>
  preflight({ ...(url === undefined ? {} : { url }), response: response(status, headers) });

const front = { Server: 'Google Frontend' };
const denied = { 'x-amzn-ErrorType': 'AccessDeniedException' };
const html = { 'Content-Type': 'text/html; charset=UTF-8' };

it.each<[string, Entry, readonly string[]]>([
  [
    'AWS names its own error',
    answered(403, { 'x-amzn-errortype': 'ForbiddenException' }),
    ['gateway-rejected (likely)'],
  ],
  [
    'AWS names its own error, to a preflight',
    asked(403, { 'x-amzn-errortype': 'MissingAuthenticationTokenException' }),
    ['gateway-rejected (likely)'],
  ],
  [
    'Kong answered itself',
    answered(401, { 'X-Kong-Response-Latency': '1' }),
    ['gateway-rejected (likely)'],
  ],
  [
    'through a gateway, which may have passed it on',
    answered(403, { 'x-amz-apigw-id': 'abc=' }),
    ['request-rejected (likely)', 'gateway-rejected (possible)'],
  ],
  [
    'another error of a gateway',
    answered(422, { 'x-amzn-errortype': 'BadRequestException' }),
    ['request-rejected (likely)'],
  ],
  [
    'a login before a preflight, through a gateway',
    asked(401, { 'x-amzn-errortype': 'UnauthorizedException' }),
    ['auth-before-cors (likely)'],
  ],
  [
    'a function of Google',
    answered(403, front, 'https://job-abc.run.app/x'),
    ['platform-forbidden (likely)'],
  ],
  [
    'a preflight to a function of Amazon',
    asked(403, denied, 'https://abc.lambda-url.eu-west-1.on.aws/'),
    ['platform-forbidden (likely)'],
  ],
  [
    'a function of Amazon at a port',
    asked(403, denied, 'http://abc.lambda-url.eu-west-1.on.aws:8080/'),
    ['platform-forbidden (likely)'],
  ],
  [
    'the same front end at a host of its own',
    answered(403, front, 'https://run.app.example/'),
    ['request-rejected (likely)'],
  ],
  [
    'a function that answered itself',
    answered(403, {}, 'https://job-abc.run.app/x'),
    ['request-rejected (likely)'],
  ],
  [
    'a challenge of Cloudflare',
    answered(403, { 'cf-mitigated': 'challenge' }),
    ['bot-challenge (certain)'],
  ],
  [
    'a challenge of Cloudflare to a preflight',
    asked(503, { 'CF-Mitigated': 'challenge' }),
    ['bot-challenge (certain)'],
  ],
  [
    'a page of Cloudflare, which may be any',
    answered(403, { Server: 'cloudflare', ...html }),
    ['request-rejected (likely)', 'bot-challenge (possible)'],
  ],
  [
    'a 503 page of Cloudflare',
    answered(503, { Server: 'cloudflare', ...html }),
    ['server-error (likely)', 'bot-challenge (possible)'],
  ],
  [
    'JSON through Cloudflare',
    answered(403, { Server: 'cloudflare', 'Content-Type': 'application/json' }),
    ['request-rejected (likely)'],
  ],
  ['a captcha', asked(405, { 'x-amzn-waf-action': 'captcha' }), ['bot-challenge (certain)']],
])('%s', (_, entry, expected) => {
  expect(namedBehind(entry)).toEqual(expected);
});

it('a gateway’s own name for what it refused is told', () => {
  const headers = { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' };
  const [cause] = causesBehind(answered(403, headers));
  expect(cause?.sentences).toEqual([
    'The gateway in front of the application answered with 403, and without Access-Control-Allow-Origin.',
    'AWS says MissingAuthenticationTokenException also of a path, a stage or a method that the API does not have. Check the URL first.',
    "Set the CORS headers on the gateway's own responses too. In Amazon API Gateway these are the gateway responses DEFAULT_4XX and DEFAULT_5XX.",
  ]);
  expect(cause?.evidence[1]).toBe(
    'GET http://localhost:4000/users: x-amzn-ErrorType: MissingAuthenticationTokenException',
  );
});
