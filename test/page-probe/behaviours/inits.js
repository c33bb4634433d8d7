import { headerLists } from './header-lists.js';
import { speaking, spied } from './writing.js';

const members = [
  'attributionReporting',
  'body',
  'browsingTopics',
  'cache',
  'credentials',
  'duplex',
  'headers',
  'integrity',
  'keepalive',
  'method',
  'mode',
  'priority',
  'redirect',
  'referrer',
  'referrerPolicy',
  'signal',
  'targetAddressSpace',
  'window',
];

/** @type {Record<string, (log: (text: string) => void) => unknown>} */
export const inits = {
  undefined: () => undefined,
  null: () => null,
  number: () => 5,
  string: () => 'x',
  empty: () => ({}),
  array: () => [],
  function: () => Object.assign(() => {}, { method: 'POST' }),
  frozen: () => Object.freeze({ method: 'POST', body: 'a' }),
  'without prototype': () => Object.assign(Object.create(null), { method: 'POST' }),
  inherited: () => Object.create({ method: 'POST', credentials: 'include' }),
  spied: (log) =>
    spied(
      { method: 'POST', headers: { 'X-A': '1' }, credentials: 'include', body: 'a' },
      log,
      'init',
    ),
  'spied and empty': (log) => spied({}, log, 'init'),
  'spied and frozen': (log) =>
    spied(Object.freeze({ method: 'POST', headers: Object.freeze([['X-A', '1']]) }), log, 'init'),
  'a Request': () => new Request('/echo?other', { method: 'POST', headers: { 'X-A': '1' } }),
  'all getters': (log) =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        members.map((name) => [
          name,
          {
            get() {
              log(`get ${name} ${Object.keys(this).length}`);
              return undefined;
            },
          },
        ]),
      ),
    ),
  'all getters of a class': (log) =>
    new (class {
      get method() {
        log('method');
        return 'PUT';
      }
      get credentials() {
        log('credentials');
        return 'omit';
      }
      get mode() {
        log('mode');
        return 'cors';
      }
    })(),
  ...Object.fromEntries(
    members.map((name) => [
      `throws at ${name}`,
      () => ({
        get [name]() {
          throw new RangeError(name);
        },
      }),
    ]),
  ),
  ...Object.fromEntries(
    members.map((name) => [
      `throws at the text of ${name}`,
      (log) =>
        spied(
          {
            [name]: {
              toString() {
                log(name);
                throw new RangeError(name);
              },
            },
          },
          log,
          'init',
        ),
    ]),
  ),
  ...Object.fromEntries(
    [
      'method',
      'mode',
      'credentials',
      'cache',
      'redirect',
      'referrer',
      'referrerPolicy',
      'integrity',
      'priority',
      'duplex',
    ].flatMap((name) => [
      [`bad ${name}`, () => ({ [name]: 'no such thing' })],
      [`null as ${name}`, () => ({ [name]: null })],
      [`symbol as ${name}`, () => ({ [name]: Symbol('own') })],
    ]),
  ),
  ...Object.fromEntries(
    ['include', 'omit', 'same-origin'].flatMap((credentials) => [
      [`credentials ${credentials}`, () => ({ credentials })],
      [`credentials spoken ${credentials}`, (log) => ({ credentials: speaking(credentials, log) })],
    ]),
  ),
  ...Object.fromEntries(
    ['cors', 'no-cors', 'same-origin', 'navigate'].map((mode) => [
      `mode ${mode}`,
      () => ({ mode }),
    ]),
  ),
  ...Object.fromEntries(
    ['get', 'post', 'put', 'patch', 'PATCH', 'head', 'TRACE', 'ŝ', ''].map((method) => [
      `method ${method}`,
      () => ({ method }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(headerLists).map(([name, make]) => [
      `headers: ${name}`,
      (log) => ({ headers: make(log) }),
    ]),
  ),
  'text body': () => ({ method: 'POST', body: 'a' }),
  'form body': () => ({ method: 'POST', body: new URLSearchParams({ a: '1' }) }),
  'blob body': () => ({ method: 'POST', body: new Blob(['a'], { type: 'a/b' }) }),
  'spoken body': (log) => ({ method: 'POST', body: speaking('a', log) }),
  'body of a GET': () => ({ body: 'a' }),
  'stream body without duplex': () => ({ method: 'POST', body: new ReadableStream() }),
  'locked stream body': () => {
    const body = new ReadableStream();
    body.getReader();
    return { method: 'POST', body, duplex: 'half' };
  },
  'stream body': () => ({
    method: 'POST',
    duplex: 'half',
    body: new ReadableStream({
      start(c) {
        c.enqueue(new Uint8Array([65]));
        c.close();
      },
    }),
  }),
  aborted: () => ({ signal: AbortSignal.abort() }),
  'aborted with a reason': () => ({ signal: AbortSignal.abort('own') }),
  'soon aborted': () => {
    const c = new AbortController();
    queueMicrotask(() => c.abort());
    return { signal: c.signal };
  },
  'no signal': () => ({ signal: {} }),
  window: () => ({ window }),
};
