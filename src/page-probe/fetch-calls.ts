import { heard } from './heard.ts';
import type { Log } from './log.ts';
import { replace } from './native-looks.ts';
import { apply, requestHeaders, requestParts, urlHref } from './primordials.ts';
import { createCall, isKept, noteUrl, type WatchedCall, wordOf } from './watched-call.ts';
import { noteAll, watchedInit } from './watched-init.ts';

/** https://fetch.spec.whatwg.org/#fetch-method */
export function watchFetch(log: Log): void {
  replace(self, 'fetch', 'value', {
    apply(fetch, self, given) {
      const call = createCall('fetch', 'cors', 'same-origin');
      const { length, 0: input } = given;
      if (length > 0 && !noteRequest(input, call)) {
        given[0] = heard(input, (text) => {
          noteUrl(call, text);
        });
      }
      if (length > 1) given[1] = watchedInit(given[1], call);
      const promise = apply(fetch, self, given);
      if (isKept(call.url)) log.addCall(call);
      return promise;
    },
  });
}

/** What the last object was: to ask one for what it has not costs a caught error. */
let wasUrl = false;

/** What an accessor of the platform gives; undefined where the object is none of its kind. */
function ask(part: (self: unknown) => unknown, object: object): string | undefined {
  try {
    return part(object) as string;
  } catch {
    return undefined;
  }
}

/** Notes what a `Request` says of itself; it is not read. */
function noteRequest(input: unknown, call: WatchedCall): boolean {
  if (typeof input !== 'object' || input === null) return false;
  if (wasUrl && ask(urlHref, input) !== undefined) return false;
  const url = ask(requestParts.url, input);
  wasUrl = url === undefined;
  if (url === undefined) return false;
  call.url = url;
  call.method = wordOf(requestParts.method(input) as string);
  call.mode = requestParts.mode(input) as string;
  call.credentials = requestParts.credentials(input) as string;
  call.redirect = requestParts.redirect(input) as string;
  call.cache = requestParts.cache(input) as string;
  noteAll(requestHeaders(input), call);
  return true;
}
