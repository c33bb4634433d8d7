import { authorHeaders } from '../../exchange/author-headers.ts';
import type { CorsExchange, Hop } from '../../exchange/exchange.ts';
import { requestedHeaders } from '../../exchange/preflight.ts';
import { isCorsSafelistedRequestHeader } from '../../fetch-standard/cors-safelisted-request-header.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { hasCorsTainting } from '../../fetch-standard/redirect.ts';
import type { Step } from '../step.ts';
import type { Engine } from './order.ts';
import { isSafelistedBy } from './safelist.ts';

/**
 * What an engine looks at, where it asks leave for other headers than the engine that made the recording.
 *
 * @param steps of the recording
 * @returns the same steps where it asks for the same
 */
export function ownSteps(
  engine: Engine,
  { hops }: CorsExchange,
  steps: readonly Step[],
): readonly Step[] {
  return steps.flatMap((step) => {
    const hop = hops[step.hop];
    if (hop === undefined || step.during !== 'preflight') return [step];
    const names = step.requestedHeaders.filter((name) => !isSafe(engine, hop, name));
    if (names.length === step.requestedHeaders.length) return [step];
    const isNeeded = names.length > 0 || !isCorsSafelistedMethod(hop.method);
    return isNeeded ? [{ ...step, requestedHeaders: names }] : [];
  });
}

/** Whether an engine sends this header without leave; its value may not be recorded. */
function isSafe(engine: Engine, { request }: Hop, name: string): boolean {
  const value = request === null ? null : getHeader(request.requestHeaders, name);
  return value !== null && isSafelistedBy(engine, name, value);
}

/**
 * Whether an engine would have asked leave for a header that another sent without. What the server would
 * have answered is not known.
 */
export function asksForMore(engine: Engine, { hops, pageOrigin }: CorsExchange): boolean {
  return hops.some((hop, index) => {
    const way = hops.slice(0, index + 1).map(({ url }) => url);
    if (hop.request === null || !hasCorsTainting(pageOrigin.origin, way)) return false;
    const asked = hop.preflight.state === 'sent' ? requestedHeaders(hop.preflight.entry) : [];
    return authorHeaders(hop.request).some(
      ({ name, value }) =>
        !asked.includes(name.toLowerCase()) &&
        isCorsSafelistedRequestHeader(name, value) &&
        !isSafelistedBy(engine, name, value),
    );
  });
}
