import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { Call } from '../../src/exchange/exchange.ts';
import {
  agents,
  api,
  type Headers,
  page,
  preflight,
  request,
  response,
} from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const other = 'http://localhost:5000';
const acao = 'Access-Control-Allow-Origin';
const acac = { 'Access-Control-Allow-Credentials': 'true' };
const acah = 'Access-Control-Allow-Headers';
const acam = 'Access-Control-Allow-Methods';
const forPage = { [acao]: page };
const forNull = { [acao]: 'null' };

interface Hop {
  readonly url: string;
  readonly method?: string;
  /** What the page set, and the cookie. */
  readonly sent?: Headers;
  readonly origin?: string;
  /** The answer to its preflight, where there is one, and what that asks leave for. */
  readonly asked?: Headers;
  readonly asks?: string;
  readonly askedStatus?: number;
  /** Null where the request was not sent, or is not recorded. */
  readonly answer: Headers | null;
}

interface Way {
  readonly hops: readonly Hop[];
  readonly agent?: keyof typeof agents;
  readonly credentials?: Call['credentials'] | 'unwatched';
}

function entriesOf({ hops, agent = 'chromium' }: Way): Entry[] {
  const entry = { delivery: 'unobserved', networkError: null } as const;
  return hops.flatMap((hop, index) => {
    const { url, method = 'GET', sent = {}, origin = page, asked, asks = '', answer } = hop;
    const next = hops[index + 1]?.url;
    const location = next === undefined ? {} : { Location: next };
    const headers = { 'User-Agent': agents[agent], Origin: origin };
    const at = index * 20;
    return [
      ...(asked === undefined
        ? []
        : [
            preflight({
              ...{ url, method, headers, asks, entry, at: at + 1 },
              response: response(hop.askedStatus ?? 204, asked),
            }),
          ]),
      ...(answer === null
        ? []
        : [
            request({
              ...{ url, method, entry, at },
              headers: { ...headers, ...sent },
              response: response(next === undefined ? 200 : 307, { ...location, ...answer }, url),
            }),
          ]),
    ];
  });
}

/** The standard's verdict, and what WebKit makes of it. */
function verdicts(way: Way) {
  const { credentials = 'same-origin' } = way;
  const call = credentials === 'unwatched' ? null : ({ mode: 'cors', credentials } as const);
  const { verdict, engines } = diagnose({ ...exchangeOf(...entriesOf(way)), call });
  const { chromium, firefox, webkit } = engines;
  expect([chromium.verdict, firefox.verdict]).toEqual([verdict, verdict]);
  return [verdict, webkit.verdict, webkit.message];
}

const redirected = (to: string, why: string) =>
  `Cross-origin redirection to ${to} denied by Cross-Origin Resource Sharing policy: ${why}`;
const notTrue = 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".';
const wildcard =
  'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.';

/** page > api > api */
function fromHome(answer: Headers, first: Partial<Hop> = {}): readonly Hop[] {
  return [
    { url: `${page}/0`, answer: {}, ...first },
    { url: `${api}/1`, answer },
    { url: `${api}/2`, answer: forPage },
  ];
}

const cookie = { sent: { Cookie: 'sid=1' } };

describe('WebKit checks a redirect with the credentials that the call had at home', () => {
  it.each<[what: string, way: Way, message: string]>([
    ['not "true"', { hops: fromHome(forPage) }, redirected(`${api}/2`, notTrue)],
    ['a wildcard', { hops: fromHome({ [acao]: '*' }) }, redirected(`${api}/2`, wildcard)],
    [
      'only at the second redirect abroad',
      {
        hops: [
          ...fromHome({ ...forPage, ...acac }).slice(0, 2),
          { url: `${api}/2`, answer: forPage },
          { url: `${api}/3`, answer: forPage },
        ],
      },
      redirected(`${api}/3`, notTrue),
    ],
    [
      'after a redirect within the page’s own origin',
      { hops: [{ url: `${page}/go`, answer: {} }, ...fromHome(forPage)] },
      redirected(`${api}/2`, notTrue),
    ],
  ])('and refuses: %s', (_, way, message) => {
    expect(verdicts(way)).toEqual(['allowed', 'blocked', message]);
  });

  it('also where nobody watched the call, if a cookie went along at home', () => {
    const way: Way = { hops: fromHome(forPage, cookie), credentials: 'unwatched' };
    expect(verdicts(way)).toEqual(['allowed', 'blocked', redirected(`${api}/2`, notTrue)]);
  });

  it.each<[what: string, way: Way]>([
    ['with leave for credentials', { hops: fromHome({ ...forPage, ...acac }) }],
    ['that left them out at home too', { hops: fromHome(forPage), credentials: 'omit' }],
    [
      'that nobody watched, without a cookie: it may have left them out',
      { hops: fromHome(forPage), credentials: 'unwatched' },
    ],
    ['that begins elsewhere', { hops: fromHome(forPage, { url: `${api}/0`, answer: forPage }) }],
    ['that is redirected no further', { hops: fromHome(forPage).slice(0, 2) }],
    ['that WebKit recorded, and went on with', { hops: fromHome(forPage), agent: 'webkit' }],
  ])('but not one %s', (_, way) => {
    expect(verdicts(way)).toEqual(['allowed', 'allowed', null]);
  });

  it('takes its own preflight for no proof that a redirect passed', () => {
    const hops = [
      ...fromHome(forPage).slice(0, 2),
      { url: `${api}/2`, asked: forPage, answer: null },
    ];
    const [, verdict, message] = verdicts({ hops, agent: 'webkit' });
    expect([verdict, message]).toEqual(['blocked', redirected(`${api}/2`, notTrue)]);
  });
});

