import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { type Headers, page, request, response } from '../../exchange/entries.ts';
import {
  adviceOf,
  api,
  credentials,
  named,
  names,
  passed,
  said,
  varies,
  wildcard,
} from './advice.ts';

const expose = 'Access-Control-Expose-Headers';
const other = 'https://other.example';

/** The same page's answer to another page. */
function toOther(headers: Headers = {}, origin = other): Entry {
  const own = { 'Access-Control-Allow-Origin': origin, ...varies, ...headers };
  return passed(own, { headers: { Origin: origin }, at: 0 });
}

describe('header-not-exposed', () => {
  const hint = ['header-not-exposed (hint)'];
  const total = { ...wildcard, 'X-Total-Count': '7' };
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['a count', [passed(total)], hint],
    ['a name in lower case', [passed({ ...wildcard, 'x-total-count': '7' })], hint],
    ['one that is exposed', [passed({ ...total, [expose]: 'x-total-count' })], []],
    ['one beside others that are', [passed({ ...total, [expose]: 'x-a' })], hint],
    ['a list that does not parse', [passed({ ...total, [expose]: 'x-total-count; x-a' })], hint],
    ['all that are exposed', [passed({ ...total, [expose]: '*' })], []],
    [
      'a wildcard with credentials',
      [
        passed(
          { ...names, ...credentials, ...varies, 'X-Total-Count': '7', [expose]: '*' },
          { headers: { Cookie: 'a=b' } },
        ),
      ],
      hint,
    ],
    [
      'a wildcard, where nobody knows of credentials',
      [passed({ ...names, ...credentials, ...varies, 'X-Total-Count': '7', [expose]: '*' })],
      [],
    ],
    ['one that every page reads', [passed({ ...wildcard, 'Last-Modified': 'x' })], []],
    ['one that no page misses', [passed({ ...wildcard, Server: 'nginx', Date: 'x' })], []],
    ['the ETag of what was read', [passed({ ...wildcard, ETag: '"1"' })], []],
    [
      'the ETag of what was stored',
      [passed({ ...wildcard, ETag: '"1"' }, { method: 'POST' })],
      hint,
    ],
    [
      'where what was made is',
      [passed({}, { method: 'POST', response: response(201, { ...wildcard, Location: '/1' }) })],
      hint,
    ],
    ['a place that leads nowhere', [passed({ ...wildcard, Location: '/1' })], []],
    ['more pages', [passed({ ...wildcard, Link: '</2>; rel="next"' })], hint],
    ['what to load', [passed({ ...wildcard, Link: '</a.css>; rel=preload' })], []],
    ['a service worker’s answer', [passed(total, { entry: { isFromServiceWorker: true } })], []],
    ['a copy that was confirmed', [passed({}, { response: response(304, total) })], []],
    [
      'an answer that is refused',
      [request({ response: response(200, { 'X-Total-Count': '7' }) })],
      [],
    ],
  ])('%s', (_, entries, expected) => {
    expect(named(entries)).toEqual(expected);
  });

  it('names the headers, adds them to the list, and shows no token', () => {
    const headers = { ...wildcard, 'X-Auth-Token': 'secret', 'x-page': '1', [expose]: 'x-a' };
    const [first] = adviceOf([passed(headers)]).map(said);
    expect(first).toEqual({
      headline: "The page cannot read 2 of the answer's headers",
      sentences: [
        `The answer has X-Auth-Token and x-page. Your page ${page} cannot see them.`,
        'Of an answer from another origin a page reads only a few headers, unless the server exposes more.',
        `If the page needs them, whoever runs ${api} has to list the names in ${expose}.`,
      ],
      evidence: ['X-Auth-Token: ‹redacted 6 characters›', 'x-page: 1', `${expose}: x-a`],
      lines: [`${expose}: x-a, X-Auth-Token, x-page`],
    });
  });
});

describe('vary-origin-missing', () => {
  const hint = ['vary-origin-missing (hint)'];
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['nothing tells whether it is needed', [passed(names)], hint],
    ['it varies by another', [passed({ ...names, Vary: 'Accept-Encoding' })], hint],
    [
      'another page is named too',
      [toOther(), passed(names, { at: 5000 })],
      ['vary-origin-missing (fragile)'],
    ],
    ['it is there', [passed({ ...names, ...varies })], []],
    ['it is there beside others', [passed({ ...names, Vary: 'Accept-Encoding,origin' })], []],
    ['it varies by all', [passed({ ...names, Vary: '*' })], []],
    ['everybody is allowed', [passed(wildcard)], []],
    ['no cache keeps it', [passed({ ...names, 'Cache-Control': 'private, no-store' })], []],
    ['no cache keeps a POST', [passed(names, { method: 'POST' })], []],
  ])('%s', (_, entries, expected) => {
    expect(named(entries)).toEqual(expected);
  });

  it('shows the other page, and adds to what it varies by', () => {
    const [first] = adviceOf([toOther(), passed({ ...names, vary: 'Accept' }, { at: 5000 })]).map(
      said,
    );
    expect(first?.sentences[0]).toBe(
      `The server names the page that asks: here ${page}, elsewhere ${other}. This answer has no Vary: Origin, so caches take it for the same to every page.`,
    );
    expect(first?.evidence).toEqual([
      `Access-Control-Allow-Origin: ${page}`,
      'vary: Accept',
      `Origin: ${other}`,
      `Access-Control-Allow-Origin: ${other}`,
    ]);
    expect(first?.lines).toEqual(['Vary: Accept, Origin']);
  });
});

