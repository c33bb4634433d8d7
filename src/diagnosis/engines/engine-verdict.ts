import type { CorsExchange } from '../../exchange/exchange.ts';
import { conclude } from '../conclude.ts';
import type { Verdict } from '../diagnosis.ts';
import type { Judgement } from '../judge.ts';
import type { EngineCodes, Finding } from '../reason.ts';
import { type Engine, looksFirst } from './order.ts';
import { ownFindings, withoutIgnored } from './own-findings.ts';
import { mayAskForMore } from './own-preflight.ts';

/** What an engine makes of an exchange, and what it calls the first thing that it stops at. */
export interface ChromiumVerdict {
  readonly verdict: Verdict;
  /** `CorsError` of the DevTools protocol; null where it does not refuse, or has no name for it. */
  readonly code: string | null;
  /** The protocol's `failedParameter`. */
  readonly parameter: string;
}

export interface FirefoxVerdict {
  readonly verdict: Verdict;
  /** The category of the first console message that blocks. */
  readonly code: string | null;
}

export interface WebKitVerdict {
  readonly verdict: Verdict;
  /** The text in the console. */
  readonly message: string | null;
}

export interface EngineVerdicts {
  readonly chromium: ChromiumVerdict;
  readonly firefox: FirefoxVerdict;
  readonly webkit: WebKitVerdict;
}

/**
 * The verdicts of the three engines, each by its own checks and by what it looks at first.
 *
 * @param judgement by the standard
 */
export function engineVerdicts(exchange: CorsExchange, judgement: Judgement): EngineVerdicts {
  if (isPlain(exchange, judgement)) return unanimous[judgement.verdict];
  const chromium = judgedBy('chromium', exchange, judgement);
  const firefox = judgedBy('firefox', exchange, judgement);
  const webkit = judgedBy('webkit', exchange, judgement);
  return {
    chromium: {
      verdict: chromium.verdict,
      code: chromium.codes?.chromium ?? null,
      parameter: chromium.codes?.parameter ?? '',
    },
    firefox: { verdict: firefox.verdict, code: firefox.codes?.firefox ?? null },
    webkit: { verdict: webkit.verdict, message: webkit.codes?.webkit ?? null },
  };
}

/** Whether nothing is there that the engines could think differently of: so it is nearly always. */
function isPlain(exchange: CorsExchange, { findings, withCredentials }: Judgement): boolean {
  return (
    findings.length === 0 &&
    withCredentials.length === 0 &&
    exchange.hops.length === 1 &&
    !mayAskForMore(exchange)
  );
}

function all(verdict: Verdict): EngineVerdicts {
  return {
    chromium: { verdict, code: null, parameter: '' },
    firefox: { verdict, code: null },
    webkit: { verdict, message: null },
  };
}

/** All three say the same. */
export const unanimous: Readonly<Record<Verdict, EngineVerdicts>> = {
  allowed: all('allowed'),
  blocked: all('blocked'),
  inconclusive: all('inconclusive'),
  'not-cors': all('not-cors'),
};

interface Judged {
  readonly verdict: Verdict;
  readonly codes: EngineCodes | undefined;
}

function judgedBy(
  engine: Engine,
  exchange: CorsExchange,
  { verdict: byStandard, findings, withCredentials }: Judgement,
): Judged {
  const failed = byStandard === 'blocked' ? findings : none;
  const own = ownFindings(engine, failed, exchange);
  if (own.findings.length === 0 && own.sendsAnother) return unknown;
  const ownWithCredentials = withoutIgnored(engine, withCredentials, exchange);
  const isSame =
    isSameList(own.findings, failed) && ownWithCredentials.length === withCredentials.length;
  const concluded = isSame
    ? { verdict: byStandard, findings }
    : conclude(exchange, own.findings, ownWithCredentials);
  return { verdict: concluded.verdict, codes: stopOf(engine, concluded.findings)?.codes };
}

const none: readonly Finding[] = [];

function isSameList(own: readonly Finding[], failed: readonly Finding[]): boolean {
  if (own === failed) return true;
  return own.length === failed.length && own.every((finding) => failed.includes(finding));
}

/** What an engine would be answered if it sent a request that is not in the recording. */
const unknown = { verdict: 'inconclusive', codes: undefined } as const;

/** What an engine stops at: of the first answer that does not pass, what it looks at first. */
function stopOf(engine: Engine, findings: readonly Finding[]): Finding | undefined {
  if (findings.length < 2) return findings[0];
  return stopAmong(engine, findings);
}

function stopAmong(engine: Engine, findings: readonly Finding[]): Finding | undefined {
  const [first] = findings;
  let stop = first;
  for (const finding of findings) {
    if (finding.hop !== first?.hop || finding.during !== first.during) continue;
    if (stop === undefined || rank(engine, finding.reason) < rank(engine, stop.reason))
      stop = finding;
  }
  return stop;
}

function rank(engine: Engine, reason: string): number {
  const index = looksFirst[engine].indexOf(reason);
  return index === -1 ? looksFirst[engine].length : index;
}
