import { expect, it } from 'vitest';
import { redactText, redactUrl } from '../../../src/exchange/redaction.ts';

it.each([
  ['{"token":"planted"}', '{"token":"REDACTED-1"}'],
  ['{"a":"b","user":{"password": "planted"}}', '{"a":"b","user":{"password": "REDACTED-1"}}'],
  ['{"token":"plan\\"ted, planted"}', '{"token":"REDACTED-1"}'],
  ['{"token":"planted', '{"token":"REDACTED-1'],
  ["{'token':'planted'}", "{'token':'REDACTED-1'}"],
  ["{token: 'planted'}", "{token: 'REDACTED-1'}"],
  ['{\\"token\\":\\"planted\\"}', '{\\"token\\":\\"REDACTED-1\\"}'],
  [
    '{"body":"{\\"token\\":\\"planted\\"}","a":"b"}',
    '{"body":"{\\"token\\":\\"REDACTED-1\\"}","a":"b"}',
  ],
  ['{"pin":8675309,"a":1}', '{"pin":REDACTED-1,"a":1}'],
  ['{"headers":{"cookie":"a=planted; b=2"}}', '{"headers":{"cookie":"REDACTED-1"}}'],
  ['Authorization: Bearer planted', 'Authorization: Bearer REDACTED-1'],
  ['authorization=Bearer planted', 'authorization=Bearer REDACTED-1'],
  ['a, Authorization: planted1, b', 'a, Authorization: REDACTED-1, b'],
  ['curl -H "X-Api-Key: planted1"', 'curl -H "X-Api-Key: REDACTED-1"'],
  ["curl -H 'Cookie: a=1; b=planted' -v", "curl -H 'Cookie: REDACTED-1' -v"],
  ['Set-Cookie: a=planted; Path=/', 'Set-Cookie: REDACTED-1'],
  ['token = planted', 'token = REDACTED-1'],
  ['token= planted', 'token= REDACTED-1'],
  ['token => "planted"', 'token => "REDACTED-1"'],
  ['token:planted1', 'token:REDACTED-1'],
  ["token='plan ted'", 'token=REDACTED-1'],
  ['token="plan\\"ted"', 'token=REDACTED-1'],
  ['token="planted', 'token=REDACTED-1'],
  ['199 - "token=planted"', '199 - "token=REDACTED-1"'],
  ['sent Bearer planted1 to a', 'sent Bearer REDACTED-1 to a'],
  ['proxy ada:planted@b.example:80', 'proxy REDACTED-1@b.example:80'],
])('what a text calls a secret is taken out: %s', (text, expected) => {
  expect(redactText(text)).toBe(expected);
});

it.each([
  ['/?q=Bearer%20planted1', '/?q=Bearer%20REDACTED-1'],
  ['/?q=Bearer+planted1&a=1', '/?q=Bearer+REDACTED-1&a=1'],
  [
    '/?h=Authorization%3A%20Bearer%20planted1%0AA%3A%20b',
    '/?h=Authorization%3A%20Bearer%20REDACTED-1%0AA%3A%20b',
  ],
  ['/?q=token:planted1', '/?q=token:REDACTED-1'],
  ['/?q=%7B%27token%27%3A%27planted%27%7D', '/?q=%7B%27token%27%3A%27REDACTED-1%27%7D'],
  ['/?q=ada:planted@b.example', '/?q=REDACTED-1@b.example'],
  ['/?q=ada%3Aplanted%40b.example', '/?q=REDACTED-1%40b.example'],
  ['/p/ada:planted@b.example/x', '/p/REDACTED-1@b.example/x'],
  ['/p/ada%3Aplanted%40b.example/x', '/p/REDACTED-1%40b.example/x'],
  ['https://a.example//ada:planted@b.example', 'https://a.example//REDACTED-1@b.example'],
  [
    `/?u=${encodeURIComponent(`/?u=${encodeURIComponent(`/?u=${encodeURIComponent('/?u=%7B%22pin%22%3A%22planted%22%7D')}`)}`)}`,
    `/?u=${encodeURIComponent(`/?u=${encodeURIComponent(`/?u=${encodeURIComponent('/?u=%7B%22pin%22%3A%22REDACTED-1%22%7D')}`)}`)}`,
  ],
  ['/?=token=planted', '/?=token=REDACTED-1'],
  ['/?%2574oken=planted', '/?%2574oken=REDACTED-1'],
  ['https:/\t/ada:planted@b.example', 'https:/\t/REDACTED-1@b.example'],
])('so is what a URL calls one: %s', (url, expected) => {
  expect(redactUrl(url)).toBe(expected);
});

it.each([
  '{"token":null,"session":true,"key":""}',
  '{"max_tokens":100,"a":"token"}',
  'Invalid token: expired',
  'token: The signature is invalid',
  'Error code: ERR_12345678',
  'org.springframework.session:spring-session-2',
  'q=copyright+hmac+language+field',
  'Bearer invalid_token',
  'session:8080 auth://callback/x',
  'sort=key:asc',
  'mailto:ada@b.example acct:ada@b.example sip:ada@b.example',
  'npm:left-pad@1.2.3 registry.example/image:latest@sha256:abc',
  'Bearer realm="users", error_description="expired", scope="a"',
  'at f (https://a.example/x.js:10:20)',
])('a text that only speaks of secrets stays: %s', (text) => {
  expect(redactText(text)).toBe(text);
});
