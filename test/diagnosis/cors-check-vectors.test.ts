import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Call } from '../../src/exchange/exchange.ts';
import { type Headers, request, response } from '../exchange/entries.ts';
import { exchangeOf } from './exchanges.ts';

const acao = 'Access-Control-Allow-Origin';
const acac = 'Access-Control-Allow-Credentials';
const origin = 'http://page.example:8000';
const host = 'page.example:8000';

/** The verdict on an answer with these headers, and what Chromium says to it. */
function checked(credentials: Call['credentials'], headers: Headers, sentOrigin = origin): string {
  const entry = request({
    url: 'http://api.example/data',
    headers: { Origin: sentOrigin },
    response: response(200, headers),
    entry: { delivery: 'unobserved', networkError: null },
  });
  const exchange = { ...exchangeOf(entry), call: { mode: 'cors' as const, credentials } };
  const { verdict, engines } = diagnose(exchange);
  const { code, parameter } = engines.chromium;
  return verdict === 'blocked' ? `${code} ${parameter}`.trim() : verdict;
}

describe('an Access-Control-Allow-Origin that passes', () => {
  it.each(['*', ' *  ', '\t*', origin, ` ${origin}`, ` ${origin}   \t `, `\t${origin}`])(
    '%j',
    (value) => {
      expect(checked('omit', { [acao]: value })).toBe('allowed');
    },
  );

  it.each(['https://page.example', 'http://page.example', 'null'])('%s, to itself', (own) => {
    expect(checked('omit', { [acao]: own }, own)).toBe('allowed');
    expect(checked('include', { [acao]: own, [acac]: 'true' }, own)).toBe('allowed');
  });
});

/** The codes are those of Chromium 156, which was given each of these. */
describe('an Access-Control-Allow-Origin that fails', () => {
  it.each([
    `http://www2.${host}`,
    'http://not.page.example',
    'http://page.example',
    'http://other.example',
    `ftp://${host}`,
    `http:/${host}`,
    `http:${host}`,
    host,
    `${origin}?`,
    `${origin}/`,
    `${origin}#`,
    `${origin}/cors/`,
    `${origin}/cors/origin.htm`,
    'HTTP://PAGE.EXAMPLE:8000',
    `HTTP://${host}`,
    `http://user@${host}`,
    'http://*.example:8000',
    'mailto:x@page.example',
    'null',
  ])('%s is another origin', (value) => {
    expect(checked('omit', { [acao]: value })).toBe(`AllowOriginMismatch ${value}`);
  });

  it.each([
    '',
    '-',
    '**',
    "'*'",
    '"*"',
    '*http://*',
    `*${origin}`,
    `//${host}`,
    `://${host}`,
    `http:://${host}`,
    `${origin}%23`,
    `${origin}:80`,
    '.example:8000',
    '*.example:8000',
    'invalid.origin',
    'https://',
    'http://[::1',
  ])('%s is no origin', (value) => {
    expect(checked('omit', { [acao]: value })).toBe(`InvalidAllowOriginValue ${value}`.trim());
  });

  it.each([
    `${origin}, *`,
    `*, ${origin}`,
    `* ${origin}`,
    `null ${origin}`,
    `${origin} /`,
    '* *',
    '* null',
    'null *',
    'data:,x',
    'http://a.example http://b.example',
    'http://a.example,http://b.example',
  ])('%s is more than one value', (value) => {
    expect(checked('omit', { [acao]: value })).toBe(`MultipleAllowOriginValues ${value}`);
  });

  // Chromium prints the end of `*, ` as well.
  it.each([
    [['', '*'], ', *'],
    [['*', ''], '*,'],
    [['*', '*'], '*, *'],
    [['', origin], `, ${origin}`],
    [['*', origin], `*, ${origin}`],
    [[origin, origin], `${origin}, ${origin}`],
  ])('%j are more than one line', (values, joined) => {
    expect(checked('omit', { [acao]: values })).toBe(`MultipleAllowOriginValues ${joined}`);
  });

  it.each([`${origin}\0`, `\0${origin}`, '\0*', '*\0'])(
    '%j, for which Chromium drops the whole answer',
    (value) => {
      expect(checked('omit', { [acao]: value })).not.toBe('allowed');
    },
  );

  it.each(['http://page.example', 'https://page.example'])('none at all, to %s', (own) => {
    for (const credentials of ['omit', 'same-origin', 'include'] as const) {
      expect(checked(credentials, {}, own)).toBe('MissingAllowOriginHeader');
    }
    expect(checked('include', { [acac]: 'true' }, own)).toBe('MissingAllowOriginHeader');
  });
});

describe('Access-Control-Allow-Credentials, where credentials are included', () => {
  it.each(['true', ' true '])('%j passes', (value) => {
    expect(checked('include', { [acao]: origin, [acac]: value })).toBe('allowed');
  });

  it.each(['TRUE', 'True', '"true"', 'false', '1', '0', 'fuga', '', 'true, true'])(
    '%j fails',
    (value) => {
      const said = `InvalidAllowCredentials ${value}`.trim();
      expect(checked('include', { [acao]: origin, [acac]: value })).toBe(said);
      expect(checked('same-origin', { [acao]: origin, [acac]: value })).toBe('allowed');
      expect(checked('omit', { [acao]: origin, [acac]: value })).toBe('allowed');
    },
  );

  it.each([{}, { [acac]: 'true' }, { [acac]: 'false' }])('* fails first, with %j', (others) => {
    expect(checked('include', { [acao]: '*', ...others })).toBe('WildcardOriginNotAllowed');
  });

  it('another origin fails first', () => {
    const headers = { [acao]: 'http://x.example', [acac]: 'nope' };
    expect(checked('include', headers)).toBe('AllowOriginMismatch http://x.example');
  });
});

/** https://fetch.spec.whatwg.org/#cors-protocol-and-credentials */
describe('the standard’s table: an answer is shared', () => {
  it.each<[Call['credentials'], string, string | null, boolean]>([
    ['omit', '*', null, true],
    ['omit', '*', 'true', true],
    ['omit', 'https://rabbit.invalid/', null, false],
    ['omit', 'https://rabbit.invalid', null, true],
    ['include', '*', 'true', false],
    ['include', 'https://rabbit.invalid', 'true', true],
    ['include', 'https://rabbit.invalid', 'True', false],
    // Which the table leaves out: to another origin, `same-origin` is as good as `omit`.
    ['same-origin', '*', null, true],
    ['same-origin', '*', 'true', true],
    ['same-origin', 'https://rabbit.invalid/', null, false],
    ['same-origin', 'https://rabbit.invalid', null, true],
    ['omit', 'https://rabbit.invalid', 'True', true],
    ['same-origin', 'https://rabbit.invalid', 'True', true],
    ['include', '*', null, false],
    ['include', 'https://rabbit.invalid', null, false],
    ['include', 'https://rabbit.invalid/', 'true', false],
  ])('credentials mode %s, %s, %s: %s', (credentials, allowOrigin, allowCredentials, shared) => {
    const headers = {
      [acao]: allowOrigin,
      ...(allowCredentials === null ? {} : { [acac]: allowCredentials }),
    };
    const said = checked(credentials, headers, 'https://rabbit.invalid');
    expect(said === 'allowed').toBe(shared);
  });
});
