import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { hasCorsTainting, requestOrigin } from '../fetch-standard/redirect.ts';
import { isKeptFromLocalNetwork } from './reasons/local-network.ts';
import type { Step } from './step.ts';

/**
 * The request itself and the recorded answers of an exchange, in the order in which the browser looked
 * at them.
 *
 * @param credentials whether the credentials mode is taken to be `include`
 */
export function stepsOf(exchange: CorsExchange, credentials: boolean): Step[] {
  const pageOrigin = exchange.pageOrigin.origin;
  return exchange.hops.flatMap(({ url, method, preflight, request }, hop) => {
    const way = exchange.hops.slice(0, hop + 1).map((each) => each.url);
    const asked = preflight.state === 'sent' ? preflight.entry : null;
    // What was sent comes before what should have been. Firefox may send another origin with a preflight
    // than with its request.
    const originOf = (entry: Entry | null) =>
      (entry === null ? null : getHeader(entry.requestHeaders, 'Origin')) ??
      requestOrigin(pageOrigin, way);
    const common = {
      hop,
      url,
      method,
      origin: originOf(request),
      pageOrigin,
      mode: exchange.call?.mode ?? null,
      credentials,
      corsTainting: hasCorsTainting(pageOrigin, way),
      sentHeaders: request?.requestHeaders.map(({ name }) => name.toLowerCase()) ?? [],
      requestedHeaders: asked === null ? [] : requestedHeaders(asked),
      networkError: (asked ?? request)?.networkError ?? null,
    };
    const nothing = { status: 0, headers: [], redirectUrl: null };
    const isAnswered = Boolean(asked?.response ?? request?.response);
    const unsent = { ...common, ...nothing, during: 'request' as const };
    return [
      ...(!isAnswered && ((hop === 0 && asked === null) || isKeptFromLocalNetwork(common))
        ? [unsent]
        : []),
      ...(asked?.response
        ? [{ ...common, ...asked.response, origin: originOf(asked), during: 'preflight' as const }]
        : []),
      ...(request?.response
        ? [
            {
              ...common,
              ...request.response,
              during:
                request.response.redirectUrl === null
                  ? ('response' as const)
                  : ('redirect' as const),
            },
          ]
        : []),
    ];
  });
}
