import { describe, expect, it } from 'vitest';
import {
  isRequestBodyHeaderName,
  maxRedirects,
  redirectedHeaders,
  redirectedRequest,
} from '../../src/fetch-standard/redirected-request.ts';

describe('the method after a redirect', () => {
  it.each([
    ['GET', 301, 'GET', false],
    ['HEAD', 301, 'HEAD', false],
    ['POST', 301, 'GET', true],
    ['PUT', 301, 'PUT', false],
    ['POST', 302, 'GET', true],
    ['PATCH', 302, 'PATCH', false],
    ['post', 302, 'post', false],
    ['GET', 303, 'GET', false],
    ['HEAD', 303, 'HEAD', false],
    ['POST', 303, 'GET', true],
    ['DELETE', 303, 'GET', true],
    ['CHICKEN', 303, 'GET', true],
    ['POST', 307, 'POST', false],
    ['PUT', 307, 'PUT', false],
    ['POST', 308, 'POST', false],
  ])('%s, %i: %s, without its body: %s', (method, status, after, dropsBody) => {
    expect(redirectedRequest(method, status)).toEqual({ method: after, dropsBody });
  });
});

describe('the headers after a redirect', () => {
  const from = 'https://api.example/a';
  const same = 'https://api.example:443/b';
  const headers = [
    'Content-Type',
    'content-encoding',
    'Content-Language',
    'Content-Location',
    'Accept',
    'AUTHORIZATION',
    'X-Api-Key',
  ].map((name) => ({ name, value: 'x' }));

  it.each([
    ['all, on the same origin', same, false, headers.map(({ name }) => name)],
    [
      'none of the body’s, with the body gone',
      same,
      true,
      ['Accept', 'AUTHORIZATION', 'X-Api-Key'],
    ],
    [
      'no authorization, on another origin',
      'https://b.example/',
      false,
      [
        'Content-Type',
        'content-encoding',
        'Content-Language',
        'Content-Location',
        'Accept',
        'X-Api-Key',
      ],
    ],
    [
      'no authorization, on another port',
      'https://api.example:8443/',
      true,
      ['Accept', 'X-Api-Key'],
    ],
    ['no authorization, on another scheme', 'http://api.example/', true, ['Accept', 'X-Api-Key']],
  ])('%s', (_, to, dropsBody, names) => {
    const kept = redirectedHeaders(headers, from, to, { method: 'GET', dropsBody });
    expect(kept.map(({ name }) => name)).toEqual(names);
  });
});

it('a header describes a body by its name', () => {
  expect(isRequestBodyHeaderName('content-TYPE')).toBe(true);
  expect(isRequestBodyHeaderName('Content-Length')).toBe(false);
});

it('the twentieth redirect is followed, and no more', () => {
  expect(maxRedirects).toBe(20);
});
