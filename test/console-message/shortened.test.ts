import { describe, expect, it } from 'vitest';
import { explainMessage } from '../../src/console-message/explain/explain-message.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';

const chromium = (url: string, origin = 'https://app.example') =>
  `Access to fetch at '${url}' from origin '${origin}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;
const firefox = (url: string) =>
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 404.`;
const german = (url: string) =>
  `Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf ${url}. (Grund: CORS-Kopfzeile 'Access-Control-Allow-Origin' fehlt). Statuscode: 404.`;
const webkit = (url: string) => `Not allowed to follow a redirection while loading ${url}`;
const line = (url: string) => `GET ${url} net::ERR_FAILED`;

describe.each<[string, (url: string) => string]>([
  ['Chromium', chromium],
  ['Firefox', firefox],
  ['Firefox in German', german],
  ['WebKit', webkit],
  ['a line of the console', line],
])('a URL in a message of %s', (_, messageWith) => {
  it.each([
    'https://api.example/v1/…/items',
    'https://api.exam…',
    'https://api.exam...',
    'https://api.example/v1/...',
    'https://api.example/v1/..',
    'https://api.example/v1/.../items',
    'https://...',
    'https://.../items',
    'https://api...example/items',
  ])('that somebody shortened is not known: %s', (url) => {
    expect(readMessages(messageWith(url))).toMatchObject([{ url: null }]);
  });

  it.each([
    'https://api.example/a...b',
    'https://api.example/...b/c',
    'https://api.example/?range=a...b&x=1',
    'https://api.example/%E2%80%A6/items',
  ])('that has points in it is whole: %s', (url) => {
    expect(readMessages(messageWith(url))).toMatchObject([{ url }]);
  });
});

it.each([
  ['an origin', chromium('https://api.example/', 'https://app.exam…'), { origin: null }],
  [
    'where a redirect began',
    chromium("https://b.example/' (redirected from 'https://api.exam...").replace(
      "' from o",
      "') from o",
    ),
    { url: 'https://b.example/', redirectedFrom: null },
  ],
  [
    'where a redirect leads',
    'Cross-origin redirection to https://b.exam… denied by Cross-Origin Resource Sharing policy: Origin https://app.example is not allowed by Access-Control-Allow-Origin.',
    { redirectsTo: null },
  ],
  [
    'what a server allows',
    "The 'Access-Control-Allow-Origin' header has a value 'https://b.exam...' that is not equal to the supplied origin.",
    { value: null, reason: 'allow-origin-mismatch' },
  ],
  [
    'a header',
    'Request header field x-cust... is not allowed by Access-Control-Allow-Headers in preflight response.',
    { requestHeader: null, reason: 'header-not-allowed' },
  ],
  [
    'a URL without its end',
    '[blocked] The page at https://app.example/ requested insecure content from http:/',
    { kind: 'mixed-content', url: null },
  ],
  [
    'a URL without its beginning',
    chromium('…/items'),
    { reason: 'allow-origin-missing', url: null },
  ],
])('nor is %s that was shortened', (_, text, told) => {
  expect(readMessages(text)).toMatchObject([told]);
});

it('tells no server of a URL that was shortened', () => {
  const [message] = readMessages(chromium('https://api.exam…'));
  const told = message === undefined ? '' : JSON.stringify(explainMessage(message));
  expect(told).toContain('Whoever runs the server');
  expect(told).not.toContain('api.exam');
});
