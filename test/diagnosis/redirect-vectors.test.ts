import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { Call } from '../../src/exchange/exchange.ts';
import { requestOrigin } from '../../src/fetch-standard/redirect.ts';
import { type Headers, preflight, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const acao = 'Access-Control-Allow-Origin';
const acam = 'Access-Control-Allow-Methods';
const page = 'https://page.example';
const own = `${page}/foo.png`;
const b = 'https://b.example/foo.png';
const c = 'https://c.example/bar.png';

interface Hop {
  readonly url: string;
  readonly method?: string;
  /** The headers of its answer to the preflight, where there is one. */
  readonly asked?: Headers;
  readonly status?: number;
  readonly answer?: Headers;
  readonly entry?: Partial<Entry>;
}

/** The entries of a request from `page` that is redirected from hop to hop. */
function entriesOf(hops: readonly Hop[]): readonly Entry[] {
  return hops.flatMap(({ url, method = 'GET', asked, status, answer = {}, entry }, index) => {
    const way = hops.slice(0, index + 1).map((each) => each.url);
    const next = hops[index + 1]?.url;
    const headers = { Origin: requestOrigin(page, way) };
    const at = index * 20;
    const common = { url, method, headers };
    const location = next === undefined ? {} : { Location: next };
    return [
      ...(asked === undefined
        ? []
        : [preflight({ ...common, at: at + 1, response: response(200, asked) })]),
      request({
        ...common,
        at,
        response: response(
          status ?? (next === undefined ? 200 : 301),
          { ...location, ...answer },
          url,
        ),
        entry: { delivery: 'unobserved', networkError: null, ...entry },
      }),
    ];
  });
}

function followed(hops: readonly Hop[], call: Partial<Call> = {}): string {
  const exchange = exchangeOf(...entriesOf(hops));
  const { verdict, findings, engines } = diagnose({
    ...exchange,
    call: { mode: 'cors', credentials: 'omit', ...call },
  });
  const at = findings.map(({ hop, during }) => `${hop} ${during}`).join();
  return verdict === 'blocked' ? `${engines.chromium.code} (${at})` : verdict;
}

const forPage = { [acao]: page };
const forNull = { [acao]: 'null' };

describe('a redirect', () => {
  it.each<[string, readonly Hop[], string]>([
    ['no hop at all, allowed', [{ url: b, answer: forPage }], 'allowed'],
    ['no hop at all, without the header', [{ url: b }], 'MissingAllowOriginHeader (0 response)'],
    [
      'no hop at all, for another origin',
      [{ url: b, answer: { [acao]: 'http://some-other-domain.example' } }],
      'AllowOriginMismatch (0 response)',
    ],
    [
      'a hop that passes, the target without the header',
      [{ url: b, answer: forPage }, { url: c }],
      'MissingAllowOriginHeader (1 response)',
    ],
    ['to another origin', [{ url: own }, { url: b, answer: forPage }], 'allowed'],
    [
      'within another origin',
      [
        { url: b, answer: forPage },
        { url: `${b}?2`, answer: forPage },
      ],
      'allowed',
    ],
    [
      'back home, where the answer is checked all the same',
      [{ url: b, answer: forPage }, { url: own }],
      'MissingAllowOriginHeader (1 response)',
    ],
    [
      'from one foreign origin to another, which allows null',
      [
        { url: b, answer: forPage },
        { url: c, answer: forNull },
      ],
      'allowed',
    ],
    [
      'from one foreign origin to another, which allows the page',
      [
        { url: b, answer: forPage },
        { url: c, answer: forPage },
      ],
      'AllowOriginMismatch (1 response)',
    ],
    [
      'each with a preflight of its own',
      [
        { url: b, method: 'PATCH', asked: { ...forPage, [acam]: 'PATCH' }, answer: forPage },
        { url: c, method: 'PATCH', asked: { ...forNull, [acam]: 'PATCH' }, answer: forNull },
      ],
      'allowed',
    ],
    [
      'that makes a GET of a POST',
      [
        { url: own, method: 'POST', status: 303 },
        { url: b, method: 'GET', answer: forPage },
      ],
      'allowed',
    ],
  ])('%s', (_, hops, expected) => {
    expect(followed(hops)).toBe(expected);
  });

  /** As Firefox records them: redirects, and not that it stopped at the last. */
  const around = (times: number) =>
    Array.from({ length: times }, (_, at) => ({ url: `${b}?${at}`, answer: forPage }));
  const goingOn = { url: `${b}?20`, status: 302, answer: { ...forPage, Location: `${b}?21` } };

  it.each<[string, readonly Hop[], string]>([
    ['once more than 20 times', [...around(20), goingOn], 'redirect-loop'],
    ['20 times', [...around(20), { url: b, answer: forPage }], 'allowed'],
    ['20 times, the last of which is not recorded', [...around(19), goingOn], 'redirect-target'],
    ['once more, and not to be read', [...around(20), { ...goingOn, answer: {} }], 'blocked'],
  ])('%s', (_, hops, expected) => {
    const exchange = exchangeOf(...entriesOf(hops));
    const { verdict, missing, causes } = diagnose({
      ...exchange,
      call: { mode: 'cors', credentials: 'omit' },
    });
    expect(causes.map(({ id }) => id).join() || missing || verdict).toBe(expected);
  });

  it.each<[string, Partial<Call>, Partial<Entry>, string]>([
    ['http://[', {}, {}, 'not-cors (response, Location: http://[)'],
    ['/elsewhere', {}, {}, 'inconclusive'],
    // The page was given it: it follows none, and an empty value is none to Chromium.
    ['http://[', { redirect: 'manual' }, {}, 'allowed'],
    ['http://[', {}, { delivery: 'delivered' }, 'allowed'],
  ])('to %s, %j, %j', (Location, call, entry, expected) => {
    const exchange = exchangeOf(
      ...entriesOf([{ url: b, status: 302, answer: { ...forPage, Location }, entry }]),
    );
    const { verdict, findings } = diagnose({
      ...exchange,
      call: { mode: 'cors', credentials: 'omit', ...call },
    });
    const at = findings
      .map(({ during, header, got }) => ` (${during}, ${header}: ${got})`)
      .join('');
    expect(`${verdict}${at}`).toBe(expected);
  });

  it('whose own answer fails is not followed', () => {
    const [hop] = entriesOf([{ url: b }, { url: c }]);
    const exchange = exchangeOf(hop as Entry);
    const { verdict, engines } = diagnose({
      ...exchange,
      call: { mode: 'cors', credentials: 'omit' },
    });
    expect([verdict, engines.chromium.code]).toEqual(['blocked', 'MissingAllowOriginHeader']);
  });
});

describe('the Origin that is sent', () => {
  const ways = [
    ['a foreign origin, then the same', [b, `${b}?2`], page],
    ['a foreign origin, then another', [b, c], 'null'],
    ['the page’s origin, then a foreign one', [own, b], page],
    ['a foreign origin, then the page’s', [b, own], 'null'],
  ] as const;

  it.each(ways)('%s', (_, urls, origin) => {
    expect(requestOrigin(page, urls)).toBe(origin);
    for (const status of [301, 302, 303, 307, 308]) {
      const [first, last] = urls;
      const hops = [
        { url: first, status, answer: forPage },
        { url: last, answer: { [acao]: origin } },
      ];
      expect(followed(hops)).toBe('allowed');
    }
  });
});

describe('a user name or a password in the target', () => {
  const ways = [
    ['from the page’s origin to another', own, 'b.example/'],
    ['from another origin to the page’s', b, 'page.example/'],
    ['within another origin', b, 'b.example/'],
    ['from another origin to a third', b, 'c.example/'],
  ] as const;

  /** What Chromium says to the redirecting answer, which passes the CORS check. */
  function redirectedTo(url: string, status: number, target: string) {
    const entry = request({
      url,
      headers: { Origin: page },
      response: response(status, { Location: target, ...forPage }, url),
      entry: { delivery: 'unobserved', networkError: null },
    });
    return diagnose({
      id: '1',
      pageOrigin: { origin: page, basis: 'origin-header' },
      call: { mode: 'cors', credentials: 'omit' },
      hops: [{ url, method: 'GET', preflight: { state: 'not-seen' }, request: entry }],
    }).engines.chromium.code;
  }

  it.each(ways)('%s', (_, url, target) => {
    for (const status of [301, 302, 303, 307, 308]) {
      for (const userInfo of ['user:password@', 'user:@', ':password@', 'test:test@', 'user@']) {
        const code = redirectedTo(url, status, `https://${userInfo}${target}`);
        expect(code, `${status} ${userInfo}`).toBe('RedirectContainsCredentials');
      }
      for (const userInfo of ['', '@', ':@']) {
        const code = redirectedTo(url, status, `https://${userInfo}${target}`);
        expect(code, `${status} ${userInfo}`).toBeNull();
      }
    }
  });
});

describe('a 304', () => {
  it('to the browser’s own question whether its copy is still good is not checked', () => {
    const delivered = { delivery: 'delivered' } as const;
    expect(followed([{ url: b, status: 304, entry: delivered }])).toBe('allowed');
  });

  it('to the page’s own question is checked', () => {
    expect(followed([{ url: b, status: 304 }])).toBe('MissingAllowOriginHeader (0 response)');
  });

  it('leaves a 200 to the browser’s question checked', () => {
    expect(followed([{ url: b }])).toBe('MissingAllowOriginHeader (0 response)');
  });
});

it('mode same-origin sends nothing to another origin', () => {
  const entry = request({ url: b, headers: { Origin: page }, response: null });
  const call = { mode: 'same-origin', credentials: 'omit' } as const;
  const { verdict, engines } = diagnose({ ...exchangeOf(entry), call });
  expect([verdict, engines.chromium.code]).toEqual(['blocked', 'DisallowedByMode']);
});
