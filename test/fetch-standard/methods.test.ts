import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isCorsSafelistedMethod,
  isForbiddenMethod,
  normalizeMethod,
} from '../../src/fetch-standard/methods.ts';

/** Chromium 156, Firefox 153 and WebKitGTK 2.50.6 do the same with all of these. */
it.each([
  ['GET', 'GET', 'needs no leave'],
  ['get', 'GET', 'needs no leave'],
  ['Get', 'GET', 'needs no leave'],
  ['HEAD', 'HEAD', 'needs no leave'],
  ['head', 'HEAD', 'needs no leave'],
  ['POST', 'POST', 'needs no leave'],
  ['pOsT', 'POST', 'needs no leave'],
  ['OPTIONS', 'OPTIONS', 'needs leave'],
  ['options', 'OPTIONS', 'needs leave'],
  ['put', 'PUT', 'needs leave'],
  ['delete', 'DELETE', 'needs leave'],
  ['PATCH', 'PATCH', 'needs leave'],
  ['patch', 'patch', 'needs leave'],
  ['CHICKEN', 'CHICKEN', 'needs leave'],
  ['chicken', 'chicken', 'needs leave'],
  ['*', '*', 'needs leave'],
  ['gets', 'gets', 'needs leave'],
  ['', '', 'needs leave'],
  ['CONNECT', 'CONNECT', 'throws'],
  ['TRACE', 'TRACE', 'throws'],
  ['track', 'track', 'throws'],
])('%s is sent as %s, and %s', (method, sent, leave) => {
  expect(normalizeMethod(method)).toBe(sent);
  expect(isCorsSafelistedMethod(sent)).toBe(leave === 'needs no leave');
  expect(isForbiddenMethod(method)).toBe(leave === 'throws');
});

it.each(['opt\u0131ons', 'po\u017ft', 'trac\u212a'])(
  '%s only looks like a method that has a rule',
  (method) => {
    expect(normalizeMethod(method)).toBe(method);
    expect(isForbiddenMethod(method)).toBe(false);
  },
);

const anyCase = fc.oneof(
  ...['delete', 'get', 'patch', 'trace', 'chicken'].map((word) => fc.mixedCase(fc.constant(word))),
);

it('a method that was normalized stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(anyCase, fc.string()), (method) => {
      expect(normalizeMethod(normalizeMethod(method))).toBe(normalizeMethod(method));
    }),
  );
});
