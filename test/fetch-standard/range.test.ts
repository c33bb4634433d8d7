import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCorsSafelistedRequestHeader } from '../../src/fetch-standard/cors-safelisted-request-header.ts';
import { parseSingleRange } from '../../src/fetch-standard/range.ts';

describe('a single range', () => {
  it.each<[string, bigint | null, bigint | null]>([
    ['bytes=100-200', 100n, 200n],
    ['bytes=100-', 100n, null],
    ['bytes=200-200', 200n, 200n],
    ['bytes=0-', 0n, null],
    ['bytes=00-1', 0n, 1n],
    ['bytes=-200', null, 200n],
    // Numbers have no limit here. Chromium, Firefox and WebKit count in 64 bits.
    ['bytes=9007199254740992-9007199254740993', 9007199254740992n, 9007199254740993n],
    [`bytes=1${'0'.repeat(30)}-2${'0'.repeat(30)}`, 10n ** 30n, 2n * 10n ** 30n],
  ])('%s', (value, start, end) => {
    expect(parseSingleRange(value)).toEqual({ start, end });
    // Browsers never sent a range without a start, so servers do not expect one.
    expect(isCorsSafelistedRequestHeader('Range', value)).toBe(start !== null);
  });

  it.each([
    '',
    '500',
    '100-200',
    'MB=100-200',
    'bytes 0-',
    'bytes 100-200',
    'bytes =100-200',
    'bytes\t=100-200',
    'bytes = 100-200',
    'bytes=  100-200',
    'bytes=\t\t100-200',
    'bytes= \t100-200',
    'bytes=100 -200',
    'bytes=100\t-200',
    'bytes=100- 200',
    'bytes=100-\t200',
    'bytes=100-200\n',
    'bytes=100-200hello',
    'bytes=abc-def',
    'bytes=100',
    'bytes=',
    'bytes=-',
    'bytes=200-100',
    'bytes=9007199254740993-9007199254740992',
    'bytes=100-200,300-400',
    'bytes=100-200,400',
    'bytes=100-200,400-',
    'bytes=100-200-400',
    'bytes=100-200,',
    'bytes=-50,100-',
    'bytes=-200--100',
    'bytes=-50-50',
    'bytes=,100-200',
    ',bytes=100-200',
    ',bytes=,100-200',
    // WebKit takes any case.
    'BYTES=100-200',
  ])('%j is none', (value) => {
    expect(parseSingleRange(value)).toBe('failure');
    expect(isCorsSafelistedRequestHeader('range', value)).toBe(false);
  });

  it.each(['range', 'Range', 'RANGE'])('in a header named %s', (name) => {
    expect(isCorsSafelistedRequestHeader(name, 'bytes=100-200')).toBe(true);
  });

  it('is too long before its numbers are too large', () => {
    const value = `bytes=1${'0'.repeat(60)}-2${'0'.repeat(60)}`;
    expect(parseSingleRange(value)).not.toBe('failure');
    expect(isCorsSafelistedRequestHeader('range', value)).toBe(false);
  });
});

it('has the two numbers that were written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 0n }), (one, other) => {
      const [start, end] = one <= other ? [one, other] : [other, one];
      expect(parseSingleRange(`bytes=${start}-${end}`)).toEqual({ start, end });
      if (start !== end) expect(parseSingleRange(`bytes=${end}-${start}`)).toBe('failure');
    }),
  );
});

it('is read from any text without an error', () => {
  const rangeLike = fc.string({ unit: fc.constantFrom(...'bytes=-0123, \t') });
  fc.assert(
    fc.property(fc.oneof(fc.string(), rangeLike), (value) => {
      expect(parseSingleRange(value)).toBeDefined();
    }),
  );
});
