import { unsafeAuthorHeaderNames } from '../../exchange/author-headers.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { wayAroundCors } from '../../exchange/outside-cors.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import type { Credentials, Diagnosis } from '../diagnosis.ts';
import { wishOf } from '../fix/step-wish.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { stepsOf } from '../steps.ts';

/** An exchange with what is to be said of it. */
export interface Diagnosed {
  readonly exchange: CorsExchange;
  readonly diagnosis: Diagnosis;
}

/** An exchange, and what decides for what it asks. */
export interface Asking {
  readonly exchange: CorsExchange;
  readonly credentials: Credentials;
  /** The URL that the page has to call; null where it called the right one. */
  readonly url: string | null;
  /**
   * The origins of the servers that have to answer in place of what did, such as the page of a login; null where the
   * right ones answered.
   */
  readonly answering: readonly string[] | null;
}

/** What a page asked one server to allow. */
export interface Asked {
  /** The server's origin. */
  readonly server: string;
  readonly origin: string;
  readonly method: string;
  /** Lower-case names. */
  readonly headers: readonly string[];
  readonly credentials: Credentials['mode'];
}

/** The answers of an exchange that were read under the CORS protocol, without credentials. */
export function corsSteps({ exchange }: Pick<Asking, 'exchange'>): Step[] {
  const mode = exchange.call?.mode;
  if (mode === 'no-cors' || mode === 'same-origin' || wayAroundCors(exchange) !== null) return [];
  return stepsOf(exchange, false).filter(
    ({ corsTainting, during, hop }) =>
      corsTainting && during !== 'request' && !exchange.hops[hop]?.request?.isFromServiceWorker,
  );
}

/**
 * What an exchange asked of each server on its way, as it would be once the page has corrected its call:
 * nobody needs to allow a mistake.
 *
 * @param steps those of {@link corsSteps}
 */
export function askedIn(asking: Asking, steps: readonly Step[]): Asked[] {
  const { exchange, url, answering } = asking;
  const credentials = asking.credentials.mode;
  const pageOrigin = exchange.pageOrigin.origin;
  if (url !== null) {
    const asked = steps.find(({ during }) => during === 'preflight') ?? steps.at(-1);
    if (asked === undefined || serverOf(url) === pageOrigin) return [];
    return [askedAt(exchange, asked, { server: serverOf(url), origin: pageOrigin, credentials })];
  }
  const first = steps.filter(({ hop }, index) => hop !== steps[index - 1]?.hop);
  return first.flatMap((step) => {
    const server = serverOf(step.url);
    if (answering?.includes(server) === false) return [];
    const origin = answering === null ? step.origin : pageOrigin;
    return [askedAt(exchange, step, { server, origin, credentials })];
  });
}

function askedAt(
  exchange: CorsExchange,
  step: Step,
  given: Pick<Asked, 'server' | 'origin' | 'credentials'>,
): Asked {
  const wish = wishOf(step, given.origin);
  const hop = exchange.hops[step.hop];
  const wasAsked = hop === undefined || hop.preflight.state === 'sent';
  const unsafe = wasAsked || hop.request === null ? [] : unsafeAuthorHeaderNames(hop.request);
  return {
    ...given,
    origin: wish?.origin ?? opaqueOrigin,
    method: wish?.method ?? step.method,
    headers: [...new Set([...(wish?.headers ?? []), ...unsafe])],
  };
}
