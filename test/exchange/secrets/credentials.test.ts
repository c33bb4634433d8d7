import { expect, it } from 'vitest';
import { redactHeader } from '../../../src/exchange/redaction.ts';

it.each([
  ['a user and a password', 'Basic YWRhOjE=', 'Basic ‹redacted 8 characters›'],
  ['without the equals signs', 'basic YWRhOjE', 'basic ‹redacted 7 characters›'],
  ['for URLs', 'Basic 8PDw-jrwXw', 'Basic ‹redacted 10 characters›'],
  ['no password', 'Basic YWRhOg==', 'Basic ‹redacted 8 characters›'],
  ['a word with a digit', 'Bearer planted1', 'Bearer ‹redacted 8 characters›'],
  ['odd capitals', 'Bearer plAntedWord', 'Bearer ‹redacted 11 characters›'],
  ['a long word', 'JWT plantedplantedplanted', 'JWT ‹redacted 21 characters›'],
  ['dots', 'DPoP aaaa.bbbb.cccc', 'DPoP ‹redacted 14 characters›'],
  [
    'among others',
    'a, bearer planted.1; b=1\nDPoP planted.2',
    'a, bearer ‹redacted 9 characters›; b=1\nDPoP ‹redacted 9 characters›',
  ],
])('any header goes without the credentials that its value names: %s', (_, value, expected) => {
  expect(redactHeader({ name: 'X-Custom', value }).value).toBe(expected);
});

it.each([
  'Basic plan',
  'Basic auth',
  'Basic Ym9va3M=',
  'basic, premium',
  'Basic 2026',
  'Bearer bonds',
  'Bearer authentication',
  'Bearer Unauthorized; a=1',
  'Negotiate TERMS',
  'OAuth 2.0',
  'OAuth 1.0a',
  'NTLM v2',
  'Bearer rfc6750',
  'Token expired',
])('a header with the words %s keeps them', (value) => {
  expect(redactHeader({ name: 'X-Plan', value }).value).toBe(value);
});

it.each(['Basic plan', 'Bearer bonds', 'OAuth 2.0', 'plan'])(
  'whatever Authorization holds is a secret: %s',
  (value) => {
    const secret = value.split(' ').at(-1) ?? '';
    const expected = value.replace(secret, `‹redacted ${secret.length} characters›`);
    expect(redactHeader({ name: 'Authorization', value }).value).toBe(expected);
    expect(redactHeader({ name: 'Proxy-Authorization', value }).value).toBe(expected);
  },
);
