import { expect, it } from 'vitest';
import { redactSecrets } from '../../src/exchange/redaction.ts';

it.each([
  ['a user name and a password', 'https://ada:secret@a.example/', 'https://REDACTED@a.example/'],
  ['a user name alone', 'https://ada@a.example', 'https://REDACTED@a.example'],
  ['a password with an @', 'https://ada:p@ss@a.example/', 'https://REDACTED@a.example/'],
  ['a token', '/?token=abc', '/?token=REDACTED'],
  ['a second parameter', '/?page=2&key=abc&sort=name', '/?page=2&key=REDACTED&sort=name'],
  ['two words', '/?access_token=abc', '/?access_token=REDACTED'],
  ['in camel case', '/?apiKey=abc&AWSAccessKeyId=abc', '/?apiKey=REDACTED&AWSAccessKeyId=REDACTED'],
  ['any case', '/?API-KEY=abc', '/?API-KEY=REDACTED'],
  ['of Amazon', '/?X-Amz-Signature=abc', '/?X-Amz-Signature=REDACTED'],
  ['of Azure', '/?sv=2026&sig=a%2Fb%3D', '/?sv=2026&sig=REDACTED'],
  ['of OAuth', '/cb?code=abc&state=1', '/cb?code=REDACTED&state=1'],
  ['in a fragment', '/cb#id_token=abc', '/cb#id_token=REDACTED'],
  ['an encoded name', '/?access%5Ftoken=abc', '/?access%5Ftoken=REDACTED'],
  ['a name that cannot be decoded', '/?%E0%A4%A_token=abc', '/?%E0%A4%A_token=REDACTED'],
  ['in brackets', '/?filter[session]=abc', '/?filter[session]=REDACTED'],
  ['a value with =', '/?jwt=abc==&a=1', '/?jwt=REDACTED&a=1'],
  ['in a header line', 'Location: https://a:b@c.example', 'Location: https://REDACTED@c.example'],
])('a secret is taken out: %s', (_, url, expected) => {
  expect(redactSecrets(url)).toBe(expected);
});

it.each([
  ['a plain URL', 'https://a.example/users?page=2&sort=name#top'],
  ['an @ in a path', 'https://a.example/@ada/posts'],
  ['an @ in a query', 'https://a.example?mail=ada@b.example'],
  ['a code of something', '/?country_code=de&zipcode=1'],
  ['a word in a longer one', '/?monkey=1&tokens_left=1&author=ada&assign=me'],
  ['an empty value', '/?token=&page=2'],
  ['a name without a value', '/?token'],
  ['an origin', 'http://localhost:3000'],
  ['no URL', '*'],
])('what is no secret stays as it is: %s', (_, url) => {
  expect(redactSecrets(url)).toBe(url);
});

it.each([
  ['question marks', '?'.repeat(1e6)],
  ['letters', `?${'a'.repeat(1e6)}`],
  ['schemes', 'a://'.repeat(2.5e5)],
  ['an authority without an end', `https://${'a'.repeat(1e6)}`],
  ['capitals', `?${'A'.repeat(1e6)}=1`],
])('a megabyte of %s is read at once', (_, text) => {
  const started = performance.now();
  redactSecrets(text);
  expect(performance.now() - started).toBeLessThan(1000);
});
