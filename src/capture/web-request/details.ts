import type { Initiator } from '../../exchange/entry.ts';
import type { Header, HeaderList } from '../../fetch-standard/header-list.ts';

/** The events of `webRequest` that are listened to, in the order in which an undisturbed request has them. */
export const webRequestEvents = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onCompleted',
  'onErrorOccurred',
] as const;

export type WebRequestEvent = (typeof webRequestEvents)[number];

/** A header as `webRequest` tells it: with its bytes, where they are no text. */
export interface ToldHeader {
  readonly name: string;
  readonly value?: string;
  readonly binaryValue?: readonly number[];
}

/**
 * What an event tells, as far as it is looked at.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/webRequest
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest
 */
export interface WebRequestDetails {
  /** The same for all hops of a request. A preflight has one of its own. */
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  /** -1 for a request of no tab. */
  readonly tabId: number;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly timeStamp: number;
  /** The origin that made the request (Chromium). */
  readonly initiator?: string;
  /** The document that made it (Firefox). */
  readonly documentUrl?: string;
  readonly requestHeaders?: readonly ToldHeader[];
  readonly responseHeaders?: readonly ToldHeader[];
  readonly statusCode?: number;
  readonly fromCache?: boolean;
  readonly redirectUrl?: string;
  readonly error?: string;
  /** The browser's id of the document that made the request; older browsers have none. A navigation has none. */
  readonly documentId?: string;
  /** That of the document in which the frame of that document is. */
  readonly parentDocumentId?: string;
  /** Chromium alone: `prerender` for what is loaded before anybody goes there. */
  readonly documentLifecycle?: string;
}

/** Neither browser tells a `fetch` from an XMLHttpRequest. */
const initiators: ReadonlyMap<string, Initiator> = new Map([
  ['xmlhttprequest', 'xhr'],
  ['font', 'font'],
  ['image', 'image'],
  ['imageset', 'image'],
  ['script', 'script'],
  ['stylesheet', 'stylesheet'],
  ['main_frame', 'document'],
  ['sub_frame', 'document'],
  ['ping', 'ping'],
  ['beacon', 'ping'],
]);

/** What made the request, by its type; null where that does not tell. */
export function initiatorOf({ type }: Pick<WebRequestDetails, 'type'>): Initiator | null {
  return initiators.get(type) ?? null;
}

/** The headers as they stood on the wire; bytes that are no text become the characters of the same numbers. */
export function headerList(told: readonly ToldHeader[] = []): HeaderList {
  return told.map(
    ({ name, value, binaryValue = [] }): Header => ({
      name,
      value: value ?? binaryValue.map((byte) => String.fromCharCode(byte)).join(''),
    }),
  );
}
