import { add, attempt, propertiesOf } from './writing.js';

/** @type {[string, any, string, 'value' | 'get'][]} */
const functions = [
  ['fetch', window, 'fetch', 'value'],
  ['open', XMLHttpRequest.prototype, 'open', 'value'],
  ['send', XMLHttpRequest.prototype, 'send', 'value'],
  ['setRequestHeader', XMLHttpRequest.prototype, 'setRequestHeader', 'value'],
  ['upload', XMLHttpRequest.prototype, 'upload', 'get'],
  ['EventSource', window, 'EventSource', 'value'],
  ['sendBeacon', Navigator.prototype, 'sendBeacon', 'value'],
  ['toString', Function.prototype, 'toString', 'value'],
];
for (const [name, owner, key, kind] of functions) {
  const get = () => /** @type {any} */ (Object.getOwnPropertyDescriptor(owner, key))[kind];
  /** @type {Record<string, (f: any) => unknown>} */
  const looks = {
    type: (f) => typeof f,
    text: (f) => `${f}`,
    'text by another way': (f) => Function.prototype.toString.call(f),
    'text of its text': (f) => f.toString.toString(),
    'place of its text': (f) => f.toString === Function.prototype.toString,
    tag: (f) => Object.prototype.toString.call(f),
    'own properties': propertiesOf,
    name: (f) => f.name,
    length: (f) => f.length,
    prototype: (f) => Object.getPrototypeOf(f) === Function.prototype,
    extensible: (f) => Object.isExtensible(f),
    'as a function': (f) => f instanceof Function,
    'new': (f) => Reflect.construct(f, []),
    'as newTarget': (f) => Reflect.construct(Object, [], f) instanceof Object,
    extended: (f) => typeof class extends f {},
    caller: (f) => f.caller,
    arguments: (f) => f.arguments,
    'bound name': (f) => f.bind(null).name,
    'bound text': (f) => `${f.bind(null)}`,
    'as a key': (f) => new Map([[f, 1]]).get(f),
    'own flag': (f) => {
      f.flag = 1;
      const had = Object.keys(f).join();
      delete f.flag;
      return had;
    },
    json: (f) => JSON.stringify({ f }),
    'its place': () => propertiesOf(owner).length,
  };
  for (const [look, see] of Object.entries(looks))
    add(`${name}: ${look}`, (log) => log(attempt(() => see(get()))));
}
// Firefox has them in the order in which they were first used.
add('window: names', (log) => log(Object.getOwnPropertyNames(window).sort().join()));
add('window: keys', (log) => log(Object.keys(window).join()));
add('window: symbols', (log) => log(Object.getOwnPropertySymbols(window).map(String).join()));
add('EventSource is its constructor', (log) =>
  log(String(EventSource.prototype.constructor === EventSource)),
);
add('XMLHttpRequest: place of its properties', (log) =>
  log(Reflect.ownKeys(XMLHttpRequest.prototype).map(String).join()),
);
add('functions without text', (log) => {
  for (const other of [{}, null, undefined, 5, 'fetch', Object.create(fetch)])
    log(attempt(() => Function.prototype.toString.call(other)));
});
add('the text of other functions', (log) => {
  for (const other of [
    attempt,
    Array.prototype.push,
    class A {},
    () => 1,
    fetch.bind(null),
    new Proxy(attempt, {}),
    Object,
  ])
    log(Function.prototype.toString.call(other));
});
