import { unrecordedStatus } from '../../exchange/entry.ts';
import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { isOkStatus } from '../../fetch-standard/status.ts';
import type { Step } from '../step.ts';
import {
  corsCheckChanges,
  locationChanges,
  preflightChanges,
  requiredOfPreflight,
} from './answer-changes.ts';
import { changedLines, type HeaderChange, type LineChange } from './change.ts';
import { needsPreflight, type Sending } from './sending.ts';
import type { Wish } from './wish.ts';

/** What one answer of the server has to change. */
export interface AnswerChange {
  /** The place of the hop, from 0. Where nothing recorded tells more, one beyond the last: where a redirect leads. */
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  readonly url: string;
  readonly method: string;
  /**
   * The status it has, and the one it has to have, where that must change too. `before` is null where the
   * answer was not recorded.
   */
  readonly status: { readonly before: number | null; readonly after: number } | null;
  readonly headers: readonly HeaderChange[];
  /** The same changes as header lines, before and after. */
  readonly lines: readonly LineChange[];
  /** Whether the answer was recorded; where it was not, it may already be as it should. */
  readonly seen: boolean;
}

/** The usual answer to a preflight: nothing to say beyond the headers. */
const preflightOk = 204;

/**
 * What a recorded answer has to change so that it passes; empty where it does.
 *
 * @param wish null where a server cannot allow what was asked
 */
export function seenChanges(step: Step, wish: Wish | null): AnswerChange[] {
  if (step.during === 'request') return [];
  const isPreflight = step.during === 'preflight';
  const isChecked = isPreflight || step.corsTainting;
  if (isChecked && wish === null) return [];
  const headers = [
    ...(isChecked && wish !== null
      ? (isPreflight ? preflightChanges : corsCheckChanges)(step.headers, wish)
      : []),
    ...locationChanges(step),
  ];
  const isRefused = step.status !== unrecordedStatus && !isOkStatus(step.status);
  const status = isPreflight && isRefused ? { before: step.status, after: preflightOk } : null;
  if (headers.length === 0 && status === null) return [];
  const on = isPreflight ? 'preflight' : 'response';
  return [changeOf(step, on, status, headers, step.headers, true)];
}

/** What the answers need that a call gets at a URL of which nothing is recorded. */
export function unseenChanges(sending: Sending, wish: Wish | null): AnswerChange[] {
  if (wish === null) return [];
  const status = { before: null, after: preflightOk };
  const asked = needsPreflight(sending)
    ? [changeOf(sending, 'preflight', status, requiredOfPreflight(wish), [], false)]
    : [];
  return [...asked, ...unseenResponse(sending, wish)];
}

/** What the answer to a request needs that was not sent, because its preflight failed. */
export function unseenResponse(sending: Sending, wish: Wish | null): AnswerChange[] {
  if (wish === null) return [];
  return [changeOf(sending, 'response', null, corsCheckChanges([], wish), [], false)];
}

/** What an answer has to change, as changes and as lines. @param recorded its headers as they came */
export function changeOf(
  { hop, url, method }: Pick<Sending, 'hop' | 'url' | 'method'>,
  on: AnswerChange['on'],
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
