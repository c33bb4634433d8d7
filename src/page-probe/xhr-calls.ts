import { heard } from './heard.ts';
import type { Log } from './log.ts';
import { replace } from './native-looks.ts';
import { apply, createMemory, now, withCredentialsOf } from './primordials.ts';
import {
  createCall,
  isKept,
  noteHeader,
  noteUrl,
  type WatchedCall,
  wordOf,
} from './watched-call.ts';

/** https://xhr.spec.whatwg.org/#interface-xmlhttprequest */
export function watchXhr(log: Log): void {
  const { prototype } = XMLHttpRequest;
  /** Between `open` and `send`. */
  const opened = createMemory<WatchedCall | null>();
  /** Requests whose `upload` the page took. Nowhere else can it add a listener for the upload. */
  const uploads = createMemory<true>();

  replace(prototype, 'open', 'value', {
    apply(open, xhr, given) {
      const call = createCall('xhr', 'cors', 'same-origin');
      if (given.length > 1) {
        given[0] = heard(given[0], (text) => {
          call.method = wordOf(text);
        });
        given[1] = heard(given[1], (text) => {
          noteUrl(call, text);
        });
      }
      const result = apply(open, xhr, given);
      opened.set(xhr as object, call);
      return result;
    },
  });

  replace(prototype, 'setRequestHeader', 'value', {
    apply(setRequestHeader, xhr, given) {
      let name = '';
      if (given.length > 1) {
        given[0] = heard(given[0], (text) => {
          name = text;
        });
      }
      const result = apply(setRequestHeader, xhr, given);
      const call = opened.get(xhr);
      if (call) noteHeader(call, name);
      return result;
    },
  });

  replace(prototype, 'upload', 'get', {
    apply(upload, xhr, given) {
      const result = apply(upload, xhr, given);
      uploads.set(xhr as object, true);
      return result;
    },
  });

  replace(prototype, 'send', 'value', {
    apply(send, xhr, given) {
      const call = opened.get(xhr);
      if (call && isKept(call.url)) {
        opened.set(xhr as object, null);
        if (withCredentialsOf(xhr) === true) call.credentials = 'include';
        call.hasUpload = uploads.get(xhr) === true;
        call.time = now();
        log.addCall(call);
      }
      return apply(send, xhr, given);
    },
  });
}
