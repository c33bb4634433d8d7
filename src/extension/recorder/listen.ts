import {
  type WebRequestDetails,
  type WebRequestEvent,
  webRequestEvents,
} from '../../capture/web-request/details.ts';
import type { WebRequestEngine } from '../../capture/web-request/request-entry.ts';
import { everySite } from './permission.ts';
import type { Recorder } from './recorder.ts';

interface Event<Told extends readonly unknown[]> {
  addListener(listener: (...told: Told) => void, ...options: unknown[]): void;
  /** Firefox takes it away together with the leave, and the listeners with it. */
  removeListener?(listener: (...told: Told) => void): void;
}

interface Navigated {
  readonly tabId: number;
  /** 0 for the page that the tab shows. */
  readonly frameId: number;
  readonly timeStamp: number;
  readonly url: string;
  readonly documentId?: string;
  /** Why it failed, in the browser's own words. */
  readonly error?: string;
}

declare const chrome: {
  /** Both are there as long as the recorder may listen. */
  readonly webRequest?: Readonly<Record<WebRequestEvent, Event<[WebRequestDetails]>>>;
  readonly webNavigation?: Readonly<Record<'onCommitted' | 'onErrorOccurred', Event<[Navigated]>>>;
  readonly tabs: {
    readonly onRemoved: Event<[number]>;
    /** Chromium gives a tab that it discards another id. */
    readonly onReplaced?: Event<[added: number, removed: number]>;
  };
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

  function listen<Told extends readonly unknown[]>(
    event: Event<Told>,
    listener: (...told: Told) => void,
    ...options: unknown[]
  ) {
    event.addListener(listener, ...options);
    stop.push(() => event.removeListener?.(listener));
  }

  function show({ tabId, frameId, timeStamp: at, url, documentId }: Navigated): void {
    if (frameId !== 0) return;
    recorder.showsPage(tabId, { url, at, ...(documentId !== undefined && { documentId }) });
  }

  return {
    start() {
      const { webRequest, webNavigation } = chrome;
      if (stop.length > 0 || webRequest === undefined || webNavigation === undefined) return;
      for (const event of webRequestEvents) {
        const hear = (details: WebRequestDetails) => recorder.hear(event, details);
        listen(webRequest[event], hear, { urls: [everySite] }, ...optionsOf(event, engine));
      }
      listen(webNavigation.onCommitted, show);
      listen(webNavigation.onErrorOccurred, (navigated) => {
        if (showsErrorPage(navigated)) show(navigated);
      });
      // Not without the rest: it would wake the background at each tab that is closed.
      const { onRemoved, onReplaced } = chrome.tabs;
      listen(onRemoved, recorder.closed);
      if (onReplaced) listen(onReplaced, (_, removed) => recorder.closed(removed));
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

/**
 * Whether the browser shows a page of its own, which says that it could not load the one that was asked for. Chromium
 * tells nothing else of it, and Firefox, whose errors have other names, commits it like any other. What is aborted
 * leaves the page before where it is.
 */
function showsErrorPage({ error = '' }: Navigated): boolean {
  return error.startsWith('net::') && error !== 'net::ERR_ABORTED';
}

/** Chromium keeps back Origin, Referer and cookies, and all of CORS's own, unless it is asked for them. */
function optionsOf(event: WebRequestEvent, engine: WebRequestEngine): readonly string[][] {
  const wanted = headers[event];
  if (wanted === undefined) return [];
  return [engine === 'chromium' ? [wanted, 'extraHeaders'] : [wanted]];
}
