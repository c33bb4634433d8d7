import { describe, expect, it } from 'vitest';
import { cookieLines } from '../../../src/diagnosis/advice/set-cookie.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import type { Call } from '../../../src/exchange/exchange.ts';
import type { Headers } from '../../exchange/entries.ts';
import { adviceOf, credentials, named, names, passed, said, varies, wildcard } from './advice.ts';

const own = { ...names, ...credentials, ...varies };
const include: Call = { mode: 'cors', credentials: 'include' };
const sameOrigin: Call = { mode: 'cors', credentials: 'same-origin' };
const crossSite = { 'Sec-Fetch-Site': 'cross-site' };

function sets(cookie: string | readonly string[], headers: Headers = {}): Entry {
  return passed({ ...own, 'Set-Cookie': cookie }, { headers });
}

describe('cookie-not-stored', () => {
  const dropped = ['cookie-not-stored (hint)'];
  it.each<[string, Entry, Call | null, readonly string[]]>([
    ['from another site, without SameSite', sets('a=b', crossSite), null, dropped],
    ['from another site, Lax', sets('a=b; SameSite=Lax; Secure', crossSite), include, dropped],
    ['from another site, not Secure', sets('a=b; SameSite=None', crossSite), include, dropped],
    ['as it must be', sets('a=b; samesite=none ;secure', crossSite), include, []],
    [
      'one of two as it must be',
      sets(['a=b; SameSite=None; Secure', 'c=d'], crossSite),
      include,
      dropped,
    ],
    ['from the same site', sets('a=b', { 'Sec-Fetch-Site': 'same-site' }), include, []],
    ['from nobody knows where', sets('a=b'), include, []],
    ['to delete it', sets('a=; Max-Age=0', crossSite), include, []],
    ['to a call without credentials', sets('a=b; SameSite=None; Secure'), sameOrigin, dropped],
    [
      'to a call that a wildcard let pass',
      passed({ ...wildcard, 'Set-Cookie': 'a=b' }),
      null,
      dropped,
    ],
  ])('%s', (_, entry, call, expected) => {
    expect(named([entry], call)).toEqual(expected);
  });

  it('shows the line without the value', () => {
    const [first] = adviceOf([sets('session=secret; Path=/; SameSite=Lax', crossSite)]).map(said);
    expect(first?.headline).toBe(
      'No browser takes the cookie session from another site, because of its SameSite',
    );
    expect(first?.evidence).toEqual([
      'Set-Cookie: session=…; Path=/; SameSite=Lax',
      'Sec-Fetch-Site: cross-site',
    ]);
  });

  it.each<[string, string]>([
    ['a=b=c; Secure', 'Set-Cookie: a=…; Secure'],
    ['secret', 'Set-Cookie: =…'],
    ['', 'Set-Cookie: =…'],
  ])('never shows the value of %j', (value, line) => {
    expect(cookieLines([{ name: 'set-cookie', value }]).map((each) => each.line)).toEqual([line]);
  });
});

describe('cookie-not-sent', () => {
  const login = sets('a=b; SameSite=None; Secure');
  const later = { at: 5000 };
  const bare = passed(own, later);
  it.each<[string, readonly Entry[], Call | null, readonly string[]]>([
    ['after one was set', [login, bare], include, ['cookie-not-sent (hint)']],
    [
      'after one was sent',
      [passed(own, { headers: { Cookie: 'a=b' } }), bare],
      include,
      ['cookie-not-sent (hint)'],
    ],
    [
      'where one was sent',
      [login, passed(own, { ...later, headers: { Cookie: 'a=b' } })],
      include,
      [],
    ],
    ['where none was ever seen', [passed(own), bare], include, []],
    ['to a call that nobody watched', [login, bare], null, []],
    ['to a call without credentials', [login, bare], sameOrigin, []],
    ['before one was set', [sets('a=b; SameSite=None; Secure')], include, []],
    [
      'by another server',
      [passed({ ...own, 'Set-Cookie': 'a=b' }, { url: 'https://other.example/' }), bare],
      include,
      [],
    ],
    [
      'where the network’s headers are not recorded',
      [login, { ...bare, requestHeaders: [{ name: 'Referer', value: 'http://localhost:3000/' }] }],
      include,
      [],
    ],
  ])('%s', (_, entries, call, expected) => {
    expect(named(entries, call)).toEqual(expected);
  });
});
