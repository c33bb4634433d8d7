import type { CorsExchange } from '../../exchange/exchange.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { isSameOrigin } from '../../fetch-standard/origin.ts';
import { isInjected } from '../causes/injected-headers.ts';
import { isNeedless } from '../causes/needless-headers.ts';
import type { Step } from '../step.ts';
import { withoutCredentials } from '../steps.ts';
import { type AnswerChange, unseenChanges } from './answer-change.ts';
import { type CallChange, correctionChanges } from './call-change.ts';
import { canonicalTarget } from './canonical-target.ts';
import { type Correction, correctionOf } from './correction.ts';
import { changesOnTheWay } from './on-the-way.ts';
import { sendingAt } from './sending.ts';
import { wishFor } from './step-wish.ts';

/** What the page can change in its call, in place of all that the fix asks of the server. */
export interface Alternative {
  readonly call: readonly [CallChange, ...CallChange[]];
  /** What answers need all the same that were not recorded; of those that were, none has to change. */
  readonly changes: readonly AnswerChange[];
  /** Whether an answer that was never reached may need more than the recording can show. */
  readonly incomplete: boolean;
}

/**
 * What the page can do instead, where the server's answers as recorded need no change for it.
 *
 * @param steps the recorded answers of an exchange that the server can let pass
 * @param correction what the page has to change in its call in any case
 */
export function alternativesTo(
  exchange: CorsExchange,
  steps: readonly Step[],
  correction: Correction,
): Alternative[] {
  const url = canonicalUrl(exchange, steps, correction);
  const credentials = calledWithoutCredentials(exchange, steps);
  const headers = withoutHeaders(exchange, steps, correction);
  return [url, credentials, headers].filter((each) => each !== null);
}

/** The same place by its other name, where the server redirects a preflight to that. */
function canonicalUrl(
  exchange: CorsExchange,
  steps: readonly Step[],
  correction: Correction,
): Alternative | null {
  const asked = steps.find(({ during, redirectUrl }) => during === 'preflight' && redirectUrl);
  const url = asked === undefined ? null : canonicalTarget(asked);
  if (asked === undefined || url === null) return null;
  const sending = { ...sendingAt(exchange, asked.hop, correction), url };
  const wish = wishFor(sending, asked.pageOrigin, asked.credentials, correction);
  const isHome = isSameOrigin(url, asked.pageOrigin);
  return {
    call: [{ change: 'url', value: url }, ...correctionChanges(correction)],
    changes: isHome ? [] : unseenChanges(sending, wish),
    incomplete: true,
  };
}

/**
 * The call without credentials, where nothing shows that they are for something: a token of the page's own
 * says who is calling, or no cookie went along.
 */
function calledWithoutCredentials(
  exchange: CorsExchange,
  steps: readonly Step[],
): Alternative | null {
  if (!steps.some(({ credentials }) => credentials) || isBeacon(exchange)) return null;
  const requests = exchange.hops.flatMap(({ request }) => request ?? []);
  const hasCookie = requests.some(
    (request) => getHeader(request.requestHeaders, 'Cookie') !== null,
  );
  const isSent = requests.some(({ response }) => response !== null);
  const hasToken = steps.some(({ requestedHeaders }) => requestedHeaders.includes('authorization'));
  if (hasCookie || !(isSent || hasToken)) return null;
  const plain = withoutCredentials(steps);
  const correction = correctionOf(plain);
  const changes = changesOnTheWay(exchange, plain, correction);
  const credentials = { change: 'credentials', value: 'same-origin' } as const;
  return inPlace([credentials, ...correctionChanges(correction)], changes);
}

/** A beacon has them always. */
function isBeacon({ call, hops: [{ request }] }: CorsExchange): boolean {
  return call?.kind === 'beacon' || request?.initiator === 'ping';
}

/**
 * The call without the headers that do nothing for it, or that a library added: those that the server does
 * not list, or all of them, if that spares the preflight.
 */
function withoutHeaders(
  exchange: CorsExchange,
  steps: readonly Step[],
  { method, dropped }: Correction,
): Alternative | null {
  const asked = steps.find(({ during }) => during === 'preflight');
  if (asked === undefined) return null;
  const names = asked.requestedHeaders.filter(
    (name) => isNeedless(name, asked.method) || isInjected(name),
  );
  const listed = listedIn(asked);
  const unlisted = names.filter((name) => !listed.has(name));
  for (const some of unlisted.length < names.length ? [unlisted, names] : [names]) {
    const correction: Correction = { method, dropped: new Set([...some, ...dropped]) };
    const [first, ...others] = correctionChanges(correction);
    if (first === undefined || some.length === 0) continue;
    const found = inPlace([first, ...others], changesOnTheWay(exchange, steps, correction));
    if (found !== null) return found;
  }
  return null;
}

function listedIn({ allowHeaders }: Step): ReadonlySet<string> {
  const listed = allowHeaders === null || allowHeaders === 'failure' ? [] : allowHeaders;
  return new Set(listed.map((name) => name.toLowerCase()));
}

/** Null where an answer that was recorded would have to change as well. */
function inPlace(call: Alternative['call'], changes: readonly AnswerChange[]): Alternative | null {
  if (changes.some(({ seen }) => seen)) return null;
  return { call, changes, incomplete: changes.length > 0 };
}
