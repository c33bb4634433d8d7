import type { CorsExchange } from '../../exchange/exchange.ts';
import { isFromWebKit } from '../../exchange/recorded-by.ts';
import { hasPassed } from '../observed.ts';
import { type Finding, isSameFinding } from '../reason.ts';
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
  const own = divergencesOf[engine];
  const isAnothers = (finding: Finding) =>
    own.some(({ sendsAnother }) => sendsAnother?.(finding, exchange));
  const sendsAnother =
    findings.some(isAnothers) || own.some(({ asksFirst }) => asksFirst?.(exchange) === true);
  const besides: Finding[] = [];
  for (const { adds } of own) if (adds !== undefined) besides.push(...adds(exchange));
  if (findings.length === 0 && besides.length === 0) return { findings, sendsAnother };
  const kept = withoutIgnored(engine, findings, exchange).filter((each) => !isAnothers(each));
  const added = besides
    .filter((finding) => !findings.some((other) => isSameFinding(other, finding)))
    .filter((finding) => !hasGoneOn(engine, finding, exchange));
  return {
    findings: [...kept, ...added].toSorted((a, b) => placeOf(a) - placeOf(b)),
    sendsAnother,
  };
}

/** The findings by the standard at which an engine would stop too. */
export function withoutIgnored(
  engine: Engine,
  findings: readonly Finding[],
  exchange: CorsExchange,
): Finding[] {
  const own = divergencesOf[engine];
  return findings.filter((finding) => !own.some(({ ignores }) => ignores?.(finding, exchange)));
}

/** Preflight and request of a hop, one hop after the other. */
function placeOf({ hop, during }: Finding): number {
  return 2 * hop + (during === 'preflight' ? 0 : 1);
}

function hasGoneOn(engine: Engine, finding: Finding, exchange: CorsExchange): boolean {
  const isOwn = exchange.hops.some(({ request }) => request !== null && isFromWebKit(request));
  return engine === 'webkit' && isOwn && hasPassed(exchange, finding) === true;
}
