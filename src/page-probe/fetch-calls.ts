import { heard } from './heard.ts';
import type { Log } from './log.ts';
import { replace } from './native-looks.ts';
import {
  apply,
  requestCache,
  requestCredentials,
  requestHeaders,
  requestMethod,
  requestMode,
  requestRedirect,
  requestUrl,
} from './primordials.ts';
import { createCall, isKept, type WatchedCall } from './watched-call.ts';
import { noteAll, watchedInit } from './watched-init.ts';

/** https://fetch.spec.whatwg.org/#fetch-method */
export function watchFetch(log: Log): void {
  replace(self, 'fetch', 'value', {
    apply(fetch, self, given) {
      const call = createCall('fetch', 'cors', 'same-origin');
      const { length, 0: input } = given;
      if (length > 0 && !noteRequest(input, call)) {
        given[0] = heard(input, (text) => {
          call.url = text;
        });
      }
      if (length > 1) given[1] = watchedInit(given[1], call);
      const promise = apply(fetch, self, given);
      if (isKept(call.url)) log.addCall(call);
      return promise;
    },
  });
}

/** Notes what a `Request` says of itself; it is not read. */
function noteRequest(input: unknown, call: WatchedCall): boolean {
  if (typeof input !== 'object') return false;
  try {
    call.url = requestUrl(input) as string;
  } catch {
    return false;
  }
  call.method = requestMethod(input) as string;
  call.mode = requestMode(input) as string;
  call.credentials = requestCredentials(input) as string;
  call.redirect = requestRedirect(input) as string;
  call.cache = requestCache(input) as string;
  noteAll(requestHeaders(input), call);
  return true;
}
