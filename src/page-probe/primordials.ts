/**
 * The functions of the platform as they were before any script of the page ran: the page may replace
 * every one of them later. Nothing may be looked up anew when a call is watched: no method of an
 * object, no `for … of`, no spread, no destructured array. Those ask a prototype, which is the page's.
 */

export const { apply, construct, get, has, ownKeys, getOwnPropertyDescriptor, defineProperty } =
  Reflect;

const { bind, call } = Function.prototype;
type Method<A extends readonly unknown[], R> = (self: unknown, ...given: A) => R;

/** A method as a function of its `this`. */
function uncurried<A extends readonly unknown[], R>(method: (...given: A) => R): Method<A, R> {
  return apply(bind, call, [method]);
}

/** What an accessor gives, as a function of its object; of undefined where the browser has none. */
function getter(prototype: object, name: string): Method<[], unknown> {
  return uncurried(getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined));
}

export const bound = uncurried(bind as (self: unknown) => unknown);
export const now = Date.now;
export const random = Math.random;
export const PageError = Error;
export const PageProxy = Proxy;
/** The text as JSON: no method of the page is asked, as it would be for an object. */
export const quoted = JSON.stringify as (text: string) => string;
export const { isArray } = Array;
export const { hasOwn } = Object;
export const slice = uncurried(String.prototype.slice);
export const functionText = Function.prototype.toString;

/** A weak map whose methods the page cannot replace. */
export interface Memory<V> {
  get(key: unknown): V | undefined;
  set(key: object, value: V): void;
}

const recall = uncurried(WeakMap.prototype.get);
const keep = uncurried(WeakMap.prototype.set);

export function createMemory<V>(): Memory<V> {
  const map = new WeakMap<object, V>();
  return {
    get: (key) => recall(map, key as object) as V | undefined,
    set: (key, value) => {
      keep(map, key, value);
    },
  };
}

/** What is asked of a `Request`, by name. */
export const requestParts = {
  __proto__: null,
  url: getter(Request.prototype, 'url'),
  method: getter(Request.prototype, 'method'),
  mode: getter(Request.prototype, 'mode'),
  credentials: getter(Request.prototype, 'credentials'),
  redirect: getter(Request.prototype, 'redirect'),
  cache: getter(Request.prototype, 'cache'),
};
export const urlHref = getter(URL.prototype, 'href');
export const requestHeaders = getter(Request.prototype, 'headers');
export const headersIterator = Headers.prototype.entries;
export const eachHeader = uncurried(Headers.prototype.forEach);
export const isStreamLocked = getter(ReadableStream.prototype, 'locked');
export const withCredentialsOf = getter(XMLHttpRequest.prototype, 'withCredentials');
export const sourceUrl = getter(EventSource.prototype, 'url');
export const sourceWithCredentials = getter(EventSource.prototype, 'withCredentials');
export const stopNow = uncurried(Event.prototype.stopImmediatePropagation);
export const messageData = getter(MessageEvent.prototype, 'data');
export const messagePorts = getter(MessageEvent.prototype, 'ports');
export const portMessage = uncurried(MessagePort.prototype.postMessage as (text: string) => void);
export const startPort = uncurried(MessagePort.prototype.start);
type Send = (message: string, targetOrigin: string, transfer: MessagePort[]) => void;
export const windowMessage = uncurried(postMessage as Send);
type Listen = (type: string, listener: (event: Event) => void, isCapture?: boolean) => void;
export const listen = uncurried(EventTarget.prototype.addEventListener as Listen);
export const { floor } = Math;
export const PageObserver = PerformanceObserver;
export const observeTimings = PerformanceObserver.prototype.observe;
export const { timeOrigin } = performance;
export const entryList = uncurried(PerformanceObserverEntryList.prototype.getEntries);
/** What is asked of a `PerformanceResourceTiming`, by name. */
export const timing = {
  __proto__: null,
  name: getter(PerformanceEntry.prototype, 'name'),
  startTime: getter(PerformanceEntry.prototype, 'startTime'),
  initiatorType: getter(PerformanceResourceTiming.prototype, 'initiatorType'),
  responseStatus: getter(PerformanceResourceTiming.prototype, 'responseStatus'),
};
export const baseUrl = getter(Node.prototype, 'baseURI');
export const localName = getter(Element.prototype, 'localName');
export const attribute = uncurried(Element.prototype.getAttribute);
type Select = (selectors: string) => NodeList;
export const select = uncurried(Document.prototype.querySelectorAll as Select);
export const lengthOf = getter(NodeList.prototype, 'length') as Method<[], number>;
export const itemOf = uncurried(NodeList.prototype.item);

const inheritedStack = getter(Error.prototype, 'stack');

/** An error's stack. A property of each error in Chromium, an accessor of the prototype in Firefox. */
export function stackOf(error: Error): unknown {
  const own = getOwnPropertyDescriptor(error, 'stack');
  if (own === undefined) return inheritedStack(error);
  return own.get === undefined ? own.value : apply(own.get, error, []);
}

export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
