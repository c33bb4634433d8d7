import { whyOf } from '../diagnosis/alike.ts';
import { type Decision, isAtRest } from '../diagnosis/diagnosis.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import { opaqueOrigin } from '../fetch-standard/origin.ts';
import { withoutFragment } from '../fetch-standard/url.ts';
import type { ConsoleMessage } from './console-message.ts';

/** An exchange of a recording, with what decides it. */
export interface Recorded {
  readonly exchange: CorsExchange;
  readonly decision: Decision;
}

/** The exchanges that a message may be about. */
export interface Match<Each extends Recorded> {
  /**
   * Those that fit best, and equally well: none, one, or several that differ in what there is to say of them. Of those
   * that failed alike only the latest.
   */
  readonly found: readonly Each[];
  /** Whether they failed for what the message says, as far as it says that. */
  readonly isSameReason: boolean;
}

type Said = Pick<
  ConsoleMessage,
  'url' | 'redirectedFrom' | 'origin' | 'method' | 'reasons' | 'during' | 'status'
>;

/**
 * Which exchanges of a recording a message is about. A URL and an origin that it names must be theirs; of those that
 * have them, the ones that failed come first, then those that failed so. A message without a URL is about what failed
 * for its reason, and about nothing where it gives none.
 *
 * @param recorded in the order in which they came
 */
export function matching<Each extends Recorded>(
  message: Said,
  recorded: readonly Each[],
): Match<Each> {
  const named = recorded.filter((each) => isNamed(message, each));
  const failed = preferred(named, ({ decision }) => !isAtRest(decision));
  const so = failed.filter((each) => failedSo(message, each));
  const isOfReason = message.reasons.length === 0 || so.length > 0;
  if (failed.length === 0 || (message.url === null && so.length === 0)) {
    return { found: [], isSameReason: true };
  }
  let best: readonly Each[] = so.length > 0 ? so : failed;
  for (const isBetter of preferences(message)) best = preferred(best, isBetter);
  return { found: latestOfAlike(best), isSameReason: isOfReason };
}

/** What tells those apart that are left, the weightiest first. */
function preferences(message: Said): readonly ((each: Recorded) => boolean)[] {
  const { reasons, during, method, status } = message;
  return [
    ({ decision }) => decision.reason !== null && reasons.includes(decision.reason),
    ({ decision }) => decision.during === during,
    ({ exchange }) => method !== null && methodsOf(exchange).includes(method),
    ({ exchange }) => status !== null && statusesOf(exchange).includes(status),
  ];
}

/** Whether an exchange has the URL and the origin that a message names. */
function isNamed({ url, redirectedFrom, origin }: Said, { exchange }: Recorded): boolean {
  const { hops, pageOrigin } = exchange;
  // Behind a redirect to a third server the browser itself says `null`.
  const isOfPage = origin === null || origin === opaqueOrigin || origin === pageOrigin.origin;
  if (url === null) return isOfPage;
  const first = redirectedFrom === null ? null : withoutFragment(redirectedFrom);
  const last = withoutFragment(url);
  return isOfPage && hops.some((hop) => hop.url === first || wayOn(hop).includes(last));
}

/** A hop's URL, and where its answer leads: of a redirect out of http Firefox names the target, and asks it nothing. */
function wayOn({ url, request }: Hop): readonly string[] {
  const target = request?.response?.redirectUrl ?? null;
  return target === null ? [url] : [url, target];
}

function failedSo({ reasons }: Said, { decision }: Recorded): boolean {
  return decision.findings.some(({ reason }) => reasons.includes(reason));
}

function methodsOf({ hops }: CorsExchange): readonly string[] {
  return hops.map(({ method }) => method);
}

function statusesOf({ hops }: CorsExchange): readonly number[] {
  return hops.flatMap(({ preflight, request }) => [
    ...(preflight.state === 'sent' ? [preflight.entry.response?.status ?? 0] : []),
    request?.response?.status ?? 0,
  ]);
}

/** Those of which something is true; all of them, where it is of none. */
function preferred<Each>(all: readonly Each[], isBetter: (each: Each) => boolean): Each[] {
  const better = all.filter(isBetter);
  return better.length > 0 ? better : [...all];
}

function latestOfAlike<Each extends Recorded>(all: readonly Each[]): Each[] {
  const latest = new Map<string, Each>();
  for (const each of all) {
    const { exchange, decision } = each;
    const asked = exchange.hops.map(({ method, url }) => `${method} ${url}`).join(' ');
    const key = `${exchange.pageOrigin.origin} ${asked} ${whyOf(decision)}`;
    latest.delete(key);
    latest.set(key, each);
  }
  return [...latest.values()];
}
