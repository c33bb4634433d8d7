import {
  type WebRequestDetails,
  type WebRequestEvent,
  webRequestEvents,
} from '../../capture/web-request/details.ts';
import type { WebRequestEngine } from '../../capture/web-request/request-entry.ts';
import { everySite } from './permission.ts';
import type { Recorder } from './recorder.ts';

interface Event<Told> {
  addListener(listener: (told: Told) => void, ...options: unknown[]): void;
  /** Firefox takes it away together with the leave, and the listeners with it. */
  removeListener?(listener: (told: Told) => void): void;
}

interface Committed {
  readonly tabId: number;
  /** 0 for the tab's own page. */
  readonly frameId: number;
  readonly timeStamp: number;
}

declare const chrome: {
  /** Both are there as long as the recorder may listen. */
  readonly webRequest?: Readonly<Record<WebRequestEvent, Event<WebRequestDetails>>>;
  readonly webNavigation?: { readonly onCommitted: Event<Committed> };
  readonly tabs: { readonly onRemoved: Event<number> };
};

const headers: Readonly<Partial<Record<WebRequestEvent, string>>> = {
  onSendHeaders: 'requestHeaders',
  onHeadersReceived: 'responseHeaders',
  onBeforeRedirect: 'responseHeaders',
  onCompleted: 'responseHeaders',
};

/** What the recorder hears. */
export interface Listening {
  /** Begins, as far as the browser allows it: else nothing happens. To begin again changes nothing. */
  start(): void;
  stop(): void;
  readonly isOn: boolean;
}

/** Lets the recorder hear what the browser tells. */
export function createListening(recorder: Recorder, engine: WebRequestEngine): Listening {
  let stop: (() => void)[] = [];

  function listen<Told>(event: Event<Told>, listener: (told: Told) => void, ...options: unknown[]) {
    event.addListener(listener, ...options);
    stop.push(() => event.removeListener?.(listener));
  }

  return {
    start() {
      const { webRequest, webNavigation } = chrome;
      if (stop.length > 0 || webRequest === undefined || webNavigation === undefined) return;
      for (const event of webRequestEvents) {
        const hear = (details: WebRequestDetails) => recorder.hear(event, details);
        listen(webRequest[event], hear, { urls: [everySite] }, ...optionsOf(event, engine));
      }
      listen(webNavigation.onCommitted, ({ tabId, frameId, timeStamp }) => {
        if (frameId === 0) recorder.showsPage(tabId, timeStamp);
      });
      // Not without the rest: it would wake the background at each tab that is closed.
      listen(chrome.tabs.onRemoved, recorder.closed);
    },
    stop() {
      for (const end of stop) end();
      stop = [];
    },
    get isOn() {
      return stop.length > 0;
    },
  };
}

/** Chromium keeps back Origin, Referer and cookies, and all of CORS's own, unless it is asked for them. */
function optionsOf(event: WebRequestEvent, engine: WebRequestEngine): readonly string[][] {
  const wanted = headers[event];
  if (wanted === undefined) return [];
  return [engine === 'chromium' ? [wanted, 'extraHeaders'] : [wanted]];
}
