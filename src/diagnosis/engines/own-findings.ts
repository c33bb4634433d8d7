import type { CorsExchange } from '../../exchange/exchange.ts';
import { isFromWebKit } from '../../exchange/recorded-by.ts';
import { hasPassed } from '../observed.ts';
import { type Finding, isSameFinding } from '../reason.ts';
import { orderOf } from '../step.ts';
import { type Divergence, divergences } from './divergences.ts';
import type { Engine } from './order.ts';

/** What an engine stops at. */
export interface OwnFindings {
  /** In the order of the answers. */
  readonly findings: readonly Finding[];
  /** Whether it sends another request, in the place of one of the recording or before it. */
  readonly sendsAnother: boolean;
}

const divergencesOf: Readonly<Record<Engine, readonly Divergence[]>> = {
  chromium: divergences.filter(({ engine }) => engine === 'chromium'),
  firefox: divergences.filter(({ engine }) => engine === 'firefox'),
  webkit: divergences.filter(({ engine }) => engine === 'webkit'),
};

/**
 * What an engine stops at. What it stops at besides the standard is left out where the recording is its own
 * and shows that it went on.
 *
 * @param findings by the standard
 */
export function ownFindings(
  engine: Engine,
  findings: readonly Finding[],
  exchange: CorsExchange,
): OwnFindings {
  const besides = exchange.hops.length === 1 ? none : addedAfterRedirect(engine, exchange);
  // Nearly always nothing fails, and all the rest is for what does.
  return findings.length === 0 && besides.length === 0
    ? { findings, sendsAnother: asksFirst(engine, exchange) }
    : amongAll(engine, findings, besides, exchange);
}

const none: readonly Finding[] = [];

function addedAfterRedirect(engine: Engine, exchange: CorsExchange): Finding[] {
  return divergencesOf[engine].flatMap((each) => each.addsAfterRedirect?.(exchange) ?? []);
}

/** Whether an engine asks leave where the recording has a request without a preflight. */
function asksFirst(engine: Engine, exchange: CorsExchange): boolean {
  for (const each of divergencesOf[engine]) if (each.asksFirst?.(exchange)) return true;
  return false;
}

function amongAll(
  engine: Engine,
  findings: readonly Finding[],
  besides: readonly Finding[],
  exchange: CorsExchange,
): OwnFindings {
  const anothers = those(isAnothers, engine, findings, exchange);
  const kept = except(withoutIgnored(engine, findings, exchange), anothers);
  const added =
    besides.length === 0
      ? besides
      : besides
          .filter((finding) => !findings.some((other) => isSameFinding(other, finding)))
          .filter((finding) => !hasGoneOn(engine, finding, exchange));
  return {
    findings:
      added.length === 0 ? kept : [...kept, ...added].toSorted((a, b) => placeOf(a) - placeOf(b)),
    sendsAnother: asksFirst(engine, exchange) || anothers.length > 0,
  };
}

/** The findings by the standard at which an engine would stop too. */
export function withoutIgnored(
  engine: Engine,
  findings: readonly Finding[],
  exchange: CorsExchange,
): readonly Finding[] {
  return except(findings, those(isIgnored, engine, findings, exchange));
}

/** The findings of which something is true: of nearly every exchange there are none. */
function those(
  isSo: (engine: Engine, finding: Finding, exchange: CorsExchange) => boolean,
  engine: Engine,
  findings: readonly Finding[],
  exchange: CorsExchange,
): readonly Finding[] {
  let found = none;
  for (const finding of findings) {
    if (isSo(engine, finding, exchange)) found = [...found, finding];
  }
  return found;
}

function except(all: readonly Finding[], some: readonly Finding[]): readonly Finding[] {
  return some.length === 0 ? all : all.filter((finding) => !some.includes(finding));
}

function isIgnored(engine: Engine, finding: Finding, exchange: CorsExchange): boolean {
  for (const each of divergencesOf[engine]) if (each.ignores?.(finding, exchange)) return true;
  return false;
}

/** Whether a finding is of a request in whose place the engine sends another. */
function isAnothers(engine: Engine, finding: Finding, exchange: CorsExchange): boolean {
  for (const each of divergencesOf[engine]) if (each.sendsAnother?.(finding, exchange)) return true;
  return false;
}

function placeOf({ hop, during }: Finding): number {
  return orderOf(hop, during === 'preflight');
}

function hasGoneOn(engine: Engine, finding: Finding, exchange: CorsExchange): boolean {
  const isOwn = exchange.hops.some(({ request }) => request !== null && isFromWebKit(request));
  return engine === 'webkit' && isOwn && hasPassed(exchange, finding) === true;
}
