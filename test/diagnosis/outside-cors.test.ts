import { describe, expect, it } from 'vitest';
import { entryFromHar, isPending } from '../../src/capture/har-entry.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { plainText } from '../../src/diagnosis/words.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const socket = api.replace('http:', 'ws:');

/** The head of a handshake. */
const upgrade = { Upgrade: 'websocket', 'Sec-WebSocket-Key': 'x' };

/** A WebSocket as Chromium records it: with its messages, and without a status where it failed. */
function inChromium(error: string | null, headers: object = { Origin: page, ...upgrade }): Entry {
  const entry = entryFromHar({
    _resourceType: 'websocket',
    _initiator: { type: 'script', stack: { callFrames: [{ url: `${page}/app.js` }] } },
    _webSocketMessages: error === null ? [] : [{ type: 'error', opcode: -1, data: error }],
    startedDateTime: '2026-11-22T12:00:00.000Z',
    time: 5,
    request: {
      method: 'GET',
      url: `${socket}/feed`,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    },
    response: { status: error === null ? 101 : 0, headers: [], redirectURL: '', _error: null },
  });
  if (entry === null) throw new Error('no entry');
  return entry;
}

/** A WebSocket as Firefox records it. */
function inFirefox(status: number, headers: Record<string, string> = upgrade): Entry {
  return request({
    url: `${socket}/feed`,
    headers: { 'Sec-Fetch-Mode': 'websocket', ...headers },
    response: status === 0 ? null : response(status),
    entry: { delivery: 'unobserved', networkError: null, initiator: null },
  });
}

/** A request of a script in the mode `no-cors`. */
function noCors(given: Parameters<typeof request>[0] = {}): Entry {
  const headers = { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'empty', ...given.headers };
  return request({ ...given, headers, entry: { delivery: 'delivered', ...given.entry } });
}

function said(entry: Entry) {
  const { verdict, reason, headline, explanation, fix, engines } = diagnose(exchangeOf(entry));
  return {
    verdict,
    reason,
    headline: plainText(headline),
    explanation: explanation.map(plainText),
    fix,
    engines,
  };
}

describe('a WebSocket to another origin', () => {
  it.each<[string, Entry, string, string]>([
    [
      'open, in Chromium',
      inChromium(null),
      'websocket',
      'A WebSocket, to which CORS does not apply',
    ],
    ['open, in Firefox', inFirefox(101), 'websocket', 'A WebSocket, to which CORS does not apply'],
    [
      'open, over HTTP/2',
      inFirefox(200, {}),
      'websocket',
      'A WebSocket, to which CORS does not apply',
    ],
    [
      'refused, in Chromium',
      inChromium('Error during WebSocket handshake: Unexpected response code: 403'),
      'network-failure',
      'The server answered the WebSocket with 403',
    ],
    [
      'refused, in Firefox',
      inFirefox(403),
      'network-failure',
      'The server answered the WebSocket with 403',
    ],
    [
      'answered as if it were none',
      inFirefox(200),
      'network-failure',
      'The server answered the WebSocket with 200',
    ],
    [
      'dropped, in Chromium',
      inChromium('Connection closed before receiving a handshake response'),
      'network-failure',
      'The WebSocket failed: Connection closed before receiving a han…',
    ],
    [
      'dropped, in Firefox',
      inFirefox(0),
      'network-failure',
      'No answer came from ws://localhost:4000',
    ],
    [
      'to nobody, in Chromium',
      inChromium('Error in connection establishment: net::ERR_CONNECTION_REFUSED', {}),
      'network-failure',
      'Nothing answers at ws://localhost:4000',
    ],
  ])('%s', (_, entry, reason, headline) => {
    const { explanation, fix, engines, ...rest } = said(entry);
    expect(rest).toEqual({ verdict: 'not-cors', reason, headline });
    expect(explanation).toContain(
      'A WebSocket is not under CORS: the browser asks nobody for leave, and CORS headers do nothing here.',
    );
    expect(explanation.join(' ')).toContain('itself must check that header');
    expect(fix.changes).toEqual([]);
    expect(Object.values(engines).map(({ verdict }) => verdict)).toEqual(Array(3).fill('not-cors'));
  });

  it('that failed is no request that is still under way', () => {
    const failed = {
      _webSocketMessages: [{ type: 'error', data: 'x' }],
      response: { status: 0, _error: null },
    };
    expect(isPending(failed)).toBe(false);
    expect(isPending({ ...failed, _webSocketMessages: [] })).toBe(true);
  });

  it('says in what the browser said, as far as it fits', () => {
    const { explanation } = said(inChromium('x'.repeat(1e5)));
    expect(explanation.join('').length).toBeLessThan(1500);
  });
});

