import { unrecordedStatus } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { type Cause, remedyIn } from '../causes/cause.ts';
import { isKeptFromLocalNetwork } from '../reasons/local-network.ts';
import { redirectSchemeNotHttp } from '../reasons/redirect-scheme.ts';
import type { Step } from '../step.ts';
import type { Words } from '../words.ts';
import { type Alternative, alternativesTo } from './alternatives.ts';
import type { AnswerChange } from './answer-change.ts';
import { type CallChange, correctionChanges } from './call-change.ts';
import type { LineChange } from './change.ts';
import { correctionOf } from './correction.ts';
import { calledDirectly, endsWithoutOrigin } from './direct-call.ts';
import { changesOnTheWay } from './on-the-way.ts';
import { remediedFix } from './remedied.ts';

/** The smallest set of changes that lets an exchange pass. All of it is needed, `alternatives` apart. */
export interface Fix {
  /** Who can make it. `page`: the call has to change. */
  readonly side: 'server' | 'page' | 'proxy' | 'none';
  /** What to do that no header line says, a step each; empty where the lines and the call are all. */
  readonly remedy: readonly Words[];
  readonly changes: readonly AnswerChange[];
  /** What the page has to change in its call. */
  readonly call: readonly CallChange[];
  /** Whether an answer that was never reached may need more than the recording can show. */
  readonly incomplete: boolean;
  /** What the page can do in place of all this; each is enough by itself. */
  readonly alternatives: readonly Alternative[];
}

export const noFix: Fix = {
  side: 'none',
  remedy: [],
  changes: [],
  call: [],
  incomplete: false,
  alternatives: [],
};

/**
 * The fix for an exchange.
 *
 * @param steps its recorded answers, under the credentials mode that the fix is for
 * @param causes what stands behind the failure
 */
export function fixFor(
  exchange: CorsExchange,
  steps: readonly Step[],
  causes: readonly Cause[],
): Fix {
  const fix = soleFixFor(exchange, steps, causes);
  if (fix.remedy.length > 0) return fix;
  const last = steps.at(-1);
  const isOnTheWay = last !== undefined && !endsWithoutOrigin(exchange, last);
  if (!isOnTheWay || !fix.changes.some(({ seen }) => seen)) return fix;
  return { ...fix, alternatives: alternativesTo(exchange, steps, correctionOf(steps)) };
}

/** The same, without what will do in its place. */
export function soleFixFor(
  exchange: CorsExchange,
  steps: readonly Step[],
  causes: readonly Cause[],
): Fix {
  const remedy = remedyIn(causes);
  if (remedy !== null) return { ...noFix, ...remediedFix(exchange, steps, remedy) };
  const last = steps.at(-1);
  if (last === undefined || last.during === 'request') {
    // Where the person has to allow it, neither the page nor the server can.
    return last !== undefined && isKeptFromLocalNetwork(last) ? noFix : notSent(last);
  }
  // What else would do than this redirect, no recording tells; and no header lets it pass.
  if (redirectSchemeNotHttp.find(last) !== null) return { ...noFix, side: 'server' };
  if (endsWithoutOrigin(exchange, last)) {
    return { ...noFix, ...calledDirectly(exchange, steps, last) };
  }
  const correction = correctionOf(steps);
  const call = correctionChanges(correction);
  const changes = changesOnTheWay(exchange, steps, correction);
  return {
    ...noFix,
    side: call.length === 0 && changes.length > 0 ? 'server' : 'page',
    changes,
    call,
    incomplete:
      changes.some(({ seen }) => !seen) ||
      last.during === 'redirect' ||
      steps.some(({ during, status }) => during === 'preflight' && status === unrecordedStatus),
  };
}

/** Of a call that the browser did not even send. What the server would answer is not known then. */
function notSent(request: Step | undefined): Fix {
  const isRefusedByMode = request?.mode === 'same-origin';
  return {
    ...noFix,
    side: 'page',
    call: isRefusedByMode ? [{ change: 'mode', value: 'cors' }] : [],
    incomplete: isRefusedByMode,
  };
}

/** The URL that the page has to call, or can call in place of the server's changes; null where it called the right one. */
export function urlToCall({ call, alternatives }: Fix): string | null {
  const changes = [...call, ...alternatives.flatMap((alternative) => alternative.call)];
  return changes.find(({ change }) => change === 'url')?.value ?? null;
}

/** What a wider fix asks for beyond a narrower one of the same exchange. */
export function additionTo(fix: Fix, wider: Fix): Fix {
  const changes = wider.changes.flatMap((change) => {
    const known = fix.changes.find(({ hop, on }) => hop === change.hop && on === change.on);
    const isKnown = (line: LineChange) => known?.lines.some(({ after }) => after === line.after);
    const lines = change.lines.filter((line) => !isKnown(line));
    const headers = change.headers.filter(({ name }) => lines.some((line) => line.name === name));
    return lines.length === 0 ? [] : [{ ...change, status: null, headers, lines }];
  });
  return { ...wider, remedy: [], changes, call: [], alternatives: [] };
}
