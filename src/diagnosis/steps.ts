import type { Entry, EntryResponse } from '../exchange/entry.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { wayTo } from '../exchange/way.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { extractTokens } from '../fetch-standard/header-list-values.ts';
import { hasCorsTainting, requestOrigin } from '../fetch-standard/redirect.ts';
import { allowOriginOf } from './allow-origin.ts';
import { allowHeadersHeader, allowMethodsHeader } from './preflight-lists.ts';
import { isKeptFromLocalNetwork } from './reasons/local-network.ts';
import type { During, Step } from './step.ts';

/** The same steps, with the credentials mode taken to be another than `include`, and to be `include`. */
export interface StepsByMode {
  readonly without: readonly Step[];
  readonly included: readonly Step[];
}

/**
 * The request itself and the recorded answers of an exchange, in the order in which the browser looked
 * at them.
 */
export function stepsOf(exchange: CorsExchange): StepsByMode {
  const without: Step[] = [];
  exchange.hops.forEach((hop, index) => {
    addSteps(without, exchange, hop, index);
  });
  return { without, included: without.map((step) => ({ ...step, credentials: true })) };
}

const nothing: EntryResponse = { status: 0, headers: [], redirectUrl: null };

/** Adds those of one hop. */
function addSteps(
  steps: Step[],
  exchange: CorsExchange,
  { url, method, preflight, request }: Hop,
  hop: number,
): void {
  const pageOrigin = exchange.pageOrigin.origin;
  const way = wayTo(exchange, hop);
  const asked = preflight.state === 'sent' ? preflight.entry : null;
  const corsTainting = hasCorsTainting(pageOrigin, way);
  const asks = asked === null ? [] : requestedHeaders(asked);
  const networkError = (asked ?? request)?.networkError ?? null;

  function add(
    during: During,
    entry: Entry | null,
    { status, headers, redirectUrl }: EntryResponse,
  ) {
    // What was sent comes before what should have been. Firefox may send another origin with a
    // preflight than with its request.
    const sent = entry === null ? null : getHeader(entry.requestHeaders, 'Origin');
    const origin = sent ?? requestOrigin(pageOrigin, way);
    const isPreflight = during === 'preflight';
    steps.push({
      during,
      hop,
      url,
      method,
      mode: exchange.call?.mode ?? null,
      redirectMode: exchange.call?.redirect ?? 'follow',
      requestedHeaders: asks,
      sentHeaders: request?.requestHeaders ?? [],
      origin,
      pageOrigin,
      corsTainting,
      credentials: false,
      networkError,
      status,
      headers,
      allowOrigin: allowOriginOf(headers, origin),
      allowMethods: isPreflight ? extractTokens(headers, allowMethodsHeader) : null,
      allowHeaders: isPreflight ? extractTokens(headers, allowHeadersHeader) : null,
      redirectUrl,
    });
  }

  const answer = request?.response ?? null;
  const isAnswered = Boolean(asked?.response ?? answer);
  if (!isAnswered && ((hop === 0 && asked === null) || isKeptFromLocalNetwork({ networkError }))) {
    add('request', request, nothing);
  }
  if (asked?.response) add('preflight', asked, asked.response);
  if (answer !== null) add(answer.redirectUrl === null ? 'response' : 'redirect', request, answer);
}