describe('a request in the mode no-cors', () => {
  it.each<[string, Entry]>([
    ['by fetch (Chromium)', noCors()],
    ['by a beacon (Chromium)', noCors({ method: 'POST', entry: { initiator: 'ping' } })],
    ['by either (Firefox)', noCors({ entry: { initiator: null, delivery: 'unobserved' } })],
  ])('is not under CORS: %s', (_, entry) => {
    const { explanation, fix, ...rest } = said(entry);
    expect(rest).toMatchObject({
      verdict: 'not-cors',
      reason: 'no-cors',
      headline: 'Made without CORS: the page cannot read the answer',
    });
    expect(explanation.at(-1)).toBe(
      'Such an answer is opaque: the page sees no status, no header and no body of it.',
    );
    expect(fix.side).toBe('none');
  });

  it.each<[string, Entry, string, string]>([
    [
      'unanswered',
      noCors({
        response: null,
        entry: { delivery: 'failed', networkError: 'net::ERR_EMPTY_RESPONSE' },
      }),
      'The server closed the connection without an answer',
      'No answer of http://localhost:4000 was recorded.',
    ],
    [
      'withheld',
      noCors({
        entry: { delivery: 'failed', networkError: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin' },
      }),
      'The answer says that pages of other sites may not have it',
      'http://localhost:4000 answered with status 200, and the browser withheld the answer.',
    ],
  ])('that failed says how: %s', (_, entry, headline, first) => {
    const { verdict, reason, explanation, ...rest } = said(entry);
    expect([verdict, reason, rest.headline, explanation[0]]).toEqual([
      'not-cors',
      'network-failure',
      headline,
      first,
    ]);
  });

  it.each<[string, Entry]>([
    [
      'preflight',
      preflight({
        method: 'GET',
        response: response(204, { 'Access-Control-Allow-Origin': page }),
      }),
    ],
    [
      'redirect of another call',
      request({ url: `${api}/go`, response: response(302, { Location: `${api}/users` }) }),
    ],
  ])('belongs to no %s', (_, first) => {
    const log = createExchangeLog();
    for (const entry of [first, noCors({ at: 12 })]) log.add(entry);
    const shapes = log.exchanges().map(({ hops }) => [hops.length, hops[0].preflight.state]);
    expect(shapes).toHaveLength(2);
    expect(shapes[1]).toEqual([1, 'not-seen']);
  });

  it('is amended, and removed, like any other', () => {
    const log = createExchangeLog();
    const early = noCors();
    log.add(early);
    log.amend(early, noCors({ response: response(500) }));
    expect(log.exchanges().map(({ hops: [{ request: sent }] }) => sent?.response?.status)).toEqual([
      500,
    ]);
    log.remove(new Set(log.exchanges().map(({ id }) => id)));
    expect(log.exchanges()).toEqual([]);
  });
});

describe('nothing to list', () => {
  it.each<[string, Entry]>([
    ['an image', noCors({ headers: { 'Sec-Fetch-Dest': 'image' }, entry: { initiator: 'image' } })],
    ['a script', noCors({ entry: { initiator: 'script' } })],
    [
      'an image (Firefox)',
      noCors({ headers: { 'Sec-Fetch-Dest': 'image' }, entry: { initiator: null } }),
    ],
    [
      'what the browser fetches ahead',
      noCors({ headers: { 'Sec-Purpose': 'prefetch' }, entry: { initiator: null } }),
    ],
    [
      'a WebSocket to the page’s own server',
      { ...inFirefox(101), url: page.replace('http:', 'ws:') },
    ],
    [
      'a beacon to the page’s own origin',
      noCors({ url: `${page}/log`, entry: { initiator: 'ping' } }),
    ],
  ])('%s', (_, entry) => {
    const log = createExchangeLog();
    log.add(entry);
    expect(log.exchanges()).toEqual([]);
  });
});
