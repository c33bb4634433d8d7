import {
  bound,
  eachHeader,
  get,
  getOwnPropertyDescriptor,
  headersIterator,
  isArray,
  isObject,
  isStreamLocked,
  ownKeys,
  PageProxy,
  setPrototypeOf,
} from './primordials.ts';
import { noteHeader, type WatchedCall, wordOf } from './watched-call.ts';

const { iterator } = Symbol;

/**
 * An object for the platform to read in the place of the page's: what it asks, the page's is asked, at
 * the same time. So getters run as often as without us, and in their order.
 *
 * @param hear gives what the platform is given
 */
function watched(object: object, hear: (name: PropertyKey, value: unknown) => unknown): object {
  // A target of our own: a proxy of the page's object could not answer otherwise where it is frozen.
  return new PageProxy({ __proto__: null }, {
    __proto__: null,
    get: (_, name) => hear(name, get(object, name)),
    ownKeys: () => ownKeys(object),
    getOwnPropertyDescriptor(_, name) {
      const found = getOwnPropertyDescriptor(object, name);
      if (found === undefined) return found;
      // A page may have put `get` into every object that has a prototype.
      setPrototypeOf(found, null);
      found.configurable = true;
      return found;
    },
  } as ProxyHandler<object>);
}

/**
 * https://fetch.spec.whatwg.org/#requestinit
 *
 * @returns what to give the platform
 */
export function watchedInit(init: unknown, call: WatchedCall): unknown {
  if (!isObject(init)) return init;
  let body: unknown = null;
  return watched(init, (name, value) => {
    if (name === 'body') body = value;
    else if (name === 'duplex') call.hasStream = value === 'half' && isStream(body);
    else if (name === 'headers') return value === undefined ? value : watchedHeaders(value, call);
    else if (value !== undefined) {
      // What is no text yet is asked for its text by the platform, once.
      const word = typeof value === 'string' ? wordOf(value) : '';
      if (name === 'method') call.method = word;
      else if (name === 'mode') call.mode = word;
      else if (name === 'credentials') call.credentials = word;
      else if (name === 'redirect') call.redirect = word;
      else if (name === 'cache') call.cache = word;
    }
    return value;
  });
}

function isStream(value: unknown): boolean {
  try {
    isStreamLocked(value);
    return true;
  } catch {
    return false;
  }
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
  if (!isObject(headers) || !call.isComplete) return headers;
  return watched(headers, (name, value) => {
    if (name !== iterator) noteHeader(call, name);
    else if (typeof value === 'function') {
      // An iterator knows its own object only. What the page's gives is not heard.
      call.isComplete = value === headersIterator && noteAll(headers, call);
      return bound(value, headers);
    }
    return value;
  });
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
