import { unsafeAuthorHeaderNames } from '../../exchange/author-headers.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { requestedHeaders } from '../../exchange/preflight.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { redirectedHeaders, redirectedRequest } from '../../fetch-standard/redirected-request.ts';
import type { Step } from '../step.ts';
import { type Correction, correctedMethod } from './correction.ts';

/** What a call sends to one URL, as far as it needs leave. */
export interface Sending {
  /** The place of the hop, from 0. */
  readonly hop: number;
  readonly url: string;
  readonly method: string;
  /** The header names that need leave, in lower case. */
  readonly names: readonly string[];
  /** Whether something else calls for a preflight: somebody listens to the upload, or the body is a stream. */
  readonly isForced: boolean;
}

/** https://fetch.spec.whatwg.org/#http-fetch */
export function needsPreflight({ method, names, isForced }: Sending): boolean {
  return isForced || names.length > 0 || !isCorsSafelistedMethod(method);
}

/**
 * What one hop of an exchange was sent, as it is with the page's call corrected.
 *
 * @param hop one that was recorded
 */
export function sendingAt(exchange: CorsExchange, hop: number, correction: Correction): Sending {
  const { url, method, preflight, request } = exchange.hops[hop] ?? exchange.hops[0];
  const asked = preflight.state === 'sent' ? preflight.entry : null;
  const names = asked === null ? unsafeNames(request) : requestedHeaders(asked);
  const { call } = exchange;
  return {
    hop,
    url,
    method: correctedMethod(method, correction),
    names: names.filter((name) => !correction.dropped.has(name)),
    isForced:
      call?.hasUploadListener === true ||
      call?.hasStreamBody === true ||
      // Nothing that it asked for explains it.
      (asked !== null && names.length === 0 && isCorsSafelistedMethod(method)),
  };
}

function unsafeNames(request: CorsExchange['hops'][0]['request']): readonly string[] {
  return request === null ? [] : unsafeAuthorHeaderNames(request);
}

/**
 * What a redirect makes of it at the URL to which it leads.
 *
 * https://fetch.spec.whatwg.org/#http-redirect-fetch
 *
 * @param status the redirect's
 */
export function redirectedSending(
  { hop, url, method, names, isForced }: Sending,
  to: string,
  { status }: Pick<Step, 'status'>,
): Sending {
  const redirected = redirectedRequest(method, status);
  const headers = names.map((name) => ({ name, value: '' }));
  return {
    hop: hop + 1,
    url: to,
    method: redirected.method,
    names: redirectedHeaders(headers, url, to, redirected).map(({ name }) => name),
    isForced,
  };
}
