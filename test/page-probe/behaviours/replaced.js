import { add } from './writing.js';

// What a page has put in the place of the platform's own is not asked because of the probe. Comes last.
add('replaced functions are called as often', async (log) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {(() => void)[]} */
  const undo = [];
  const apply = Reflect.apply;
  const mapGet = Map.prototype.get.bind(counts);
  const mapSet = Map.prototype.set.bind(counts);
  const owners = {
    Array,
    Object,
    Map,
    WeakMap,
    Set,
    String,
    Promise,
    Date,
    Math,
    JSON,
    Reflect,
    Error,
    Function,
    Symbol,
    Proxy,
    Request,
    Headers,
    URL,
    Event,
    EventTarget,
    MessageEvent,
    MessagePort,
    Node,
    Element,
    Document,
  };
  for (const [ownerName, owner] of Object.entries(owners)) {
    for (const [part, object] of /** @type {[string, any][]} */ ([
      ['', owner],
      ['.prototype', /** @type {any} */ (owner).prototype],
    ])) {
      if (object === undefined) continue;
      for (const key of Reflect.ownKeys(object)) {
        const descriptor = /** @type {PropertyDescriptor} */ (
          Object.getOwnPropertyDescriptor(object, key)
        );
        if (!descriptor.configurable || key === 'constructor' || object === Function.prototype)
          continue;
        const name = `${ownerName}${part}.${String(key)}`;
        for (const kind of /** @type {('value' | 'get')[]} */ (['value', 'get'])) {
          const original = descriptor[kind];
          if (typeof original !== 'function' || original.prototype !== undefined) continue;
          const replaced = {
            ...descriptor,
            [kind]: function (/** @type {any[]} */ ...given) {
              mapSet(name, (mapGet(name) ?? 0) + 1);
              return apply(original, this, given);
            },
          };
          Object.defineProperty(object, key, replaced);
          undo.push(() => Object.defineProperty(object, key, descriptor));
        }
      }
    }
  }
  const { fetch: call } = window;
  try {
    call('/echo', { method: 'POST', headers: { 'X-A': '1' }, credentials: 'include' });
    call('/echo', { headers: [['X-A', '1']] });
    call('/echo', { headers: new Headers({ 'X-A': '1' }) });
    call(new Request('/echo'));
    call(new URL('/echo', location.href));
    const xhr = new XMLHttpRequest();
    xhr.open('GET', '/echo');
    xhr.setRequestHeader('X-A', '1');
    xhr.upload.onload = null;
    xhr.send();
    new EventSource('/events').close();
    navigator.sendBeacon('/echo');
  } finally {
    for (const each of undo.reverse()) each();
  }
  log(
    [...counts]
      .map(([name, count]) => `${name} ${count}`)
      .sort()
      .join('; '),
  );
});
