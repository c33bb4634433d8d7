import { hiddenHeaders } from '../advice/header-not-exposed.ts';
import { urlToCall } from '../fix/fix.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { type Asked, askedIn, corsSteps, type Diagnosed } from './asked.ts';

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

/** @param server its origin */
export function dealingsWith(server: string, diagnosed: Diagnosed): Dealings {
  const { credentials, fix } = diagnosed.diagnosis;
  const steps = corsSteps(diagnosed);
  const answers = steps.filter(({ url }) => serverOf(url) === server);
  const hidden = answers
    .filter(({ during }) => during === 'response')
    .flatMap((step) => hiddenHeaders({ step, credentials }))
    .map((name) => name.toLowerCase());
  const url = urlToCall(fix);
  return {
    asked: askedIn(diagnosed, steps).filter((one) => one.server === server),
    answers,
    hidden: [...new Set(hidden)],
    inPlace: url === null || serverOf(url) === server ? null : serverOf(url),
  };
}

/** Whether an exchange went to a server, or should have. Quick, because a recording has thousands of others. */
export function isConcerned(server: string, { exchange, diagnosis }: Diagnosed): boolean {
  const url = urlToCall(diagnosis.fix);
  const urls = [...exchange.hops.map((hop) => hop.url), ...(url === null ? [] : [url])];
  return urls.some((url) => serverOf(url) === server);
}
