import { heard } from './heard.ts';
import type { Log } from './log.ts';
import { replace } from './native-looks.ts';
import {
  apply,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  sourceUrl,
  sourceWithCredentials,
} from './primordials.ts';
import { createCall, isKept, noteUrl } from './watched-call.ts';

/** https://html.spec.whatwg.org/#the-eventsource-interface */
export function watchEventSource(log: Log): void {
  const { prototype } = EventSource;
  const proxy = replace(self, 'EventSource', 'value', {
    construct(target, given, newTarget) {
      const source = construct(target, given, newTarget);
      const call = createCall('eventsource', 'cors', 'same-origin');
      call.url = sourceUrl(source) as string;
      if (sourceWithCredentials(source) === true) call.credentials = 'include';
      if (isKept(call.url)) log.addCall(call);
      return source;
    },
  });
  const own = getOwnPropertyDescriptor(prototype, 'constructor');
  defineProperty(prototype, 'constructor', { ...own, value: proxy });
}

/** https://w3c.github.io/beacon/#sendbeacon-method */
export function watchBeacon(log: Log): void {
  replace(Navigator.prototype, 'sendBeacon', 'value', {
    apply(sendBeacon, navigator, given) {
      // Its mode depends on the type of the body.
      const call = createCall('beacon', '', 'include');
      call.method = 'POST';
      if (given.length > 0) {
        given[0] = heard(given[0], (text) => {
          noteUrl(call, text);
        });
      }
      const result = apply(sendBeacon, navigator, given);
      if (isKept(call.url)) log.addCall(call);
      return result;
    },
  });
}
