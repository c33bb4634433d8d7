import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redactHeader, redactText, redactUrl } from '../../../src/exchange/redaction.ts';
import { randomText } from '../../report/planted-secrets.ts';

it.each([
  ['a nanoid', 'V1StGXR8_Z5jdHi6B-myT'],
  ['a nanoid of letters', 'qFxWbTkzLmRvJdHsNcGpY'],
  ['a nanoid with words in it', 'IRFa-VaY2b_the-nW7QsX'],
  ['base 32', 'MZXW6YTBOJRHE5DPNZ4Q'],
  ['base 32 in small letters', 'kqzv3wplm2hxgcj5rtd7'],
  ['base 36', 'k3f9x0q7m2zt8v5b'],
  ['base 58', '5KJvsngHeMpm884wtkJNzQ'],
  ['base 62', '7nLp2KxQ9vRb4TzW'],
  ['base 64', 'h7Xo+2vQ9Kd/1bLmZpR8sg=='],
  ['base 64 for URLs', 'h7Xo-2vQ9Kd_1bLmZpR8sg'],
  ['an id of MongoDB', '507f1f77bcf86cd799439011'],
  ['16 hexadecimal digits', '5f2c9d8a7b6e4c3d'],
  ['32 of them', '9E107D9D372BB6826BD81D3542A419D6'],
  ['a ULID', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['16 small letters', 'qkzjvhxpwfbgmdtc'],
  ['32 of them', 'hqzlkvwgxjypmcbdtfnraqsjuwzkhgvx'],
  ['capitals', 'XQZJKVWPMHGBFDTCLNRS'],
  ['behind a word', 'session_7nLp2KxQ9vRb4TzW'],
  ['before a word', '7nLp2KxQ9vRb4TzW-settings'],
  ['digits', '930284756102938475610293'],
])('what is random is taken out: %s', (_, secret) => {
  expect(redactHeader({ name: 'X-Debug', value: `a ${secret}; b` }).value).toBe('a REDACTED-1; b');
  const plain = encodeURIComponent(secret).replaceAll('%2F', '_');
  expect(redactUrl(`/a/${plain}/b.js?q=${plain}`)).toBe('/a/REDACTED-1/b.js?q=REDACTED-1');
});

it('what is random goes without the name before it', () => {
  const [boundary, secret] = ['7nLp2KxQ9vRb4TzW', 'h7Xo+2vQ9Kd/1bLmZpR8sg=='];
  expect(redactText(`multipart/form-data; boundary=${boundary}`)).toBe(
    'multipart/form-data; boundary=REDACTED-1',
  );
  expect(redactText(`sha256=${secret}, =${secret}`)).toBe('sha256=REDACTED-1, =REDACTED-1');
});

it.each(
  [
    'getUserProfileInformationById XMLHttpRequestEventTarget convertHTMLToPDFDocument isIPv6AddressValid',
    'how-to-configure-cors-in-spring-boot-2026 user_profile_settings_v2 ACCESS_CONTROL_ALLOW_ORIGIN',
    'internationalization authenticationproviderfactory sternocleidomastoideus responsibilities',
    'donaudampfschifffahrtsgesellschaft Benutzereinstellungen configuracionesdeusuario uzytkownicy-ustawienia',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.github.v3.raw+json',
    'eslint-plugin-jsx-a11y babel-plugin-transform-es2015-modules-commonjs org.springframework.security.oauth2',
    'x86_64-unknown-linux-gnu zh-Hant-TW-x-private sha256-fingerprint i18n-utf8-normalization-form-kc',
    'access-control-request-headers sec-websocket-extensions x-requested-with content-security-policy-report-only',
    'screenshot-2026-11-27-at-22-21-40 20261127T222140Z 2026-11-27T22:21:40.000+01:00 1764282100000000000',
    'eu-central-1-production-cluster ip-10-0-12-34-internal chrome-extension 192-168-100-200-internal',
    'react-dom.production.min.js vendor.chunk.js jquery-3.7.1.slim.min.js roboto-v30-latin-regular.woff2',
    'q7k2m9x4p1z8w3 8fK2jQ9xLm3Pv 5f2c9d8a7b6e4c3 ----------------------------',
  ].flatMap((names) => names.split(' ')),
)('a name is not: %s', (name) => {
  expect(redactHeader({ name: 'X-Debug', value: `a ${name}; b` }).value).toBe(`a ${name}; b`);
  expect(redactUrl(`/a/${name}/b?q=${name}`)).toBe(`/a/${name}/b?q=${name}`);
});

const small = 'abcdefghijklmnopqrstuvwxyz';
const letters = `${small}${small.toUpperCase()}`;
const digits = '0123456789';

it.each([
  ['nanoids', `${letters}${digits}-_`, 21, 10],
  ['base 32', `${small.toUpperCase()}234567`, 26, 2],
  ['base 36', `${small}${digits}`, 25, 2],
  ['base 36, short', `${small}${digits}`, 16, 30],
  ['base 62', `${letters}${digits}`, 22, 2],
  ['base 62, short', `${letters}${digits}`, 16, 20],
  ['base 16', `${digits}abcdef`, 24, 2],
  ['base 16, short', `${digits}abcdef`, 16, 20],
  ['small letters', small, 24, 6],
  ['small letters, fewer', small, 20, 25],
  ['small letters, short', small, 16, 100],
])('of 2,000 random strings hardly any gets through: %s', (_, alphabet, length, most) => {
  const texts = fc.sample(randomText(alphabet, length), { numRuns: 2000, seed: 1 });
  expect(new Set(texts).size).toBe(2000);
  expect(texts.filter((text) => redactUrl(`/${text}`) === `/${text}`).length).toBeLessThan(most);
});
