import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, type Headers, page, preflight, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';
import { acac, acao } from './origins.ts';

const acah = 'Access-Control-Allow-Headers';
const acam = 'Access-Control-Allow-Methods';
const cookie = { Cookie: 'session=1' };
const named = { [acao]: page, [acac]: 'true' };
const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;

function answer(path: string, headers: Headers, sent: Headers = cookie): Entry {
  return request({ url: `${api}${path}`, headers: sent, response: response(200, headers) });
}

describe('wildcard-with-credentials', () => {
  const star = { ...answer('/b', { [acao]: '*' }), startedAt: 2000 };

  it('is told where the server names the page elsewhere', () => {
    expect(causesBehind(answer('/a', named), star)).toEqual([
      {
        id: 'wildcard-with-credentials',
        confidence: 'certain',
        headline: 'The server names your page in other answers, and sends * in this one',
        sentences: [
          `Here it sent *, elsewhere ${page}. So one part of the server knows your page, and another sets a fixed *.`,
          'Look for that other part: a proxy, a file server, or a handler of this path with its own setting. Let the part that names your page answer here too.',
        ],
        evidence: [
          `GET ${api}/b: ${acao}: *`,
          `GET ${api}/a: status 200`,
          `GET ${api}/a: ${acao}: ${page}`,
          `GET ${api}/a: ${acac}: true`,
        ],
      },
    ]);
  });

  it.each<[string, readonly Entry[]]>([
    ['alone', [star]],
    ['where elsewhere no credentials are allowed', [answer('/a', { [acao]: page }), star]],
    [
      'where elsewhere another page is named',
      [answer('/a', { ...named, [acao]: 'https://b.example' }), star],
    ],
    [
      'without credentials',
      [answer('/a', named), { ...star, requestHeaders: [], delivery: 'delivered' }],
    ],
  ])('not %s', (_, entries) => {
    expect(namedBehind(...entries)).toEqual([]);
  });
});

describe('credentials-not-needed', () => {
  const token = { Authorization: 'Bearer x' };
  const asked = preflight({
    method: 'GET',
    asks: 'authorization',
    response: response(204, { ...named, [acah]: 'authorization' }),
  });

  function sent(headers: Headers, allowed: Headers): Entry {
    return request({ headers, response: response(200, allowed), at: 20, entry: refused });
  }

  it.each<[string, readonly Entry[], readonly string[]]>([
    [
      'a token and a star',
      [asked, sent(token, { [acao]: '*' })],
      ['credentials-not-needed (likely)'],
    ],
    [
      'a token, and no word of credentials',
      [asked, sent(token, { [acao]: page })],
      ['credentials-not-needed (likely)'],
    ],
    ['a token and a cookie', [asked, sent({ ...token, ...cookie }, { [acao]: page })], []],
    ["no token of the page's", [sent(token, { [acao]: '*' })], []],
    [
      'a preflight alone',
      [
        preflight({
          method: 'GET',
          asks: 'authorization',
          response: response(204, { [acao]: '*', [acah]: 'authorization' }),
        }),
        request({ response: null, at: 20 }),
      ],
      ['credentials-not-needed (possible)'],
    ],
  ])('%s', (_, entries, expected) => {
    const causes = namedBehind(...entries).filter((name) => !name.startsWith('wildcard'));
    expect(causes).toEqual(expected);
  });
});

describe('wildcard-headers-with-credentials', () => {
  function asked(asks: string, headers: Headers, method = 'GET'): Entry[] {
    return [
      preflight({ method, asks, response: response(204, { ...named, ...headers }) }),
      request({ method, response: null, at: 20, headers: cookie }),
    ];
  }

  it('says what to list', () => {
    const [cause, ...others] = causesBehind(...asked('x-a,x-b', { [acah]: '*' }));
    expect(others).toEqual([]);
    expect(cause).toEqual({
      id: 'wildcard-headers-with-credentials',
      confidence: 'certain',
      headline: '* in Access-Control-Allow-Headers does not count with credentials',
      sentences: [
        'The call was made with credentials: credentials: "include", or withCredentials. Then * stands for no method and no header.',
        'The server has to list each by its name: x-a and x-b.',
        'If the call needs no cookies, leave the credentials out of it. Then * counts.',
      ],
      evidence: [`OPTIONS ${api}/users: ${acah}: *`],
    });
  });

  it.each<[string, readonly Entry[], readonly string[]]>([
    [
      'a method',
      asked('', { [acam]: '*' }, 'PUT'),
      ['wildcard-headers-with-credentials (certain)'],
    ],
    ['a list without a star', asked('x-a', { [acah]: 'x-b' }), []],
    ['a listed name', asked('x-a', { [acah]: '*, x-a' }), []],
  ])('%s', (_, entries, expected) => {
    expect(namedBehind(...entries)).toEqual(expected);
  });

  it('does not promise the standard’s star for Authorization', () => {
    const [cause] = causesBehind(...asked('authorization', { [acah]: '*' }));
    expect(cause?.sentences).toHaveLength(2);
  });
});
