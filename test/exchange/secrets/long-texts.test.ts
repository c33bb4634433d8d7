import { expect, it } from 'vitest';
import { redactHeader, redactText, redactUrl } from '../../../src/exchange/redaction.ts';

it.each([
  ['question marks', '?'.repeat(1e6)],
  ['letters', `?${'a'.repeat(1e6)}`],
  ['schemes', 'a://'.repeat(2.5e5)],
  ['an authority without an end', `https://${'a'.repeat(1e6)}`],
  ['capitals', `?${'A'.repeat(1e6)}=1`],
  ['beginnings of tokens', 'eyJ.eyJ-'.repeat(1.2e5)],
  ['beginnings of keys', 'sk_live_'.repeat(1.2e5)],
  ['percent signs', '%'.repeat(1e6)],
  ['what is encoded', `?a=${'%2525'.repeat(2e5)}`],
  ['what is encoded in a path', `/${'%252525/'.repeat(1.2e5)}`],
  ['percent signs behind letters', `/${'a'.repeat(5e5)}${'%'.repeat(5e5)}=`],
  ['question marks in a value', `?a=${'?a='.repeat(3e5)}`],
  ['names of secrets without a value', `?a=${'"token="'.repeat(1.2e5)}`],
  ['equations', `?${'a=a'.repeat(3e5)}`],
  ['quotes', '":"'.repeat(3e5)],
  ['parameters', 'a=1;'.repeat(2.5e5)],
  ['letters and digits', 'a1'.repeat(5e5)],
  ['userinfo marks', '@'.repeat(1e6)],
  ['schemes without slashes', 'https:'.repeat(1.7e5)],
  ['backslashes', '\\'.repeat(1e6)],
  ['slashes behind spaces', ' //'.repeat(3e5)],
  ['encoded colons', '%3a/'.repeat(2.5e5)],
  ['users', 'https:@'.repeat(1.5e5)],
  ['slashes', '://'.repeat(3e5)],
  ['servers with parameters', `?${'https:a&'.repeat(1.2e5)}`],
  ['servers with colons', `?${'https:a&b:'.repeat(1e5)}`],
  ['servers that are encoded', '%3A//a%2F'.repeat(1.1e5)],
  ['signs that are encoded', `https://${'%2540'.repeat(2e5)}`],
  ['one server that is encoded', `/https%3A//${'a%40'.repeat(2.5e5)}%2F`],
  ['parameters of a path', '/key=1'.repeat(1.6e5)],
  ['private characters', '\ue000'.repeat(1e6)],
])('a megabyte of %s is read at once', (_, text) => {
  // What grows with the square of the length takes minutes: longer than a test may.
  expect(() => [redactUrl(text), redactText(text)]).not.toThrow();
});

it.each([
  ['schemes', 'X-Custom', 'Bearer '.repeat(1.5e5)],
  ['lists of schemes', 'X-Custom', 'Bearer a,'.repeat(1.1e5)],
  ['spaces behind a scheme', 'X-Custom', `Bearer ${' '.repeat(1e6)}`],
  ['equals signs behind a scheme', 'X-Custom', `Bearer a${'='.repeat(1e6)}"`],
  ['commas', 'X-Custom', ', '.repeat(5e5)],
  ['cookies', 'Set-Cookie', `a=1;${' b, c=1'.repeat(1.4e5)}`],
  ['commas behind cookies', 'Set-Cookie', `a=1;${','.repeat(1e6)}`],
  ['spaces behind cookies', 'Set-Cookie', `a=1;,${' '.repeat(1e6)}`],
  ['lines of cookies', 'Set-Cookie', 'a=1; b\n'.repeat(1.4e5)],
  ['users', 'Access-Control-Allow-Origin', 'a@'.repeat(5e5)],
  ['hosts', 'Access-Control-Allow-Origin', 'a.'.repeat(5e5)],
  ['lists of hosts', 'Access-Control-Allow-Origin', 'a.aa,'.repeat(2e5)],
  ['hyphens', 'Access-Control-Allow-Origin', '-'.repeat(1e6)],
  ['protocols', 'Sec-WebSocket-Protocol', 'token,a,'.repeat(1.2e5)],
])('a megabyte of %s in a header is read at once', (_, name, value) => {
  expect(() => redactHeader({ name, value })).not.toThrow();
});
