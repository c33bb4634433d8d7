import type { CorsExchange } from '../../exchange/exchange.ts';
import { wayTo } from '../../exchange/way.ts';
import { isSameOrigin, opaqueOrigin, serializedOrigin } from '../../fetch-standard/origin.ts';
import { requestOrigin } from '../../fetch-standard/redirect.ts';
import { isRequestBodyHeaderName } from '../../fetch-standard/redirected-request.ts';
import { withoutUserInfo } from '../../fetch-standard/url.ts';
import type { Step } from '../step.ts';
import { type AnswerChange, seenChanges, unseenChanges, unseenResponse } from './answer-change.ts';
import { type CallChange, correctionChanges } from './call-change.ts';
import { type Correction, correctionOf } from './correction.ts';
import type { Fix } from './fix.ts';
import { needsPreflight, redirectedSending, type Sending, sendingAt } from './sending.ts';
import { wishFor } from './step-wish.ts';
import type { Wish } from './wish.ts';

/**
 * Whether the browser sends `Origin: null` to where the way ends, or would have to if it went on. No server
 * may name that. In Firefox a preflight there still has the page's own origin.
 */
export function endsWithoutOrigin(exchange: CorsExchange, last: Step): boolean {
  const way = wayTo(exchange, last.hop);
  const isTainted = requestOrigin(last.pageOrigin, way) === opaqueOrigin;
  return isTainted || last.origin === opaqueOrigin || leadsAway(last);
}

/** Whether the answer redirects to where the browser would have to send `Origin: null`. */
function leadsAway(last: Step): boolean {
  const { corsTainting, url, pageOrigin } = last;
  const target = targetOf(last);
  const isOther = target !== null && !isSameOrigin(target, serializedOrigin(url) ?? '');
  return corsTainting && isOther && pageOrigin !== opaqueOrigin;
}

/** Where a redirect leads that the browser follows, or would. */
function targetOf({ during, redirectMode, redirectUrl }: Step): string | null {
  const isFollowed = during === 'redirect' && redirectMode === 'follow';
  return isFollowed && redirectUrl !== null ? withoutUserInfo(redirectUrl) : null;
}

/**
 * The fix where the way ends without an origin: without the redirects that led there the page's own origin
 * is sent. So the page has to call the end of the way itself, and that has to name the page.
 */
export function calledDirectly(
  exchange: CorsExchange,
  steps: readonly Step[],
  last: Step,
): Pick<Fix, 'side' | 'changes' | 'call' | 'incomplete'> {
  const { pageOrigin, credentials } = last;
  if (pageOrigin === opaqueOrigin) {
    return { side: 'page', changes: [], call: [], incomplete: false };
  }
  const target = targetOf(last);
  const atEnd = target === null ? steps.filter(({ hop }) => hop === last.hop) : [];
  const { direct, call, correction } = directCall(exchange, last, target, correctionOf(atEnd));
  const wish = wishFor(direct, pageOrigin, credentials, correction);
  const changes = isSameOrigin(direct.url, pageOrigin) ? [] : answersTo(direct, wish, atEnd);
  const isRecorded = atEnd.some(({ during }) => during === 'response');
  return {
    side: 'page',
    changes,
    call,
    incomplete: !isRecorded || changes.some(({ seen }) => !seen),
  };
}

/**
 * What the answers to a call have to change that the page makes itself of where a redirect led.
 *
 * @param recorded those that came there behind the redirect
 */
export function answersTo(
  sending: Sending,
  wish: Wish | null,
  recorded: readonly Step[],
): AnswerChange[] {
  const asked = recorded.find(({ during }) => during === 'preflight');
  const answered = recorded.find(({ during }) => during !== 'preflight');
  return [
    ...(needsPreflight(sending) && asked !== undefined
      ? seenChanges(asked, wish)
      : unseenChanges(sending, wish).filter(({ on }) => on === 'preflight')),
    ...(answered === undefined ? unseenResponse(sending, wish) : seenChanges(answered, wish)),
  ];
}

/** The call of the way's end, with the method that the redirects made of it. */
function directCall(
  exchange: CorsExchange,
  last: Step,
  target: string | null,
  correction: Correction,
): {
  readonly direct: Sending;
  readonly call: readonly CallChange[];
  readonly correction: Correction;
} {
  const ends = sendingAt(exchange, last.hop, correction);
  const end = target === null ? ends : redirectedSending(ends, target, last);
  const everywhere = exchange.hops.map((_, hop) => sendingAt(exchange, hop, correction));
  const names = [...new Set(everywhere.flatMap((sending) => sending.names))];
  const isChanged = end.method !== everywhere[0]?.method;
  // What describes a body goes with the body.
  const bodyNames = isChanged ? names.filter(isRequestBodyHeaderName) : [];
  const whole: Correction = {
    method: isChanged ? end.method : correction.method,
    dropped: new Set([...correction.dropped, ...bodyNames]),
  };
  const url = withoutUserInfo(end.url);
  return {
    direct: { ...end, url, names: names.filter((name) => !bodyNames.includes(name)) },
    call: [{ change: 'url', value: url }, ...correctionChanges(whole)],
    correction: whole,
  };
}