describe('origin-reflected', () => {
  const own = passed({ ...names, ...credentials, ...varies }, { at: 5000 });
  const refused = request({
    url: `${api}/users`,
    headers: { Origin: 'https://third.example' },
    response: response(200),
  });
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['each of two pages was named', [toOther(credentials), own], ['origin-reflected (risk)']],
    ['one page alone proves nothing', [own], []],
    ['the same page twice', [passed({ ...names, ...credentials, ...varies }), own], []],
    ['another page without credentials', [toOther(), own], []],
    ['a third page was refused', [toOther(credentials), refused, own], []],
  ])('%s', (_, entries, expected) => {
    expect(named(entries)).toEqual(expected);
  });

  it('says what would make it a risk, and changes nothing by itself', () => {
    const [first] = adviceOf([toOther(credentials), own]).map(said);
    expect(first?.sentences[0]).toBe(
      `In this recording it named ${other} and ${page}, and refused none.`,
    );
    expect(first?.lines).toEqual([]);
  });
});

describe('null-allowed', () => {
  const allowsNull = { 'Access-Control-Allow-Origin': 'null' };
  it.each<[string, Entry, readonly string[]]>([
    [
      'a page without an origin',
      passed(allowsNull, { headers: { Origin: 'null' } }),
      ['null-allowed (risk)'],
    ],
    ['a page with one', passed({ ...names, ...varies }), []],
    ['a wildcard', passed(wildcard, { headers: { Origin: 'null' } }), []],
  ])('%s', (_, entry, expected) => {
    expect(named([entry])).toEqual(expected);
  });

  it('after a redirect, tells the page what to call', () => {
    const target = 'https://files.example/1';
    const answer = response(302, { ...names, Location: target }, `${api}/users`);
    const [first] = adviceOf([
      passed({}, { response: answer }),
      passed(allowsNull, { url: target, headers: { Origin: 'null' }, at: 12 }),
    ]).map(said);
    expect(first?.sentences).toEqual([
      `After the redirect the browser sent Origin: null and not ${page}. https://files.example names that.`,
      'Every sandboxed page has this origin, and any site can make one. It can read the answer too.',
      `Let the page call ${target} in the first place. Then the server can name ${page}, and nobody else.`,
    ]);
  });
});

describe('http-origin-with-credentials', () => {
  const insecure = 'http://app.example';
  function from(origin: string, headers: Headers = credentials, url = `${api}/users`): Entry {
    const own = { 'Access-Control-Allow-Origin': origin, ...varies, ...headers };
    return passed(own, { headers: { Origin: origin }, url });
  }
  it.each<[string, Entry, readonly string[]]>([
    ['a page over http', from(insecure), ['http-origin-with-credentials (risk)']],
    ['a page over https', from('https://app.example'), []],
    ['a page on this machine', from(page), []],
    ['no credentials', from(insecure, {}), []],
    ['credentials, misspelt', from(insecure, { 'Access-Control-Allow-Credentials': 'TRUE' }), []],
    ['a server over http as well', from(insecure, credentials, 'http://api.example/'), []],
  ])('%s', (_, entry, expected) => {
    expect(named([entry])).toEqual(expected);
  });
});

describe('wildcard-on-private-data', () => {
  const risk = ['wildcard-on-private-data (risk)'];
  const hint = ['wildcard-on-private-data (hint)'];
  it.each<[string, Entry, readonly string[]]>([
    ['a server in the local network', passed(wildcard, { url: 'http://192.168.0.7/state' }), risk],
    ['on this machine', passed(wildcard, { url: 'http://127.0.0.1:8080/state' }), []],
    ['at a public address', passed(wildcard, { url: 'http://93.184.216.34/' }), []],
    ['with a token', passed(wildcard, { headers: { Authorization: 'Bearer x' } }), hint],
    ['called private', passed({ ...wildcard, 'Cache-Control': 'private, max-age=0' }), hint],
    ['called public', passed({ ...wildcard, 'Cache-Control': 'public' }), []],
    ['named', passed({ ...names, ...varies }, { headers: { Authorization: 'Bearer x' } }), []],
  ])('%s', (_, entry, expected) => {
    expect(named([entry])).toEqual(expected);
  });

  it('names the page instead', () => {
    const entry = passed({ ...wildcard, 'Cache-Control': 'private' });
    const [first] = adviceOf([entry]).map(said);
    expect(first?.lines).toEqual([`Access-Control-Allow-Origin: ${page}`, 'Vary: Origin']);
  });
});

describe('the list', () => {
  it('begins with the weightiest', () => {
    const headers = { ...names, ...credentials, 'X-Total-Count': '7' };
    expect(named([toOther(credentials), passed(headers, { at: 5000 })])).toEqual([
      'origin-reflected (risk)',
      'vary-origin-missing (fragile)',
      'header-not-exposed (hint)',
    ]);
  });
});
