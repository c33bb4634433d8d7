import { speaking, spied } from './writing.js';

/** @type {Record<string, (log: (text: string) => void) => unknown[]>} */
export const inputs = {
  nothing: () => [],
  path: () => ['/echo'],
  address: () => [`${location.origin}/echo#fragment`],
  'other origin': () => [`${location.protocol}//127.0.0.1:${location.port}/echo`],
  refused: () => [`${location.protocol}//127.0.0.1:${location.port}/refuse`],
  redirect: () => ['/redirect'],
  URL: () => [new URL('/echo', location.href)],
  'URL with an own toString': (log) => [
    Object.assign(new URL('/echo', location.href), {
      toString() {
        log('own');
        return '/echo?own';
      },
    }),
  ],
  Request: () => [
    new Request('/echo', { method: 'POST', credentials: 'include', headers: { 'X-A': '1' } }),
  ],
  'Request with a body': () => [new Request('/echo', { method: 'POST', body: 'a' })],
  'used Request': () => {
    const r = new Request('/echo', { method: 'POST', body: 'a' });
    r.text();
    return [r];
  },
  'spied Request': (log) => [spied(new Request('/echo'), log, 'request')],
  'subclass of Request': () => [new (class extends Request {})('/echo')],
  spoken: (log) => [speaking('/echo', log)],
  'spied text': (log) => [spied({ toString: () => '/echo' }, log, 'input')],
  'by valueOf': (log) => [
    {
      toString: null,
      valueOf() {
        log('valueOf');
        return '/echo';
      },
    },
  ],
  'by toPrimitive': (log) => [
    {
      [Symbol.toPrimitive](/** @type {string} */ hint) {
        log(hint);
        return '/echo';
      },
    },
  ],
  'without a text': () => [Object.create(null)],
  'whose text is no text': () => [{ toString: () => ({}), valueOf: () => ({}) }],
  'that throws': () => [
    {
      toString() {
        throw new RangeError('own');
      },
    },
  ],
  symbol: () => [Symbol('own')],
  number: () => [5],
  null: () => [null],
  undefined: () => [undefined],
  array: () => [['/echo']],
  'no address': () => ['http://['],
  'with a user': () => ['http://user@localhost/'],
  data: () => ['data:text/plain,hi'],
  blob: () => [URL.createObjectURL(new Blob(['hi']))],
  unknown: () => ['nothing://here'],
};
