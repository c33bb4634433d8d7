import type { Page } from 'playwright-core';

/** One request of the page as the browser's network stack saw it, a preflight included. */
export interface RecordedRequest {
  readonly requestId: string;
  /** After a redirect: the last address that was asked. */
  readonly url: string;
  readonly method: string;
  /** The browser's name for the kind: `Fetch`, `XHR`, `Image`, `Preflight`, … */
  readonly type: string;
  /**
   * `answered`: the page (or, for a preflight, the browser) was given the
   * response. A body that broke off afterwards, or that nobody read, leaves it so.
   */
  outcome: 'pending' | 'answered' | 'failed';
  /** The response's status, or null when none came or the browser kept it. */
  status: number | null;
  /** The browser's verdict, as in `Network.CorsError`: `MissingAllowOriginHeader`. */
  corsError: string | null;
  /** The header or method that the verdict is about; often empty. */
  failedParameter: string | null;
  /** The network error: `net::ERR_FAILED`. */
  errorText: string | null;
}

/** The record of a page's requests. */
export interface CorsRecord {
  /**
   * All requests since the start, in the order in which the browser told of
   * them. The page may know of its failure a moment earlier than this record:
   * wait until the request in question is no longer `pending`.
   */
  requests(): readonly RecordedRequest[];
  /** Ends the recording. */
  stop(): Promise<void>;
}

/**
 * Records what the browser itself decided about each request of a page. An
 * extension cannot read this; tests hold its diagnoses against it.
 *
 * Not recorded: requests of workers and of frames in another process.
 */
export async function recordCorsErrors(page: Page): Promise<CorsRecord> {
  const session = await page.context().newCDPSession(page);
  const requests = new Map<string, RecordedRequest>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type, initiator }) => {
    // A hop of a redirect keeps the id: the record is then of the last hop.
    requests.set(requestId, {
      requestId,
      url: request.url,
      method: request.method,
      // Chromium 156 calls a preflight `Other` here; its initiator tells.
      type: initiator.type === 'preflight' ? 'Preflight' : (type ?? 'Other'),
      outcome: 'pending',
      status: null,
      corsError: null,
      failedParameter: null,
      errorText: null,
    });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const request = requests.get(requestId);
    if (!request) return;
    request.outcome = 'answered';
    request.status = response.status;
  });
  session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) => {
    const request = requests.get(requestId);
    if (!request) return;
    request.errorText = errorText;
    if (request.outcome === 'pending' || corsErrorStatus) request.outcome = 'failed';
    if (!corsErrorStatus) return;
    request.corsError = corsErrorStatus.corsError;
    request.failedParameter = corsErrorStatus.failedParameter;
  });
  await session.send('Network.enable');
  return {
    requests: () => [...requests.values()],
    stop: () => session.detach(),
  };
}
