import { describe, expect, it, test } from 'vitest';
import { partsOf, wordings } from '../../src/console-message/parts.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { squeeze } from '../../src/console-message/squeezed-text.ts';
import { chromiumIssues } from './chromium-issues.ts';
import { chromiumMessages } from './chromium-messages.ts';
import { languages } from './firefox-languages.ts';
import { firefoxMessages } from './firefox-messages.ts';
import { jsdomMessages } from './jsdom-messages.ts';
import { messagesOfOthers } from './messages-of-others.ts';
import { chromiumNetworkPanel, firefoxNetworkPanel } from './network-panels.ts';
import { oldChromiumMessages } from './old-chromium-messages.ts';
import { told } from './row.ts';
import { webkitMessages } from './webkit-messages.ts';

describe.each([
  ['Chromium', chromiumMessages],
  ['Chromium before version 70', oldChromiumMessages],
  ['the Issues panel', chromiumIssues],
  ['Firefox', firefoxMessages],
  ['WebKit', webkitMessages],
  ['jsdom', jsdomMessages],
  ['the Network panel of Chromium', chromiumNetworkPanel],
  ['the Network panel of Firefox', firefoxNetworkPanel],
  ['other rules than CORS, and of errors', messagesOfOthers],
])('messages of %s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

test('each wording has a message', () => {
  const rows = [
    ...chromiumMessages,
    ...oldChromiumMessages,
    ...chromiumIssues,
    ...firefoxMessages,
    ...webkitMessages,
    ...jsdomMessages,
    ...messagesOfOthers,
  ];
  const found = new Set(
    rows.flatMap(([text]) => partsOf(squeeze(text)).map(({ wording }) => wording)),
  );
  const missing = wordings.filter((each) => !found.has(each));
  expect(missing.map(({ literals }) => literals.join('…'))).toEqual([]);
});

describe.each(languages)('Firefox in $language', ({ frame, status, reasons }) => {
  const statuses: Readonly<Record<string, string>> = {
    CORSDidNotSucceed2: '(null)',
    CORSMissingAllowOrigin2: '404',
    CORSPreflightDidNotSucceed3: '404',
  };
  const values: Readonly<Record<string, string>> = {
    CORSAllowOriginNotMatchingOrigin: 'https://b.example',
    CORSInvalidAllowMethod: 'PUT;DELETE',
    CORSInvalidAllowHeader: 'Content-Type Authorization',
    CORSMissingAllowHeaderFromPreflight2: 'x-api-key',
  };

  it.each(Object.entries(reasons))('%s', (code, reason) => {
    const url = 'https://api.example/users?id=7';
    const value = values[code] ?? null;
    const written = statuses[code];
    const text = `${frame}${written === undefined ? '' : status}`
      .replace('{url}', url)
      .replace('{reason}', reason)
      .replace('{value}', value ?? '')
      .replace('{status}', written ?? '');
    const [message] = readMessages(text);
    const isName = code === 'CORSMissingAllowHeaderFromPreflight2';
    const wildcard =
      /Credentials$|Deprecation$/.test(code) && code !== 'CORSMissingAllowCredentials';
    expect(message).toMatchObject({
      engine: 'firefox',
      code,
      url,
      value: wildcard ? '*' : isName ? null : value,
      ...(isName ? { requestHeader: value } : {}),
      status: written === '404' ? 404 : null,
    });
  });
});

test('what a text says of nothing that failed', () => {
  const texts = [
    '',
    ' \n\t ',
    'Access-Control-Allow-Origin: https://app.example',
    'We call https://api.example/users. Note: the CORS header ‘Access-Control-Allow-Origin’ is missing there.',
    'We call https://api.example/users (CORS).',
    'Failed to load https://api.example/: the server responded with 404',
    'Failed to load resource: the server responded with a status of 404 ()',
    'Method calls from other files are not allowed by Access-Control-Allow-Methods.',
    'Access to fetch at the door',
    'Origin is not allowed by Access-Control-Allow-Origin',
    'Cross origin requests are forbidden',
    'Headers are forbidden',
    'Cross origin isolation forbidden',
  ];
  expect(texts.flatMap((text) => told(text).map((said) => [text, said]))).toEqual([]);
});

describe('a name of Chromium in which a line was broken', () => {
  const coep = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep';

  it.each<[string, string]>([
    ['net::ERR_CONNECTION_\nREFUSED', 'net::ERR_CONNECTION_REFUSED'],
    ['net::ERR_CONN\nECTION_REF\n    USED 200 (OK)', 'net::ERR_CONNECTION_REFUSED'],
    // Each of these parts is a name already.
    [coep.replace('After', '\nAfter'), coep],
    ['net::ERR_BLOCKED_BY_RESPONSE.\nNotSameSite', 'net::ERR_BLOCKED_BY_RESPONSE.NotSameSite'],
    ['net::ERR_ABORTED\nGET https://api.example/', 'net::ERR_ABORTED'],
    ['net::ERR_ABORTED\nand later', 'net::ERR_ABORTED'],
  ])('%j is %s', (text, code) => {
    expect(told(text)).toMatchObject([{ code }]);
  });

  // Nothing tells where it ends.
  it.each([
    'net::ERR_CONN',
    'net::ERR_CONN…',
    'net::ERR_CONN...',
    'net::ERR_CONN\nECTION_REFUSED_X',
    'net::ERR_NEW_ONE_\nOF_TOMORROW',
  ])('%j is not guessed', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('the end of a message of Chromium is not taken for the beginning of one of jsdom', () => {
  const head =
    "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: ";
  expect(told(`${head}Cross origin r`)).toMatchObject([
    { engine: 'chromium', reasons: ['mode-same-origin', 'scheme-not-http'] },
  ]);
  expect(told(`${head}Cross origin requests are only supp`)).toMatchObject([
    { engine: 'chromium', reasons: ['scheme-not-http'] },
  ]);
});

test.each([
  ['con…', null],
  ['con...', null],
  ["connect-src 'self'…", 'connect-src'],
])('the directive in %j is %s', (directive, value) => {
  const text = `Connecting to 'https://api.example/' violates the following Content Security Policy directive: "${directive}`;
  expect(readMessages(text)).toMatchObject([{ kind: 'content-security-policy', value }]);
});

test.each([
  'was not allowed to run insecure content from https://api.example/a.js.[Learn More]',
  'was not allowed to run insecure content from https://api.example/a.js.[Weitere Informationen]',
])('a URL ends before the link behind its sentence: %s', (text) => {
  const [message] = readMessages(`[blocked] The page at https://app.example/ ${text}`);
  expect(message?.url).toBe('https://api.example/a.js');
});

test('a message in quotes and in short lines is not taken for the end of another', () => {
  const text =
    'XMLHttpRequest cannot load https://api.example/users?id=7 due to access control checks.';
  expect(told(`"${text.match(/.{1,3}/g)?.join('\n')}"`)).toEqual(told(text));
});

// Looked at to its end from each of these on, such a text would take longer than a test may.
it.each([
  'Fetch API cannot load',
  'Failed to load',
  'XMLHttpRequest cannot load',
  'Not allowed to follow a redirection while loading',
])('a megabyte of %j is no message', (beginning) => {
  const part = beginning.replaceAll(' ', '');
  expect(readMessages(part.repeat(1e6 / part.length))).toEqual([]);
});
