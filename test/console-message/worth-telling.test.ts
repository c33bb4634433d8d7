import { describe, expect, it } from 'vitest';
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
    'GET https://api.example/a net::ERR_FAILED\nGET https://api.example/b net::ERR_FAILED',
    ['net::ERR_FAILED', 'net::ERR_FAILED'],
  ],
  [
    'two calls of which one thing differs, and one of both again',
    'GET https://api.example/1?a net::ERR_FAILED\nGET https://api.example/2 net::ERR_FAILED\nGET https://api.example/2 net::ERR_FAILED',
    ['net::ERR_FAILED, 3 times, 1 other URL'],
  ],
])('of %s', (_, text, expected) => {
  const told = worthTelling(readMessages(text)).map(({ message, count, others }) => {
    const { reasons, code, kind } = message;
    const times = count > 1 ? `, ${count} times` : '';
    return `${reasons[0] ?? code ?? kind}${times}${others > 0 ? `, ${others} other URL` : ''}`;
  });
  expect(told).toEqual(expected);
});

const inAnotherBrowser =
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: ";
const ofPreflight = `${inAnotherBrowser}Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;
const withStatus =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 403.';
const failed = 'GET https://api.example/ net::ERR_FAILED';

// What Chromium 156 prints beside a refusal: the status of the answer that was refused, and none where that was a preflight's.
describe('the status that the line beside a refusal names', () => {
  it.each<[string, string, number | null]>([
    ['is of the refused answer', `${refused}\n${failed} 500 (Internal Server Error)`, 500],
    ['may stand before it', `${failed} 200 (OK)\n${refused}`, 200],
    ['may have no words', `${refused}\n${failed} 502\nlater`, 502],
    ['is not always there', `${refused}\n${failed}`, null],
    [
      'may be written of a URL without the fragment',
      `${refused.replace('example/', 'example/#top')}\n${failed} 404 (Not Found)`,
      404,
    ],
    [
      'is of the last of several answers',
      `${refused.replace("example/'", "example/' (redirected from 'https://api.example/old')")}\n${failed} 500 ()`,
      500,
    ],
    [
      'is not of another URL',
      `${refused}\nGET https://api.example/other net::ERR_FAILED 500 ()`,
      null,
    ],
    ['is none of a preflight', `${ofPreflight}\n${failed} 500 ()`, null],
    ['is not known where lines differ', `${refused}\n${failed} 500 ()\n${failed} 200 (OK)`, null],
    ['is not known where a line has none', `${refused}\n${failed} 500 ()\n${failed}`, null],
    [
      'is the same of both calls',
      `${refused}\n${failed} 500 ()\n${refused}\n${failed} 500 ()`,
      500,
    ],
    [
      'is none of a request that was not sent',
      `${inAnotherBrowser}Cross origin requests are not allowed by request mode.\n${failed} 500 ()`,
      null,
    ],
    ['stays where the message names one', `${withStatus}\n${failed} 500 ()`, 403],
  ])('%s', (_, text, status) => {
    const [first] = worthTelling(readMessages(text));
    expect(first?.message).toMatchObject({ kind: 'cors', status });
  });
});
