import { expect, it } from 'vitest';
import { redactHeader, redactText, redactUrl } from '../../../src/exchange/redaction.ts';

it.each([
  ['https%3A//u%3Ap%40b.example/x', 'https%3A//REDACTED-1%40b.example/x'],
  ['https%3A//u:p%40b.example/x', 'https%3A//REDACTED-1%40b.example/x'],
  ['https://u%3Ap%40b.example/x', 'https://REDACTED-1%40b.example/x'],
  ['https:%2F/u:p@b.example/x', 'https:%2F/REDACTED-1@b.example/x'],
  ['https%3A%2F/u%3Ap%40b.example', 'https%3A%2F/REDACTED-1%40b.example'],
  ['https%253A/%2Fu%253Ap%2540b.example/x', 'https%253A/%2FREDACTED-1%2540b.example/x'],
  ['https%3A\\%5Cu:p@b.example/x', 'https%3A\\%5CREDACTED-1@b.example/x'],
  ['%2Fhttps:/u:p@b.example/x', '%2Fhttps:/REDACTED-1@b.example/x'],
  ['postgres%3A/%2Fu:p@b.example/x', 'postgres%3A/%2FREDACTED-1@b.example/x'],
  ['https%3A//u%3Ap%2Fq%40b.example/x', 'https%3A//REDACTED-1%40b.example/x'],
  ['https://corp%5Cu:p@b.example/x', 'https://REDACTED-1@b.example/x'],
  ['postgres:%2F/u:p@b.example/x', 'postgres:%2F/REDACTED-1@b.example/x'],
  ['//u:p@[::1]:80/x', '//REDACTED-1@[::1]:80/x'],
  ['https%3A//corp%5Cu:p%40b.example/x', 'https%3A//REDACTED-1%40b.example/x'],
  ['https%3A//u%3Ap%40[::1]:80/x', 'https%3A//REDACTED-1%40[::1]:80/x'],
  ['https%3A//u%3Ap%40b.example%2F%40ada', 'https%3A//REDACTED-1%40b.example%2F%40ada'],
  ['https%3A//b.example%2F%40ada', 'https%3A//b.example%2F%40ada'],
  ['https%3A//b.example:80%2F%40ada', 'https%3A//b.example:80%2F%40ada'],
  ['https%3A//b.example?a@b', 'https%3A//b.example?a@b'],
])('user info that is encoded in part is taken out: %s', (url, expected) => {
  expect(redactUrl(`https://p.example/p/${url}`)).toBe(`https://p.example/p/${expected}`);
  expect(redactUrl(`https://p.example/?u=${url}`)).toBe(`https://p.example/?u=${expected}`);
  expect(redactText(`to https://p.example/p/${url}`)).toBe(`to https://p.example/p/${expected}`);
});

it.each([
  ['?u=https://a.example&mail=x@b', '?u=https://a.example&mail=x@b'],
  ['?u=https://a.example:80&mail=x@b&n=y@c', '?u=https://a.example:80&mail=x@b&n=y@c'],
  ['?https://[::1]&mail=x@b', '?https://[::1]&mail=x@b'],
  ['#u=https://a.example&mail=x@b', '#u=https://a.example&mail=x@b'],
  ['?u=https://u:p&q@b.example', '?u=https://REDACTED-1@b.example'],
  ['?u=https://u:p@a.example&mail=x@b', '?u=https://REDACTED-1@a.example&mail=x@b'],
])('the next parameter is no part of a server: %s', (query, expected) => {
  expect(redactUrl(`https://p.example/${query}`)).toBe(`https://p.example/${expected}`);
});

it.each([
  ['?u=https://a.example&token=abc', '?u=https://a.example&token=REDACTED-1'],
  ['?u=https://a.example&a=1&key=b@c', '?u=https://a.example&a=1&key=REDACTED-1'],
  ['?u=https://a.example%26token%3Dabc', '?u=https://a.example%26token%3DREDACTED-1'],
  ['?u=https://a.example/x%3Ftoken=abc&b=1', '?u=https://a.example/x%3Ftoken=REDACTED-1&b=1'],
  ['?u=https://a.example/x%3Ftoken=a/b&b=1', '?u=https://a.example/x%3Ftoken=REDACTED-1&b=1'],
  ['?token=https://a.example/x&b=1', '?token=REDACTED-1&b=1'],
  ['p/https://a.example%2Fsk_live_aaaaaaaaaaaa', 'p/https://a.example%2FREDACTED-1'],
])('what stands behind a server is no part of it: %s', (rest, expected) => {
  expect(redactUrl(`https://p.example/${rest}`)).toBe(`https://p.example/${expected}`);
  expect(redactHeader({ name: 'X-Url', value: `https://p.example/${rest}` }).value).toBe(
    `https://p.example/${expected}`,
  );
});

it.each([
  ['https://ada:secret', 'https://ada:REDACTED-1'],
  ['https://ada:secret x@b.example', 'https://ada:REDACTED-1 x@b.example'],
  ['at https://ada:12ab, b', 'at https://ada:REDACTED-1, b'],
  ['https://a.example:8080', 'https://a.example:8080'],
  ['https://a.example:8080:10:20)', 'https://a.example:8080:10:20)'],
  ['https://a.example: failed', 'https://a.example: failed'],
  ['https://[::ab]:8080', 'https://[::ab]:8080'],
])('what is behind a colon and no port was to be a password: %s', (text, expected) => {
  expect(redactText(text)).toBe(expected);
});

it('a server is told from what a text writes in its place', () => {
  const text = '\ue000 \ue0000\ue001 https://a.example/?token=abc \ue0001\ue001 \ue0002';
  expect(redactText(text)).toBe(text.replace('abc', 'REDACTED-1'));
});
