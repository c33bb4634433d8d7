import { expect, it } from 'vitest';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { worthTelling } from '../../src/console-message/worth-telling.ts';

const refused =
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const inFirefox =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/. (Reason: CORS request did not succeed). Status code: (null).';

it.each<[string, string, readonly string[]]>([
  [
    'a reason, and two that give none',
    `${refused}\nGET https://api.example/ net::ERR_FAILED\nTypeError: Failed to fetch`,
    ['allow-origin-missing'],
  ],
  [
    'what the call ends with in Chromium, and where',
    'GET https://api.example/ net::ERR_FAILED 200 (OK)\nTypeError: Failed to fetch',
    ['net::ERR_FAILED'],
  ],
  [
    'what it ends with in Firefox, and where',
    `${inFirefox}\nTypeError: NetworkError when attempting to fetch resource.`,
    ['network-failure'],
  ],
  ['nothing but the end', 'TypeError: Failed to fetch', ['failed']],
  [
    'the same twice',
    'TypeError: Failed to fetch\n\nnext:\nTypeError: Failed to fetch',
    ['failed, 2 times'],
  ],
  [
    'two calls',
    'GET https://api.example/1 net::ERR_FAILED\nGET https://api.example/2 net::ERR_FAILED',
    ['net::ERR_FAILED', 'net::ERR_FAILED'],
  ],
])('of %s', (_, text, expected) => {
  const told = worthTelling(readMessages(text)).map(({ message, count }) => {
    const { reasons, code, kind } = message;
    return `${reasons[0] ?? code ?? kind}${count > 1 ? `, ${count} times` : ''}`;
  });
  expect(told).toEqual(expected);
});
