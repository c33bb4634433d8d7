import {
  bound,
  eachHeader,
  get,
  getOwnPropertyDescriptor,
  hasOwn,
  headersIterator,
  isArray,
  isObject,
  isStreamLocked,
  ownKeys,
  PageProxy,
} from './primordials.ts';
import { noteHeader, type WatchedCall, wordOf } from './watched-call.ts';

/**
 * What a proxy stands on: an object of ours, because a proxy of the page's own could not answer
 * otherwise where that is frozen. What the platform asks of it, the page's is asked, at the same time;
 * so getters run as often as without us, and in their order.
 */
interface Watched {
  readonly object: object;
  readonly call: WatchedCall;
  /** The body of an init, once it was asked for. */
  body: unknown;
}

// The handlers are made once: a call should cost little.
const initHandler = {
  __proto__: null,
  get(target: Watched, name: PropertyKey) {
    const { call } = target;
    const value = get(target.object, name);
    if (value === undefined) return value;
    if (name === 'headers') return watchedHeaders(value, call);
    if (name === 'body') target.body = value;
    else if (name === 'duplex') call.hasStream = value === 'half' && isStream(target.body);
    else if (name === 'method') call.method = textOf(value);
    else if (name === 'mode') call.mode = textOf(value);
    else if (name === 'credentials') call.credentials = textOf(value);
    else if (name === 'redirect') call.redirect = textOf(value);
    else if (name === 'cache') call.cache = textOf(value);
    return value;
  },
};

const { iterator } = Symbol;

const headersHandler = {
  __proto__: null,
  get({ object, call }: Watched, name: PropertyKey) {
    const value = get(object, name);
    if (name !== iterator) noteHeader(call, name);
    else if (typeof value === 'function') {
      // An iterator knows its own object only. What the page's gives is not heard.
      call.isComplete = value === headersIterator && noteAll(object, call);
      return bound(value, object);
    }
    return value;
  },
  ownKeys: ({ object }: Watched) => ownKeys(object),
  getOwnPropertyDescriptor({ object }: Watched, name: PropertyKey) {
    const found = getOwnPropertyDescriptor(object, name);
    if (found === undefined) return found;
    // Another one, because a page may have put `get` into every object that has a prototype.
    const value = hasOwn(found, 'value') ? found.value : undefined;
    return { __proto__: null, value, enumerable: found.enumerable, configurable: true };
  },
};

function watched(object: object, call: WatchedCall, handler: object): object {
  const target = { __proto__: null, object, call, body: null };
  return new PageProxy(target, handler as ProxyHandler<object>);
}

/**
 * https://fetch.spec.whatwg.org/#requestinit
 *
 * @returns what to give the platform
 */
export function watchedInit(init: unknown, call: WatchedCall): unknown {
  return isObject(init) ? watched(init, call, initHandler) : init;
}

/**
 * The names of a record are heard. An array is left alone, because Chromium reads one otherwise than it
 * reads anything that behaves like one: then the names stay unknown.
 *
 * https://fetch.spec.whatwg.org/#typedefdef-headersinit
 */
function watchedHeaders(headers: unknown, call: WatchedCall): unknown {
  call.headerNames = '';
  call.isComplete = !isArray(headers);
  return isObject(headers) && call.isComplete ? watched(headers, call, headersHandler) : headers;
}

/** Nothing for what is no text yet: the platform asks it for its text, once. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? wordOf(value) : '';
}

function isStream(value: unknown): boolean {
  try {
    isStreamLocked(value);
    return true;
  } catch {
    return false;
  }
}

/** Notes the names of a `Headers`, which is read without asking anything of the page. */
export function noteAll(headers: unknown, call: WatchedCall): boolean {
  try {
    eachHeader(headers, (_, name) => noteHeader(call, name));
    return true;
  } catch {
    return false;
  }
}
