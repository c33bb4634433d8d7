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
  hasListener(listener: (told: Told) => void): boolean;
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
};

const headers: Readonly<Partial<Record<WebRequestEvent, string>>> = {
  onSendHeaders: 'requestHeaders',
  onHeadersReceived: 'responseHeaders',
  onBeforeRedirect: 'responseHeaders',
  onCompleted: 'responseHeaders',
};

/**
 * Lets the recorder hear what the browser tells, as far as it may: without leave nothing happens. To listen again to
 * what is listened to changes nothing.
 */
export function createListening(recorder: Recorder, engine: WebRequestEngine): () => void {
  const listeners = webRequestEvents.map((event) => {
    const listener = (details: WebRequestDetails) => recorder.hear(event, details);
    return [event, listener] as const;
  });
  const committed = ({ tabId, frameId, timeStamp }: Committed) => {
    if (frameId === 0) recorder.showsPage(tabId, timeStamp);
  };

  return () => {
    const { webRequest, webNavigation } = chrome;
    if (webRequest === undefined || webNavigation === undefined) return;
    for (const [event, listener] of listeners) {
      if (webRequest[event].hasListener(listener)) continue;
      webRequest[event].addListener(listener, { urls: [everySite] }, ...optionsOf(event, engine));
    }
    if (!webNavigation.onCommitted.hasListener(committed)) {
      webNavigation.onCommitted.addListener(committed);
    }
  };
}

/** Chromium keeps back Origin, Referer and cookies, and all of CORS's own, unless it is asked for them. */
function optionsOf(event: WebRequestEvent, engine: WebRequestEngine): readonly string[][] {
  const wanted = headers[event];
  if (wanted === undefined) return [];
  return [engine === 'chromium' ? [wanted, 'extraHeaders'] : [wanted]];
}
