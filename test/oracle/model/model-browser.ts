import type { Entry, EntryResponse } from '../../../src/exchange/entry.ts';
import { corsCheck } from '../../../src/fetch-standard/cors-check.ts';
import { givesLeave } from '../../../src/fetch-standard/cors-preflight.ts';
import { corsUnsafeRequestHeaderNames } from '../../../src/fetch-standard/cors-unsafe-request-header-names.ts';
import type { HeaderList } from '../../../src/fetch-standard/header-list.ts';
import { isRefusedForCredentials, locationUrl } from '../../../src/fetch-standard/location-url.ts';
import { isCorsSafelistedMethod } from '../../../src/fetch-standard/methods.ts';
import { hasCorsTainting, requestOrigin } from '../../../src/fetch-standard/redirect.ts';
import {
  maxRedirects,
  redirectedHeaders,
  redirectedRequest,
} from '../../../src/fetch-standard/redirected-request.ts';
import { withoutFragment, withoutUserInfo } from '../../../src/fetch-standard/url.ts';

/** A call as the browser fetches it. */
export interface ModelCall {
  /** The serialized origin of the page. */
  readonly page: string;
  readonly url: string;
  /** Normalized. */
  readonly method: string;
  /** Those of the page, and the type of the body. */
  readonly headers: HeaderList;
  readonly credentials: 'omit' | 'same-origin' | 'include';
  readonly redirect: 'follow' | 'manual' | 'error';
  readonly isPreflightForced: boolean;
}

/** A server's answer; null where the connection ends without one. */
export type ModelAnswer = Omit<EntryResponse, 'redirectUrl'> | null;

/** All servers. */
export type ModelServer = (url: string, isPreflight: boolean) => ModelAnswer;

/** Which browser's recording is made: Firefox does not say what it refused. */
export type ModelRecorder = 'chromium' | 'firefox';

/** How a call ended. */
export interface ModelOutcome {
  /** `failed`: by a network error that is none of CORS's. */
  readonly verdict: 'allowed' | 'blocked' | 'failed';
  /** What a recording of it holds. */
  readonly entries: readonly Entry[];
}

/** Milliseconds that everything takes. */
const duration = 10;

/**
 * Fetches as the standard says, and records it as a browser does. One thing is as the engines do it: `*` covers
 * `Authorization`.
 *
 * https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function fetchInModel(
  call: ModelCall,
  server: ModelServer,
  recorder: ModelRecorder,
): ModelOutcome {
  const entries: Entry[] = [];
  const way: string[] = [];
  let { url, method, headers } = call;
  const include = call.credentials === 'include';

  function record(entry: Partial<Entry> & Pick<Entry, 'method' | 'requestHeaders' | 'response'>) {
    const { response } = entry;
    const isChromium = recorder === 'chromium';
    const startedAt = entries.length * 2 * duration;
    entries.push({
      ...{ startedAt, duration, url, isFromServiceWorker: false, initiator: 'fetch' },
      initiatorUrl: `${call.page}/`,
      delivery: !isChromium ? 'unobserved' : response === null ? 'failed' : 'delivered',
      networkError: isChromium && response === null ? 'net::ERR_EMPTY_RESPONSE' : null,
      ...entry,
    });
  }
  const refusal = {
    delivery: recorder === 'chromium' ? 'failed' : 'unobserved',
    networkError: recorder === 'chromium' ? 'net::ERR_FAILED' : null,
  } as const;
  const ended = (verdict: ModelOutcome['verdict']): ModelOutcome => ({ verdict, entries });

  for (;;) {
    way.push(url);
    const origin = requestOrigin(call.page, way);
    const isTainted = hasCorsTainting(call.page, way);
    const names = corsUnsafeRequestHeaderNames(headers);
    const isAsked = call.isPreflightForced || names.length > 0 || !isCorsSafelistedMethod(method);
    const sent = [
      ...headers,
      { name: 'Sec-Fetch-Mode', value: 'cors' },
      isTainted
        ? { name: 'Origin', value: origin }
        : { name: 'Sec-Fetch-Site', value: 'same-origin' },
    ];
    if (isTainted && isAsked) {
      // After a redirect Firefox sends the page's own origin with the preflight.
      const asking = recorder === 'firefox' ? call.page : origin;
      const answer = server(url, true);
      const requestHeaders = [
        { name: 'Origin', value: asking },
        { name: 'Access-Control-Request-Method', value: method },
        ...(names.length === 0
          ? []
          : [{ name: 'Access-Control-Request-Headers', value: names.join(',') }]),
      ];
      const response = answer === null ? null : responseOf(answer, url);
      record({ method: 'OPTIONS', requestHeaders, response });
      const asked = { origin: asking, credentials: include, method, names };
      const passes = answer !== null && givesLeave(answer.status, answer.headers, asked);
      if (!passes) {
        const isRecorded = recorder === 'chromium';
        const own = answer === null ? {} : refusal;
        if (isRecorded) recordUnsent({ method, requestHeaders: headers, ...own });
        return ended(answer === null ? 'failed' : 'blocked');
      }
    }
    const answer = server(url, false);
    if (answer === null) {
      record({ method, requestHeaders: sent, response: null });
      return ended('failed');
    }
    const response = responseOf(answer, url);
    const isRefused = isTainted && !corsCheck(origin, include, answer.headers);
    const location = locationUrl(answer.status, answer.headers, url);
    if (isRefused || location === null) {
      record({ method, requestHeaders: sent, response, ...(isRefused ? refusal : {}) });
      return ended(isRefused ? 'blocked' : 'allowed');
    }
    if (location === 'failure' || call.redirect !== 'follow') {
      const isKept = location !== 'failure' && call.redirect === 'manual';
      record({ method, requestHeaders: sent, response, ...(isKept ? {} : refusal) });
      return ended(isKept ? 'allowed' : 'failed');
    }
    const request = { mode: 'cors', origin: call.page, corsTainting: isTainted } as const;
    if (isRefusedForCredentials(request, location)) {
      record({ method, requestHeaders: sent, response, ...refusal });
      return ended('blocked');
    }
    record({ method, requestHeaders: sent, response });
    if (way.length > maxRedirects) return ended('failed');
    const redirected = redirectedRequest(method, answer.status);
    // A user name that may stay is sent as a header of its own, and recorded nowhere.
    const target = withoutUserInfo(withoutFragment(location.href));
    headers = redirectedHeaders(headers, url, target, redirected);
    method = redirected.method;
    url = target;
  }

  /** Before its preflight, when the page made the call. */
  function recordUnsent(entry: Partial<Entry> & Pick<Entry, 'method' | 'requestHeaders'>) {
    const asked = entries.at(-1);
    const referer = { name: 'Referer', value: `${call.page}/` };
    record({
      response: null,
      ...entry,
      requestHeaders: [...entry.requestHeaders, referer],
      startedAt: (asked?.startedAt ?? 0) - 1,
      duration: duration + 2,
    });
  }
}

function responseOf({ status, headers }: NonNullable<ModelAnswer>, url: string): EntryResponse {
  const location = locationUrl(status, headers, url);
  const isTarget = location !== null && location !== 'failure';
  return { status, headers, redirectUrl: isTarget ? withoutFragment(location.href) : null };
}
