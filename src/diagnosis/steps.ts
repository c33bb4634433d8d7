import type { Entry, EntryResponse } from '../exchange/entry.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { wayTo } from '../exchange/way.ts';
import { getHeader, type HeaderList } from '../fetch-standard/header-list.ts';
import { extractTokens } from '../fetch-standard/header-list-values.ts';
import { hasCorsTainting, requestOrigin } from '../fetch-standard/redirect.ts';
import { allowOriginOf } from './allow-origin.ts';
import { allowHeadersHeader, allowMethodsHeader } from './preflight-lists.ts';
import { isKeptFromLocalNetwork } from './reasons/local-network.ts';
import type { During, Step } from './step.ts';

/**
 * The request itself and the recorded answers of an exchange, in the order in which the browser looked
 * at them.
 *
 * @param credentials whether the credentials mode is taken to be `include`
 */
export function stepsOf(exchange: CorsExchange, credentials: boolean): readonly Step[] {
  const { hops } = exchange;
  const steps = stepsAt(exchange, hops[0], 0, credentials);
  if (hops.length === 1) return steps;
  return hops.flatMap((hop, index) =>
    index === 0 ? steps : stepsAt(exchange, hop, index, credentials),
  );
}

/** The same answers with the credentials mode taken to be another than `include`. */
export function withoutCredentials(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, credentials: false }));
}

/** An answer that is not in the recording, as far as it is known what it has to allow; or the request itself. */
export function stepWithoutAnswer(
  exchange: CorsExchange,
  index: number,
  during: During,
  credentials: boolean,
): Step {
  const hop = exchange.hops[index] ?? exchange.hops[0];
  const common = commonOf(exchange, hop, index, credentials);
  return stepOf(common, during, during === 'preflight' ? common.asked : hop.request, nothing);
}

const nothing: EntryResponse = { status: 0, headers: [], redirectUrl: null };

/** Those of one hop. */
function stepsAt(
  exchange: CorsExchange,
  hop: Hop,
  index: number,
  credentials: boolean,
): readonly Step[] {
  const { request } = hop;
  const answer = request?.response ?? null;
  const common = commonOf(exchange, hop, index, credentials);
  const { asked, networkError } = common;
  const answered =
    answer === null
      ? null
      : stepOf(common, answer.redirectUrl === null ? 'response' : 'redirect', request, answer);
  if (asked?.response) {
    const first = stepOf(common, 'preflight', asked, asked.response);
    return answered === null ? [first] : [first, answered];
  }
  if (answered !== null) return [answered];
  return (index === 0 && asked === null) || isKeptFromLocalNetwork({ networkError })
    ? [stepOf(common, 'request', request, nothing)]
    : [];
}

/** What the steps of a hop have in common. */
interface Common {
  readonly exchange: CorsExchange;
  readonly hop: Hop;
  readonly index: number;
  readonly way: readonly string[];
  /** Its preflight, if one was sent. */
  readonly asked: Entry | null;
  readonly networkError: string | null;
  readonly credentials: boolean;
}

function commonOf(exchange: CorsExchange, hop: Hop, index: number, credentials: boolean): Common {
  const { preflight, request } = hop;
  const way = wayTo(exchange, index);
  const asked = preflight.state === 'sent' ? preflight.entry : null;
  const networkError = (asked ?? request)?.networkError ?? null;
  return { exchange, hop, index, way, asked, networkError, credentials };
}

function stepOf(
  { exchange, hop, index, way, asked, networkError, credentials }: Common,
  during: During,
  entry: Entry | null,
  { status, headers, redirectUrl }: EntryResponse,
): Step {
  const pageOrigin = exchange.pageOrigin.origin;
  // What was sent comes before what should have been. Firefox may send another origin with a
  // preflight than with its request.
  const sent = entry === null ? null : getHeader(entry.requestHeaders, 'Origin');
  const origin = sent ?? requestOrigin(pageOrigin, way);
  const isPreflight = during === 'preflight';
  return {
    during,
    hop: index,
    url: hop.url,
    method: hop.method,
    mode: exchange.call?.mode ?? null,
    redirectMode: exchange.call?.redirect ?? 'follow',
    requestedHeaders: asked === null ? noNames : requestedHeaders(asked),
    sentHeaders: hop.request?.requestHeaders ?? noHeaders,
    origin,
    pageOrigin,
    corsTainting: hasCorsTainting(pageOrigin, way),
    credentials,
    networkError,
    status,
    headers,
    allowOrigin: allowOriginOf(headers, origin),
    allowMethods: isPreflight ? extractTokens(headers, allowMethodsHeader) : null,
    allowHeaders: isPreflight ? extractTokens(headers, allowHeadersHeader) : null,
    redirectUrl,
  };
}

const noNames: readonly string[] = [];
const noHeaders: HeaderList = [];
