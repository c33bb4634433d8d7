import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { isFromWebKit } from '../../src/exchange/recorded-by.ts';
import { agents, api, type Headers, page, preflight, request, response } from './entries.ts';

const other = 'http://localhost:5000';
const engines = ['chromium', 'firefox', 'webkit'] as const;
type EngineName = (typeof engines)[number];

interface Sent {
  readonly url: string;
  readonly method?: string;
  /** For a preflight: what it asks leave for. */
  readonly asks?: string;
  readonly headers?: Headers;
  readonly status?: number;
  readonly to?: string;
}

/** The entries of one engine, in their order, as nobody says what the page was given. */
function entries(engine: EngineName, sent: readonly Sent[]): Entry[] {
  return sent.map(({ asks, headers = {}, status = 200, to, ...rest }, index) => {
    const given = {
      ...rest,
      at: index * 5,
      headers: { ...headers, 'User-Agent': agents[engine] },
      response: response(status, to === undefined ? {} : { Location: to }),
      entry: { delivery: 'unobserved', networkError: null } as const,
    };
    return asks === undefined ? request(given) : preflight({ ...given, asks });
  });
}

/** How many hops each exchange has. */
function hopsOf(list: readonly Entry[]): number[] {
  const log = createExchangeLog();
  for (const entry of list) log.add(entry);
  return log.exchanges().map(({ hops }) => hops.length);
}

const tainted = { Origin: 'null' };
const auth = { Authorization: 'Bearer abc', 'X-A': '1' };
const json = { 'Content-Type': 'application/json' };

/** Each as WebKit sent it: one exchange of two hops there, and in those that do likewise; two exchanges elsewhere. */
const ways: readonly (readonly [
  what: string,
  sent: readonly Sent[],
  alike: readonly EngineName[],
])[] = [
  [
    'a preflight asks for the Authorization that a redirect took away',
    [
      { url: `${api}/a`, asks: 'authorization,x-a', method: 'HEAD' },
      { url: `${api}/a`, method: 'HEAD', headers: auth, status: 301, to: `${other}/b` },
      { url: `${other}/b`, asks: 'authorization,x-a', method: 'HEAD', headers: tainted },
      { url: `${other}/b`, method: 'HEAD', headers: { ...tainted, 'X-A': '1' } },
    ],
    ['webkit'],
  ],
  [
    'a preflight asks for the headers of a body that a redirect took away',
    [
      { url: `${api}/a`, asks: 'content-type', method: 'PUT' },
      { url: `${api}/a`, method: 'PUT', headers: json, status: 303, to: `${other}/b` },
      { url: `${other}/b`, asks: 'content-type', method: 'GET', headers: tainted },
      { url: `${other}/b`, headers: tainted },
    ],
    // Firefox does so of a beacon, whose kind it does not record.
    ['webkit', 'firefox'],
  ],
  [
    'a DELETE goes on to another origin as a GET',
    [
      { url: `${api}/a`, asks: '', method: 'DELETE' },
      { url: `${api}/a`, method: 'DELETE', status: 307, to: `${other}/b` },
      { url: `${other}/b`, asks: '', method: 'GET', headers: tainted },
      { url: `${other}/b`, headers: tainted },
    ],
    ['webkit'],
  ],
];

describe.each(ways)('%s', (_, sent, alike) => {
  it.each(alike)('is one exchange in %s', (engine) => {
    expect(hopsOf(entries(engine, sent))).toEqual([2]);
  });

  it.each(engines.filter((engine) => !alike.includes(engine)))(
    'is more than one in %s',
    (engine) => {
      expect(hopsOf(entries(engine, sent)).length).toBeGreaterThan(1);
    },
  );
});

it.each<[what: string, sent: readonly Sent[]]>([
  [
    'a preflight that asks for another header than redirects take away',
    [
      { url: `${api}/a`, asks: 'authorization,x-a', method: 'PUT' },
      { url: `${api}/a`, method: 'PUT' },
    ],
  ],
  [
    'a GET after a DELETE that was sent on within its origin',
    [
      { url: `${api}/a`, method: 'DELETE', status: 307, to: `${api}/b` },
      { url: `${api}/b`, method: 'GET' },
    ],
  ],
  [
    'a GET after a PUT that was sent to another origin',
    [
      { url: `${api}/a`, method: 'PUT', status: 307, to: `${other}/b` },
      { url: `${other}/b`, method: 'GET', headers: tainted },
    ],
  ],
])('not even in WebKit belongs together %s', (_, sent) => {
  expect(hopsOf(entries('webkit', sent)).length).toBeGreaterThan(1);
});

describe('a redirect from the page’s own origin to a URL with a user name', () => {
  const refused: Sent = {
    url: `${page}/go`,
    headers: { 'Sec-Fetch-Mode': 'cors' },
    status: 302,
    to: 'http://user:pw@localhost:4000/a',
  };
  const asked: Sent = { url: `${api}/a`, asks: 'x-a', method: 'GET' };

  it.each(engines)('is an exchange in %s: it is refused before anything is sent', (engine) => {
    expect(hopsOf(entries(engine, [refused]))).toEqual([1]);
  });

  it.each([
    ['to the page’s own origin', { ...refused, to: 'http://user:pw@localhost:3000/a' }],
    ['without a user name', { ...refused, to: `${api}/a` }],
    ['of which the mode is not known', { ...refused, headers: {} }],
    ['of an image', { ...refused, headers: { 'Sec-Fetch-Mode': 'no-cors' } }],
  ])('is none %s', (_, sent) => {
    expect(hopsOf(entries('webkit', [sent]))).toEqual([]);
  });

  it('is none where the page was given the redirect itself', () => {
    const given = entries('chromium', [refused]).map((entry) => ({
      ...entry,
      delivery: 'delivered' as const,
    }));
    expect(hopsOf(given)).toEqual([]);
  });

  it('takes in the preflight that WebKit sends before it refuses', () => {
    expect(hopsOf(entries('webkit', [refused, asked]))).toEqual([2]);
    expect(hopsOf(entries('webkit', [refused, asked]).toReversed())).toEqual([2]);
  });

  it('is not mixed up with what the page sends there by itself in Firefox', () => {
    expect(hopsOf(entries('firefox', [refused, asked]))).toEqual([1, 1]);
  });
});

it.each<[what: string, isWebKit: boolean, entry: Entry]>([
  ['Safari', true, request({ headers: { 'User-Agent': agents.webkit } })],
  ['Firefox', false, request({ headers: { 'User-Agent': agents.firefox } })],
  ['Chromium', false, request({ headers: { 'User-Agent': agents.chromium } })],
  ['nobody', false, request()],
  [
    'Chromium that plays an iPhone',
    false,
    request({ headers: { 'User-Agent': agents.webkit }, entry: { delivery: 'delivered' } }),
  ],
])('a request of %s', (_, isWebKit, entry) => {
  expect(isFromWebKit(entry)).toBe(isWebKit);
});
