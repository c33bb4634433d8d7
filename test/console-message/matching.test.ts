import { describe, expect, it } from 'vitest';
import { nothingSaid } from '../../src/console-message/console-message.ts';
import { matching } from '../../src/console-message/matching.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { decide } from '../../src/diagnosis/decide.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { delivered, recorded, refused } from '../ui/recorded.ts';

const url = `${api}/users`;
const put = { method: 'PUT', url };
const allowOrigin = { 'Access-Control-Allow-Origin': page };
const allowed = response(200, allowOrigin);

/** Of each kind one, by the name of the test that looks for it. */
const entries = {
  missing: request({ url, response: response(200), entry: { ...refused, startedAt: 1000 } }),
  again: request({ url, response: response(200), entry: { ...refused, startedAt: 3000 } }),
  mismatch: request({
    url,
    response: response(200, { 'Access-Control-Allow-Origin': 'https://other.example' }),
    entry: { ...refused, startedAt: 2000 },
  }),
  passed: request({ url, response: allowed, entry: { ...delivered, startedAt: 4000 } }),
  elsewhere: request({
    url: `${api}/elsewhere`,
    response: response(200),
    entry: { ...refused, startedAt: 5000 },
  }),
  preflight404: preflight({ ...put, response: response(404), entry: { startedAt: 6000 } }),
  toApp: request({
    url: `${api}/login`,
    response: response(302, { ...allowOrigin, Location: 'myapp://callback' }),
    entry: { startedAt: 7000 },
  }),
  put: request({ ...put, response: null, entry: { ...refused, startedAt: 6001 } }),
} as const;

type Name = keyof typeof entries;

const text = (of: string, from: string, why: string) =>
  `Access to fetch at '${of}' from origin '${from}' has been blocked by CORS policy: ${why}`;
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";

/** The method and the time of each exchange that is found, and whether it failed so. */
function found(names: readonly Name[], message: object) {
  const exchanges = recorded(...names.map((name) => entries[name]));
  const items = exchanges.map((exchange) => ({ exchange, decision: decide(exchange).decision }));
  const match = matching({ ...nothingSaid, ...message }, items);
  return [
    ...match.found.map(({ exchange: { hops } }) => hops[0].request?.startedAt ?? 0),
    ...(match.isSameReason ? [] : ['otherwise']),
  ];
}

function said(printed: string) {
  const [message] = readMessages(printed);
  if (message === undefined) throw new Error('no message');
  return message;
}

describe('the request of a message', () => {
  it.each<[string, readonly Name[], string, readonly unknown[]]>([
    ['the one with its URL', ['missing', 'elsewhere'], text(url, page, missing), [1000]],
    ['the fragment does not count', ['missing'], text(`${url}#top`, page, missing), [1000]],
    ['none at another URL', ['elsewhere'], text(url, page, missing), []],
    ['none of another page', ['missing'], text(url, 'https://b.example', missing), []],
    ['the one that failed so', ['missing', 'mismatch'], text(url, page, missing), [1000]],
    [
      'the latest of those that failed alike',
      ['missing', 'again'],
      text(url, page, missing),
      [3000],
    ],
    ['rather one that failed', ['missing', 'passed'], text(url, page, missing), [1000]],
    ['one that passed', ['passed', 'elsewhere'], text(url, page, missing), [4000, 'otherwise']],
    ['one that failed otherwise', ['mismatch'], text(url, page, missing), [2000, 'otherwise']],
    ['without a URL, what failed so', ['mismatch', 'missing', 'passed'], missing, [1000]],
    ['without a URL, several', ['missing', 'elsewhere'], missing, [1000, 5000]],
    ['without a URL, nothing that failed otherwise', ['mismatch'], missing, []],
    ['nothing of a text that says no more than that', ['missing'], 'Failed to fetch', []],
    [
      'of a preflight, the one that was preflighted',
      ['missing', 'preflight404', 'put'],
      text(
        url,
        page,
        `Response to preflight request doesn't pass access control check: ${missing}`,
      ),
      [6001],
    ],
  ])('%s', (_, names, printed, expected) => {
    expect(found(names, said(printed))).toEqual(expected);
  });

  it('is told by its method and its status, where the message names them', () => {
    const names = ['missing', 'preflight404', 'put'] as const;
    expect(found(names, { url, method: 'PUT' })).toEqual([6001]);
    expect(found(names, { url, status: 404 })).toEqual([6001]);
    expect(found(names, { url, status: 200 })).toEqual([1000]);
    expect(found(names, { url })).toEqual([1000, 6001]);
  });

  it('is the one that a redirect out of http ended, by where it led', () => {
    const message = {
      url: 'myapp://callback',
      reasons: ['scheme-not-http'],
      during: 'request',
    };
    expect(found(['missing', 'toApp'], message)).toEqual([7000]);
  });

  it('is the one that a redirect led on from', () => {
    expect(found(['missing'], { url: `${api}/last`, redirectedFrom: url })).toEqual([1000]);
  });
});
