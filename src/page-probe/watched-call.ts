import { baseUrl, now, quoted, slice } from './primordials.ts';
import { traceText } from './trace.ts';

/** A call while it is kept in the page: what is dear to write down waits until somebody reads it. */
export interface WatchedCall {
  /** In the log; -1 while it is in none. */
  place: number;
  readonly kind: string;
  /** As given, to be resolved with `base`, which is empty where nothing is to be resolved. */
  url: string;
  base: string;
  method: string;
  mode: string;
  credentials: string;
  redirect: string;
  cache: string;
  /** Each with a line's end before it; never values. */
  headerNames: string;
  /** Whether the names are all there. */
  isComplete: boolean;
  hasUpload: boolean;
  hasStream: boolean;
  /** Milliseconds since 1970. */
  time: number;
  /** Where the page made it, once it is in the log. */
  trace: Error | null;
}

const longestUrl = 8192;
const longestWord = 100;
const longestNames = 4000;

/** A call as it is when the page says nothing but where it goes. */
export function createCall(kind: string, mode: string, credentials: string): WatchedCall {
  return {
    place: -1,
    kind,
    url: '',
    base: '',
    method: 'GET',
    mode,
    credentials,
    redirect: 'follow',
    cache: 'default',
    headerNames: '',
    isComplete: true,
    hasUpload: false,
    hasStream: false,
    time: now(),
    trace: null,
  };
}

/** Notes where a call goes. */
export function noteUrl(call: WatchedCall, url: string): void {
  call.url = url;
  const isAbsolute = slice(url, 0, 8) === 'https://' || slice(url, 0, 7) === 'http://';
  call.base = isAbsolute ? '' : (baseUrl(document) as string);
}

/** A word that the page gave; nothing of one that is too long to be one that anybody knows. */
export function wordOf(text: string): string {
  return text.length > longestWord ? '' : text;
}

/** Whether a URL can be kept. A part of one would tell nothing, and would keep the whole in memory. */
export function isKept(url: string): boolean {
  return url.length > 0 && url.length <= longestUrl;
}

/** Notes the name of a header that the page set. */
export function noteHeader(call: WatchedCall, name: unknown): void {
  if (typeof name !== 'string' || name.length > longestWord) call.isComplete = false;
  else if (call.headerNames.length > longestNames) call.isComplete = false;
  else call.headerNames += `\n${name}`;
}

/**
 * The call as JSON.
 *
 * @param log unique among the logs of a tab
 */
export function callText(call: WatchedCall, log: string): string {
  return `{"id":"${log}.${call.place}","kind":${quoted(call.kind)},"url":${quoted(call.url)},"base":${quoted(
    slice(call.base, 0, longestUrl),
  )},"origin":${quoted(origin)},"method":${quoted(call.method)},"mode":${quoted(
    call.mode,
  )},"credentials":${quoted(call.credentials)},"redirect":${quoted(call.redirect)},"cache":${quoted(
    call.cache,
  )},"headers":${quoted(call.headerNames)},"complete":${call.isComplete},"upload":${
    call.hasUpload
  },"stream":${call.hasStream},"time":${call.time},"trace":${quoted(traceText(call.trace))}}`;
}

/** The frame's origin, before the page can put something else in its place. */
export const { origin } = self;
