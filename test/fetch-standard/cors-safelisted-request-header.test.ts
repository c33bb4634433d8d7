import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength } from '../../src/fetch-standard/byte-length.ts';
import { isCorsSafelistedRequestHeader } from '../../src/fetch-standard/cors-safelisted-request-header.ts';

const everyByte = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));

describe('bytes', () => {
  const safe =
    "\t !#$%&'*+,-./0123456789;=ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~";
  const language = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz *,-.;=';
  const beyondAscii = everyByte.slice(0x80).join('');

  /** Firefox takes no byte beyond ASCII, and no comma in a content type. */
  it.each([
    ['accept', '', '', `${safe}${beyondAscii}`],
    ['accept', 'a', 'b', `${safe}${beyondAscii}`],
    ['accept-language', '', '', language],
    ['content-language', '', '', language],
    ['content-type', 'text/plain; charset=', '', `${safe}${beyondAscii}`],
  ])('%s: %j, a byte, %j', (name, before, after, allowed) => {
    const passing = everyByte.filter((byte) =>
      isCorsSafelistedRequestHeader(name, `${before}${byte}${after}`),
    );
    expect(passing).toEqual(everyByte.filter((byte) => allowed.includes(byte)));
  });
});

const a = (count: number) => 'a'.repeat(count);

describe('length: 128 bytes are not too many', () => {
  it.each([
    ['accept', '', true],
    ['accept', a(128), true],
    ['accept', a(129), false],
    ['AccepT', a(128), true],
    ['AccepT', a(129), false],
    ['accept-language', '', true],
    ['accept-language', a(128), true],
    ['aCcEPT-lAngUAge', a(129), false],
    ['content-language', a(128), true],
    ['cONTent-LANguaGe', a(129), false],
    ['content-type', `text/plain; charset=${a(108)}`, true],
    ['cONTent-tYPE', `text/plain; charset=${a(108)}`, true],
    ['content-type', `text/plain; charset=${a(109)}`, false],
    ['cONTent-tYPE', `text/plain; charset=${a(109)}`, false],
    ['content-type', `text/plain; long=${'0123456789'.repeat(12)}`, false],
    // No engine counts this far: all three ask leave.
    ['range', `bytes=${'1'.repeat(121)}-`, true],
    ['range', `bytes=${'1'.repeat(122)}-`, false],
  ])('%s: %s is safelisted: %s', (name, value, safelisted) => {
    expect(isCorsSafelistedRequestHeader(name, value)).toBe(safelisted);
  });

  it.each([
    ['nothing', '', 0],
    ['ASCII, a byte each', 'text/plain', 10],
    ['what a page set as bytes, a byte each', 'é'.repeat(128), 128],
    ['what was decoded as UTF-8, its bytes', `é${'€'.repeat(2)}`, 8],
    ['a character beyond the first plane', '😀', 4],
    ['half a character', '\ud83d', 3],
  ])('of %s', (_, value, length) => {
    expect(byteLength(value)).toBe(length);
  });

  it('counts what was decoded as UTF-8 as that', () => {
    expect(isCorsSafelistedRequestHeader('accept', '€'.repeat(42))).toBe(true);
    expect(isCorsSafelistedRequestHeader('accept', '€'.repeat(43))).toBe(false);
    expect(isCorsSafelistedRequestHeader('accept', 'é'.repeat(128))).toBe(true);
  });
});

describe('accept and the languages', () => {
  it.each([
    ['accept', 'foo', true],
    ['AccepT', 'text/html', true],
    ['accept', '*/*', true],
    ['accept', 'text/html;q=0.9, */*;q=0.1', true],
    ['accept', '"', false],
    ['accept', 'text/html; profile="x"', false],
    ['accept-language', 'en,ja', true],
    ['aCcEPT-lAngUAge', 'en-US,en;q=0.5', true],
    ['accept-language', 'en_US', false],
    ['accept-language', '\x01', false],
    ['accept-language', '@', false],
    ['content-language', 'en,ja', true],
    ['content-language', '\x01', false],
    ['content-language', '@', false],
  ])('%s: %s is safelisted: %s', (name, value, safelisted) => {
    expect(isCorsSafelistedRequestHeader(name, value)).toBe(safelisted);
  });
});

describe('content-type', () => {
  it.each([
    'text/plain',
    'Text/plain',
    'tEXT/PLAIN',
    '  text/plain ; charset=UTF-8',
    'text/plain; charset=utf-8',
    'text/plain; param=BOGUS',
    'text/plain;',
    'text/plain;garbage',
    'text/plain;=',
    'text/plain;charset=é',
    // The last three need leave in Firefox.
    'text/plain;;;',
    'text/plain;a;',
    'text/plain;a=b,c',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ])('%j is safelisted', (value) => {
    expect(isCorsSafelistedRequestHeader('CoNtEnt-TyPE', value)).toBe(true);
  });

  it.each([
    '',
    'text/html',
    'image/png',
    'application/json',
    'text/*',
    '*/*',
    'text',
    'text/',
    '/plain',
    'text /plain',
    'text/ plain',
    'text\t/\tplain',
    'text/plain x',
    'text/plain/x',
    'text/plainé',
    'text/plain\x0b',
    'text/plain\f',
    'text/plain,',
    ',text/plain',
    'text/plain,text/plain',
    'text/plain,x/x',
    'text/plain;garbage\x01\x02',
    'text/plain;a="b"',
    'multipart/form-data;"',
    'application/www-form-urlencoded',
    'application/x-www-form-urlencoded;\x7f',
    'application/csp-report',
  ])('%j needs leave', (value) => {
    expect(isCorsSafelistedRequestHeader('CoNtEnt-TyPE', value)).toBe(false);
  });
});

/** Hints and `intervention` are sent without leave by Chromium alone. */
it.each([
  ['authorization', 'basics'],
  ['foo', 'bar'],
  ['test', 'hi'],
  ['user-agent', 'foo'],
  ['x-requested-with', 'XMLHttpRequest'],
  ['cache-control', 'no-cache'],
  ['device-memory', '1.25'],
  ['dpr', '1'],
  ['width', '125'],
  ['viewport-width', '125'],
  ['rtt', '1'],
  ['downlink', '1.0'],
  ['ect', '2g'],
  ['save-data', 'on'],
  ['intervention', 'x'],
  ['Sec-CH-UA', '"User Agent!"'],
  ['Sec-CH-UA-Platform', '"Platform!"'],
  ['Sec-CH-Viewport-Height', '"Viewport-Height!"'],
  ['Sec-CH-Prefers-Color-Scheme', '"Prefers-Color-Scheme!"'],
  ['Sec-CH-Prefers-Reduced-Motion', '"Prefers-Reduced-Motion!"'],
  ['constructor', 'x'],
])('%s: %s is no safelisted header', (name, value) => {
  expect(isCorsSafelistedRequestHeader(name, value)).toBe(false);
});

it('never throws, and never tells names apart by case', () => {
  const name = fc.constantFrom('accept', 'Accept-Language', 'content-type', 'range', 'x-y');
  fc.assert(
    fc.property(fc.oneof(name, fc.string()), fc.string({ unit: 'binary' }), (header, value) => {
      expect(isCorsSafelistedRequestHeader(header.toUpperCase(), value)).toBe(
        isCorsSafelistedRequestHeader(header.toUpperCase().toLowerCase(), value),
      );
    }),
  );
});
