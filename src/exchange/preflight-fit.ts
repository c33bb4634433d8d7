import { getHeader } from '../fetch-standard/header-list.ts';
import { opaqueOrigin } from '../fetch-standard/origin.ts';
import { isDroppedByRedirects } from '../fetch-standard/redirected-request.ts';
import { unsafeAuthorHeaderNames } from './author-headers.ts';
import { rounding, tolerance } from './clock.ts';
import type { Entry } from './entry.ts';
import { gaveLeave, requestedHeaders, requestedMethod } from './preflight.ts';
import { isFromFirefox, isFromWebKit } from './recorded-by.ts';
import { isRefusal } from './refusal.ts';

/** It was refused, and only credentials, which are not recorded, can be why. */
const unknownCredentials = 1;
/** A header name in one and not in the other; or the preflight came later than it should. */
export const difference = 2;
/** More differences than this make no difference any more. */
const mostDifferences = 9;
/** The answer to the preflight and the fate of the request cannot both be. */
const contradiction = 20;

/** What a preflight asked leave for, and for whom. */
interface Asking {
  readonly method: string;
  readonly names: readonly string[];
  readonly origin: string | null;
}

/** All of a preflight that tells which requests it can have been for, but its time. */
export interface Asked extends Asking {
  /** Whether its answer gave leave to a call without credentials, and to one with them. */
  readonly passes: boolean;
  readonly passesWithCredentials: boolean;
}

/** What was sent, and what became of it. */
interface Sending {
  readonly method: string;
  readonly names: readonly string[];
  readonly origin: string | null;
  readonly fate: 'answered' | 'refused' | 'unanswered';
  /** For what its engine asks leave though a redirect took it out of the request. */
  readonly asksAnyway: 'nothing' | 'body-type' | 'all-dropped';
}

/** All of a request that tells which preflights it can have had, but its time. */
export interface Sent extends Sending {
  /** Those for which it certainly needed leave. */
  readonly unsafeNames: readonly string[];
}

export function askedBy(preflight: Entry): Asked {
  const asking = askingOf(preflight);
  const { method, names } = asking;
  return {
    ...asking,
    passes: gaveLeave(preflight, { credentials: false, method, names }),
    passesWithCredentials: gaveLeave(preflight, { credentials: true, method, names }),
  };
}

function askingOf(preflight: Entry): Asking {
  return {
    method: requestedMethod(preflight),
    names: requestedHeaders(preflight),
    origin: getHeader(preflight.requestHeaders, 'Origin'),
  };
}

export function sentBy(request: Entry): Sent {
  const sending = sendingOf(request);
  const names = sending.names.toSorted();
  return { ...sending, names, unsafeNames: unsafeAuthorHeaderNames(request) };
}

function sendingOf(request: Entry): Sending {
  return {
    method: request.method,
    names: request.requestHeaders.map(({ name }) => name.toLowerCase()),
    origin: getHeader(request.requestHeaders, 'Origin'),
    fate: request.response !== null ? 'answered' : isRefusal(request) ? 'refused' : 'unanswered',
    asksAnyway: askedAnyway(request),
  };
}

/** Whether a preflight can have been for a request, whatever fits it better. */
export function canBelong(preflight: Entry, request: Entry): boolean {
  if (mistiming(preflight, request) === null) return false;
  const { requestHeaders, method } = request;
  const asking = askingOf(preflight);
  if (!isSameCall(asking, { method, origin: getHeader(requestHeaders, 'Origin') })) return false;
  // Nearly always there is one of each, and all that was asked for was sent.
  for (const name of asking.names) {
    if (getHeader(requestHeaders, name) === null) {
      return absentNames(asking, sendingOf(request)) !== null;
    }
  }
  return true;
}

/** Whether a preflight asked for this method, and for the same page. */
function isSameCall(asked: Asking, sent: Pick<Sending, 'method' | 'origin'>): boolean {
  // A request that was never sent is recorded without its Origin (Chromium). After a redirect Firefox
  // sends the page's origin with the preflight, where the request itself has `null`.
  const isTold = sent.origin !== null && sent.origin !== opaqueOrigin;
  return asked.method === sent.method && (!isTold || sent.origin === asked.origin);
}

/** The names asked for that were not sent; null where the two cannot belong together. */
function absentNames(asked: Asking, sent: Sending): string[] | null {
  if (!isSameCall(asked, sent)) return null;
  const absent = asked.names.filter((name) => !sent.names.includes(name));
  // Chromium leaves the page's own headers out of a redirected request that it never sent.
  return sent.fate === 'answered' && !absent.every(isAsked[sent.asksAnyway]) ? null : absent;
}

/**
 * WebKit asks at each hop for all that the page set, also for what a redirect took away. Firefox does so for the
 * type of a beacon's body, behind a redirect that makes a GET of it. (WebKitGTK 2.50.6, Firefox 153.)
 */
function askedAnyway(request: Entry): Sending['asksAnyway'] {
  if (isFromWebKit(request)) return 'all-dropped';
  return request.method === 'GET' && isFromFirefox(request) ? 'body-type' : 'nothing';
}

const isAsked: Readonly<Record<Sending['asksAnyway'], (name: string) => boolean>> = {
  nothing: () => false,
  'body-type': (name) => name === 'content-type',
  'all-dropped': isDroppedByRedirects,
};

/**
 * How badly a preflight fits a request.
 *
 * @returns 0 where nothing speaks against it, null where they cannot belong together
 */
export function misfit(asked: Asked, sent: Sent): number | null {
  const absent = absentNames(asked, sent);
  if (absent === null) return null;
  const unasked = sent.unsafeNames.filter((name) => !asked.names.includes(name));
  const differences = Math.min(absent.length + unasked.length, mostDifferences);
  return differences * difference + doubtOf(asked, sent);
}

/** What speaks against the fate of a request being that to which the preflight's answer led. */
function doubtOf({ passes, passesWithCredentials }: Asked, { fate }: Sent): number {
  if (fate === 'answered') return passes ? 0 : contradiction;
  if (fate !== 'refused' || !passes) return 0;
  return passesWithCredentials ? contradiction : unknownCredentials;
}

/**
 * How badly the time of a preflight fits that of a request.
 *
 * @returns 0 or a difference; null where they cannot belong together
 */
export function mistiming(preflight: Entry, request: Entry): number | null {
  const delay = preflight.startedAt - request.startedAt;
  const end = request.duration + tolerance(request);
  if (delay < -rounding || delay > end) return null;
  // Only Chromium counts the preflight's time in.
  if (request.delivery !== 'unobserved' && delay + preflight.duration > end) return null;
  return delay > request.duration + rounding ? difference : 0;
}

/** Whether two answers say the same about CORS. */
export function isSameAnswer(a: Entry, b: Entry): boolean {
  return answerOf(a) === answerOf(b);
}

function answerOf({ response }: Entry): string {
  if (response === null) return '';
  const said = response.headers
    .filter(({ name }) => /^access-control-/i.test(name))
    .map(({ name, value }) => `${name.toLowerCase()}: ${value}`);
  return [response.status, ...said.sort()].join('\n');
}
