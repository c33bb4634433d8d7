import type { CorsExchange } from '../../exchange/exchange.ts';
import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { isOkStatus } from '../../fetch-standard/status.ts';
import { isKeptFromLocalNetwork } from '../reasons/local-network.ts';
import type { Step } from '../step.ts';
import { corsCheckChanges, preflightChanges } from './answer-changes.ts';
import { type CallChange, callChanges, leadsAway } from './call-change.ts';
import { changedLines, type HeaderChange, type LineChange } from './change.ts';
import { wishOf } from './step-wish.ts';
import type { Wish } from './wish.ts';

/** What one answer of the server has to change. */
export interface AnswerChange {
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  readonly url: string;
  readonly method: string;
  /** The status it has, and the one it has to have, where that must change too. */
  readonly status: { readonly before: number; readonly after: number } | null;
  readonly headers: readonly HeaderChange[];
  /** The same changes as header lines, before and after. */
  readonly lines: readonly LineChange[];
  /** Whether the answer was recorded; where it was not, it may already be as it should. */
  readonly seen: boolean;
}

/** The smallest set of changes that lets an exchange pass. */
export interface Fix {
  /** Who can make it. `page`: the call has to change. */
  readonly side: 'server' | 'page' | 'none';
  readonly changes: readonly AnswerChange[];
  /** What the page has to change in its call. */
  readonly call: readonly CallChange[];
  /** Whether an answer that was never reached may need more than the recording can show. */
  readonly incomplete: boolean;
}

export const noFix: Fix = { side: 'none', changes: [], call: [], incomplete: false };

/** The usual answer to a preflight: nothing to say beyond the headers. */
const preflightOk = 204;

/**
 * The fix for an exchange.
 *
 * @param steps its recorded answers, under the credentials mode that the fix is for
 */
export function fixFor(exchange: CorsExchange, steps: readonly Step[]): Fix {
  const last = steps.at(-1);
  if (last === undefined || last.during === 'request') {
    // Where the person has to allow it, neither the page nor the server can.
    return last !== undefined && isKeptFromLocalNetwork(last) ? noFix : { ...noFix, side: 'page' };
  }
  const call = callChanges(steps);
  if (last.origin === opaqueOrigin || leadsAway(last)) return calledDirectly(last, call);
  const changes = [
    ...steps.flatMap((step) => answerChange(step, wishOf(step, step.origin))),
    ...unreached(exchange, last, wishOf(last, last.origin)),
  ];
  const isPageToChange = call.some(({ change }) => change !== 'url') || changes.length === 0;
  return {
    side: isPageToChange ? 'page' : 'server',
    changes,
    call,
    incomplete: changes.some(({ seen }) => !seen) || last.during === 'redirect',
  };
}

/**
 * No server can name the opaque origin. Without the redirect that led to it the page's own origin would
 * be sent: then the last answer has to name that.
 */
function calledDirectly(last: Step, call: readonly CallChange[]): Fix {
  const isAnswered = last.during === 'response';
  const changes = isAnswered ? answerChange(last, wishOf(last, last.pageOrigin)) : [];
  return { side: 'page', changes, call, incomplete: call.length > 0 && !isAnswered };
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
  return { ...wider, changes, call: [] };
}

function answerChange(step: Step, wish: Wish | null): AnswerChange[] {
  if (wish === null || !step.corsTainting || step.during === 'request') return [];
  const isPreflight = step.during === 'preflight';
  const headers = (isPreflight ? preflightChanges : corsCheckChanges)(step.headers, wish);
  const mustChange = isPreflight && !isOkStatus(step.status);
  const status = mustChange ? { before: step.status, after: preflightOk } : null;
  if (headers.length === 0 && status === null) return [];
  const on = isPreflight ? 'preflight' : 'response';
  return [changeOf(step, on, status, headers, step.headers, true)];
}

/** The actual request was never sent when its preflight failed. Its answer will be checked too. */
function unreached(exchange: CorsExchange, last: Step, wish: Wish | null): AnswerChange[] {
  if (wish === null || last.during !== 'preflight') return [];
  if (exchange.hops[last.hop]?.request?.response) return [];
  return [changeOf(last, 'response', null, corsCheckChanges([], wish), [], false)];
}

/** What an answer has to change, as changes and as lines. @param recorded its headers as they came */
export function changeOf(
  { hop, url, method }: Step,
  on: 'preflight' | 'response',
  status: AnswerChange['status'],
  headers: readonly HeaderChange[],
  recorded: HeaderList,
  seen: boolean,
): AnswerChange {
  return {
    hop,
    on,
    url,
    method: on === 'preflight' ? 'OPTIONS' : method,
    status,
    headers,
    lines: changedLines(recorded, headers),
    seen,
  };
}
