import { expect, it } from 'vitest';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { worthTelling } from '../../src/console-message/worth-telling.ts';

const url = 'https://api.example/users?id=7';
const missing = 'CORS Missing Allow Origin';

it.each<[string, string, (string | null)[]]>([
  ['of a call', `XHR POST ${url} ${missing}`, [url]],
  ['of a call, without spaces', `XHROPTIONS${url} ${missing}`, [url]],
  ['of another request', `GET${url} ${missing}`, [url]],
  ['with the result in the next line', `XHRGET\n${url}\n${missing}`, [url]],
  ['with a time', `12:03:04.567 XHRGET${url} ${missing}`, [url]],
  ['in a line of its own', missing, [null]],
  ['in a line of its own, in a log', `ready\n  ${missing}  \nready`, [null]],
  [
    'with the next one',
    `XHRGET${url}&a ${missing}\nXHRGET${url}&b CORS Failed`,
    [`${url}&a`, `${url}&b`],
  ],
  ['with the link behind it', `XHRGET${url} ${missing} [Learn More]`, [url]],
  ['in bold', `**XHRGET${url} ${missing}**`, [url]],
  ['in JSON', JSON.stringify({ text: `XHRGET${url} ${missing}` }), [url]],
  ['between quotes, in a sentence', `I get "${missing}" from the server.`, [null]],
  ['of a URL without its beginning', `s://api.example/ ${missing}`, [null]],
  ['of a URL that was shortened', `GET https://api.exam… ${missing}`, [null]],
])('reads what Firefox writes behind a URL: %s', (_, text, urls) => {
  expect(readMessages(text)).toMatchObject(urls.map((each) => ({ engine: 'firefox', url: each })));
});

it.each([
  'I get CORS Missing Allow Origin from the server.',
  'CORS Missing Allow Origin Header',
  'CORS disabled',
  'CORS Failed',
  'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSMissingAllowOrigin',
  `${url} CORSMissingAllowOrigin`,
  `${url}CORS Missing Allow Origin`,
  `see ${url} CORS Failed again`,
])('finds no such line in %j', (text) => {
  expect(readMessages(text)).toEqual([]);
});

it('says nothing of its own where the message says it', () => {
  const message = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`;
  const lines = [`XHRGET${url} ${missing}`, message, `XHRGET${url}&a ${missing}`];
  expect(
    worthTelling(readMessages(lines.join('\n'))).map(({ message: { url: of, status }, count }) => [
      of,
      status,
      count,
    ]),
  ).toEqual([
    [url, 200, 1],
    [`${url}&a`, null, 1],
  ]);
});
