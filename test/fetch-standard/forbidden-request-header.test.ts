import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isForbiddenRequestHeader } from '../../src/fetch-standard/forbidden-request-header.ts';

/** None of the three engines sends these, or asks leave for them, if a page sets them. */
it.each([
  'Accept-Charset',
  'Accept-Encoding',
  'Access-Control-Request-Headers',
  'Access-Control-Request-Method',
  'Connection',
  'Content-Length',
  'Cookie',
  'Cookie2',
  'Date',
  'DNT',
  'Expect',
  'Host',
  'Keep-Alive',
  'Origin',
  'Referer',
  'Set-Cookie',
  'TE',
  'Trailer',
  'Transfer-Encoding',
  'Upgrade',
  'Via',
  'Proxy-Authorization',
  'proxy-',
  'Sec-Test',
  'sec-ch-ua',
  'Sec-CH-Prefers-Color-Scheme',
])('%s is the browser’s own', (name) => {
  expect(isForbiddenRequestHeader(name, 'x')).toBe(true);
});

/** A page may set all of these. Chromium drops `User-Agent` all the same. */
it.each([
  'User-Agent',
  'Authorization',
  'Accept',
  'Cache-Control',
  'Pragma',
  'Priority',
  'Content-Encoding',
  'Last-Event-ID',
  'Upgrade-Insecure-Requests',
  'DPR',
  'Save-Data',
  'Proxy',
  'Sec',
  'X-HTTP-Method',
])('%s is the page’s to set', (name) => {
  expect(isForbiddenRequestHeader(name, 'x')).toBe(false);
});

it.each([
  ['TRACE', true],
  ['trace', true],
  [' TRACE ', true],
  ['CONNECT', true],
  ['a,TRACE', true],
  ['TRACE,a', true],
  ['"x",track', true],
  ['GET', false],
  ['TRACE x', false],
  ['', false],
  ['"TRACE"', false],
  // Firefox and WebKit do not look at the quotes.
  ['"a,TRACE,b"', false],
])('X-HTTP-Method-Override: %s is forbidden: %s', (value, forbidden) => {
  for (const name of ['X-HTTP-Method', 'X-HTTP-Method-Override', 'x-method-override']) {
    expect(isForbiddenRequestHeader(name, value)).toBe(forbidden);
  }
});

it('case never counts', () => {
  const name = fc.constantFrom('Cookie', 'Sec-Fetch-Mode', 'X-Method-Override', 'Accept');
  fc.assert(
    fc.property(name, fc.constantFrom('TRACE', 'GET'), (header, value) => {
      expect(isForbiddenRequestHeader(header.toUpperCase(), value)).toBe(
        isForbiddenRequestHeader(header.toLowerCase(), value.toLowerCase()),
      );
    }),
  );
});