describe('WebKit asks leave for what a redirect took away', () => {
  const sent = { 'X-A': '1' };
  const all = { ...forPage, [acah]: 'authorization,x-a', [acam]: 'PUT' };
  const way = (asked: Headers, change: Partial<Hop> = {}, url = `${other}/1`): Way => ({
    hops: [
      {
        url: `${api}/0`,
        sent: { ...sent, Authorization: 'Bearer abc' },
        asked: all,
        asks: 'authorization,x-a',
        answer: forPage,
      },
      {
        url,
        sent,
        origin: 'null',
        asked: { ...forNull, ...asked },
        asks: 'x-a',
        answer: forNull,
        ...change,
      },
    ],
  });

  it('and is refused where the next server does not give it', () => {
    expect(verdicts(way({ [acah]: 'x-a' }))).toEqual([
      'allowed',
      'blocked',
      `Request header field authorization is not allowed by ${acah}.`,
    ]);
  });

  it.each<[what: string, way: Way]>([
    ['gives it', way({ [acah]: 'x-a, Authorization' })],
    ['gives it for all', way({ [acah]: '*' })],
    ['is not asked for leave', way({}, { asked: undefined } as unknown as Partial<Hop>)],
  ])('but not where it %s', (_, each) => {
    expect(verdicts(each)).toEqual(['allowed', 'allowed', null]);
  });
});

describe('WebKit sends a GET where a redirect takes a DELETE to another origin', () => {
  const first: Hop = {
    url: `${api}/0`,
    method: 'DELETE',
    asked: { ...forPage, [acam]: 'DELETE' },
    answer: forPage,
  };
  const next: Hop = {
    url: `${other}/1`,
    method: 'DELETE',
    origin: 'null',
    asked: forNull,
    answer: null,
  };
  const home: Hop = { url: `${page}/0`, method: 'DELETE', answer: {} };
  const refused = `Method DELETE is not allowed by ${acam}.`;

  it.each<[what: string, hops: readonly Hop[]]>([
    ['the method is not allowed', [first, next]],
    ['the GET needs no preflight', [home, { ...next, origin: page, asked: {}, askedStatus: 404 }]],
  ])('so that its verdict is open where %s', (_, hops) => {
    expect(verdicts({ hops }).slice(0, 2)).toEqual(['blocked', 'inconclusive']);
  });

  it.each<[what: string, hops: readonly Hop[], message: string]>([
    [
      'within an origin',
      [first, { ...next, url: `${api}/1`, origin: page, asked: forPage }],
      refused,
    ],
    [
      'another method',
      [
        { ...first, method: 'PUT', asked: { ...forPage, [acam]: 'PUT' } },
        { ...next, method: 'PUT' },
      ],
      refused.replace('DELETE', 'PUT'),
    ],
    ['no redirect', [{ ...first, asked: forPage, answer: null }], refused],
    [
      'a header that needs leave all the same',
      [home, { ...next, origin: page, asked: forPage, asks: 'x-a' }],
      `Request header field x-a is not allowed by ${acah}.`,
    ],
    [
      'a preflight that is sent because one was before',
      [first, { ...next, asked: {} }],
      'Origin null is not allowed by Access-Control-Allow-Origin. Status code: 204',
    ],
  ])('but not with %s', (_, hops, message) => {
    expect(verdicts({ hops })).toEqual(['blocked', 'blocked', message]);
  });
});

describe('WebKit names the target of a redirect that it refuses', () => {
  it.each<[what: string, hops: readonly Hop[], message: string]>([
    [
      'by the CORS check',
      [
        { url: `${api}/0`, answer: {} },
        { url: `${api}/1`, answer: null },
      ],
      redirected(
        `${api}/1`,
        `Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 307`,
      ),
    ],
    [
      'for its user name',
      [
        { url: `${api}/0`, answer: forPage },
        { url: 'http://user:pw@localhost:4000/1', answer: null },
      ],
      redirected(`${api}/1`, 'redirection URL http://user:pw@localhost:4000/1 has credentials'),
    ],
  ])('%s', (_, hops, message) => {
    expect(verdicts({ hops })).toEqual(['blocked', 'blocked', message]);
  });
});
