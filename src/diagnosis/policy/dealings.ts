import type { Entry } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { hiddenHeaders } from '../advice/header-not-exposed.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { type Asked, type Asking, askedIn, corsSteps } from './asked.ts';

/** What an exchange had to do with one server. */
export interface Dealings {
  /** What it asked the server to allow, as it would be once the page has corrected its call. */
  readonly asked: readonly Asked[];
  /** The server's answers that were read under the CORS protocol. */
  readonly answers: readonly Step[];
  /** Headers of those that pages often want, and this one could not read. Lower-case names. */
  readonly hidden: readonly string[];
  /** The server that the page has to call in place of this one; null where this is the right one. */
  readonly inPlace: string | null;
}

/**
 * @param server its origin
 * @returns null where it had nothing to do with that one, and has not to call it either
 */
export function dealingsWith(server: string, asking: Asking): Dealings | null {
  const { exchange, credentials, url } = asking;
  const steps = corsSteps(asking);
  const asked = askedIn(asking, steps).filter((one) => one.server === server);
  if (asked.length === 0 && !exchange.hops.some((hop) => serverOf(hop.url) === server)) return null;
  const answers = steps.filter((step) => serverOf(step.url) === server);
  const hidden = answers
    .filter(({ during }) => during === 'response')
    .flatMap((step) => hiddenHeaders({ step, credentials }))
    .map((name) => name.toLowerCase());
  return {
    asked,
    answers,
    hidden: [...new Set(hidden)],
    inPlace: url === null || serverOf(url) === server ? null : serverOf(url),
  };
}

/** Whether an exchange went to a server, or was led there. Quick, because a recording has thousands of others. */
export function isConcerned(server: string, { hops }: CorsExchange): boolean {
  return hops.some(
    ({ url, preflight, request }) =>
      serverOf(url) === server ||
      (preflight.state === 'sent' && leadsTo(server, preflight.entry)) ||
      (request !== null && leadsTo(server, request)),
  );
}

function leadsTo(server: string, { response }: Entry): boolean {
  const target = response?.redirectUrl ?? null;
  return target !== null && serverOf(target) === server;
}
