import {
  apply,
  createMemory,
  defineProperty,
  functionText,
  get,
  getOwnPropertyDescriptor,
  PageProxy,
} from './primordials.ts';

type Callable = (...given: never[]) => unknown;
type Handler = (target: Callable, self: unknown, given: unknown[]) => unknown;

/** What stands in the place of what: `Function.prototype.toString` writes the proxy's own otherwise. */
const originals = createMemory<object>();

/**
 * Puts a proxy in the place of a function. A proxy has the name, the length, and every other property
 * of what it stands for; it can be constructed only where that can.
 *
 * @param kind which part of the property holds the function
 */
export function replace(
  owner: object,
  name: string,
  kind: 'value' | 'get',
  handler: { readonly apply?: Handler; readonly construct?: ProxyHandler<Callable>['construct'] },
): unknown {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  const original = descriptor?.[kind] as Callable | undefined;
  if (typeof original !== 'function') return undefined;
  // Without a prototype: the page could put traps there.
  const proxy = new PageProxy(original, {
    __proto__: null,
    // These two look at the function that they are asked of, and know no proxy.
    get: (target, key, receiver) =>
      get(target, key, key === 'caller' || key === 'arguments' ? target : receiver),
    ...handler,
  } as ProxyHandler<Callable>);
  originals.set(proxy, original);
  defineProperty(owner, name, { ...descriptor, [kind]: proxy });
  return proxy;
}

/** Makes a function's text that of the function it stands for; also that of `toString` itself. */
export function keepTexts(): void {
  replace(Function.prototype, 'toString', 'value', {
    apply: (_, self, given) => apply(functionText, originals.get(self) ?? self, given),
  });
}
