import { speaking, spied } from './writing.js';

class Own {
  #headers = [['x-private', '1']];
  *[Symbol.iterator]() {
    yield* this.#headers;
  }
}

/** @type {Record<string, (log: (text: string) => void) => unknown>} */
export const headerLists = {
  Headers: () => new Headers({ 'X-A': '1', accept: 'a/b' }),
  record: () => ({ 'X-A': '1', 'x-b': '2' }),
  'record without prototype': () => Object.assign(Object.create(null), { 'X-A': '1' }),
  'frozen record': () => Object.freeze({ 'X-A': '1' }),
  'record with a getter': (log) => ({
    get 'X-A'() {
      log('get X-A');
      return '1';
    },
  }),
  'record with a getter that throws': () => ({
    get 'X-A'() {
      throw new RangeError('own');
    },
  }),
  'record with hidden names': () => Object.defineProperty({ 'X-A': '1' }, 'X-B', { value: '2' }),
  'record with inherited names': () =>
    Object.create({ 'X-A': '1' }, { 'X-B': { value: '2', enumerable: true } }),
  'record with a symbol': () => ({ [Symbol('own')]: '1' }),
  'record with a bad name': () => ({ 'no name': '1' }),
  'record with a name beyond bytes': () => ({ ŝ: '1' }),
  'record of objects': (log) => ({ 'X-A': speaking('1', log) }),
  'spied record': (log) => spied({ 'X-A': '1', 'X-B': '2' }, log, 'headers'),
  'spied Headers': (log) => spied(new Headers({ 'X-A': '1' }), log, 'headers'),
  'spied frozen record': (log) => spied(Object.freeze({ 'X-A': '1' }), log, 'headers'),
  pairs: () => [
    ['X-A', '1'],
    ['x-b', '2'],
  ],
  'frozen pairs': () => Object.freeze([Object.freeze(['X-A', '1'])]),
  'spied pairs': (log) => spied([spied(['X-A', '1'], log, 'pair')], log, 'pairs'),
  'pairs with a hole': () => Object.assign([['X-A', '1']], { length: 2 }),
  'pairs of three': () => [['X-A', '1', '2']],
  'pairs of objects': (log) => [[speaking('X-A', log), speaking('1', log)]],
  'pairs from sets': () => [new Set(['X-A', '1'])],
  'an own iterator of pairs': (log) =>
    Object.assign([['X-A', '1']], {
      [Symbol.iterator]: function* () {
        log(`own ${Array.isArray(this)}`);
        yield ['X-Own', '2'];
      },
    }),
  'a map': () => new Map([['X-A', '1']]),
  'a generator': (log) =>
    (function* () {
      log('begun');
      yield ['X-A', '1'];
      log('ended');
    })(),
  'a generator that throws': () =>
    (function* () {
      yield ['X-A', '1'];
      throw new RangeError('own');
    })(),
  'a class with secrets': () => new Own(),
  'a frozen iterable': () =>
    Object.freeze({ [Symbol.iterator]: () => [['X-A', '1']][Symbol.iterator]() }),
  'an iterator that is no function': () => ({ [Symbol.iterator]: 5 }),
  'a function': () => Object.assign(() => {}, { 'X-A': '1' }),
  null: () => null,
  number: () => 5,
  string: () => 'X-A',
};
