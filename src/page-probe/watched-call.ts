import { baseUrl, has, now, PageError, quoted, slice, stackOf } from './primordials.ts';

/** A call while it is kept in the page: what is dear to write down waits until somebody reads it. */
export interface WatchedCall {
  /** Unique among the probes of a tab; empty for what nothing more will be told of. */
  id: string;
  readonly kind: string;
  /** As given, to be resolved with `base`. */
  url: string;
  readonly base: string;
  method: string;
  mode: string;
  credentials: string;
  redirect: string;
  cache: string;
  /** JSON strings, each with a comma behind it; never values. */
  headerNames: string;
  /** Whether the names are all there. */
  isComplete: boolean;
  hasUpload: boolean;
  hasStream: boolean;
  /** Milliseconds since 1970. */
  time: number;
  trace: Error | null;
}

const longestUrl = 8192;
const longestWord = 100;
const longestNames = 4000;
const longestTrace = 2000;

/** A call as it is when the page says nothing but where it goes. */
export function createCall(kind: string, mode: string, credentials: string): WatchedCall {
  return {
    id: '',
    kind,
    url: '',
    base: baseUrl(document) as string,
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
    trace: new PageError(),
  };
}

/** Whether a URL can be kept. A part of one would tell nothing, and would keep the whole in memory. */
export function isKept(url: string): boolean {
  return url.length > 0 && url.length <= longestUrl;
}

/** Notes the name of a header that the page set. */
export function noteHeader(call: WatchedCall, name: unknown): void {
  if (typeof name !== 'string' || name.length > longestWord) call.isComplete = false;
  else if (call.headerNames.length > longestNames) call.isComplete = false;
  else call.headerNames += `${quoted(name)},`;
}

/** The call as JSON. The names are short: the text is made for every call. */
export function callText(call: WatchedCall): string {
  const { headerNames: names } = call;
  const word = (text: string) => quoted(slice(text, 0, longestWord));
  return `{"id":"${call.id}","kind":${quoted(call.kind)},"url":${quoted(call.url)},"base":${quoted(
    slice(call.base, 0, longestUrl),
  )},"origin":${word(origin)},"method":${word(call.method)},"mode":${word(
    call.mode,
  )},"credentials":${word(call.credentials)},"redirect":${word(call.redirect)},"cache":${word(
    call.cache,
  )},"headers":[${slice(names, 0, names.length - 1)}],"complete":${call.isComplete},"upload":${
    call.hasUpload
  },"stream":${call.hasStream},"time":${call.time},"trace":${quoted(traceOf(call))}}`;
}

/** The origin, before the page can put something else in its place. */
const { origin } = self;

/** The lines of the stack; none where the page would be asked to write them (Chromium). */
function traceOf({ trace }: WatchedCall): string {
  if (trace === null || has(PageError, 'prepareStackTrace')) return '';
  const stack = stackOf(trace);
  return typeof stack === 'string' ? slice(stack, 0, longestTrace) : '';
}
