import {
  apply,
  arrayValues,
  eachHeader,
  get,
  getOwnPropertyDescriptor,
  isArray,
  isStreamLocked,
  ownKeys,
  PageProxy,
} from './primordials.ts';
import { noteHeader, type WatchedCall } from './watched-call.ts';

const { iterator } = Symbol;

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

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
      const descriptor = getOwnPropertyDescriptor(object, name);
      if (descriptor !== undefined) descriptor.configurable = true;
      return descriptor;
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
      const word = typeof value === 'string' ? value : '';
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

/** https://fetch.spec.whatwg.org/#typedefdef-headersinit */
function watchedHeaders(headers: unknown, call: WatchedCall): unknown {
  call.headerNames = '';
  call.isComplete = true;
  if (!isObject(headers) || noteAll(headers, call)) return headers;
  const isList = isArray(headers);
  return watched(headers, (name, value) => {
    if (name === iterator) return forOriginal(headers, value, call);
    if (!isList) {
      noteHeader(call, name);
      return value;
    }
    if (typeof name !== 'string' || !isArray(value)) return value;
    return watched(value, (place, part) => {
      if (place === iterator) return forOriginal(value, part, call);
      if (place === '0') noteHeader(call, part);
      return part;
    });
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

/**
 * The platform's own iterator of an array reads it by its properties, so it can read ours. Any other is
 * the page's, which knows its own object only: then the names stay unknown.
 */
function forOriginal(object: object, method: unknown, call: WatchedCall): unknown {
  if (method === arrayValues && isArray(object)) return method;
  if (typeof method !== 'function') return method;
  call.isComplete = false;
  return () => apply(method, object, []);
}
