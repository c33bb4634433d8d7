import type { CorsExchange } from '../../exchange/exchange.ts';
import { isSameOrigin } from '../../fetch-standard/origin.ts';
import { withoutUserInfo } from '../../fetch-standard/url.ts';
import type { Step } from '../step.ts';
import { type AnswerChange, seenChanges, unseenChanges, unseenResponse } from './answer-change.ts';
import type { Correction } from './correction.ts';
import { needsPreflight, redirectedSending, sendingAt } from './sending.ts';
import { wishFor, wishOf } from './step-wish.ts';

/**
 * What the answers on the way of a call have to change: those that were recorded, and the one or two after
 * them that the browser never came to.
 *
 * @param steps the recorded answers
 * @param correction what is changed in the call besides
 */
export function changesOnTheWay(
  exchange: CorsExchange,
  steps: readonly Step[],
  correction: Correction,
): AnswerChange[] {
  const seen = steps.flatMap((step) => {
    if (step.during === 'preflight' && !isStillAsked(exchange, step, correction)) return [];
    return seenChanges(step, wishOf(step, step.origin, correction));
  });
  return [...seen, ...unreached(exchange, steps.at(-1), correction)];
}

/** Whether the corrected call is preflighted as well. */
function isStillAsked(exchange: CorsExchange, { hop }: Step, correction: Correction): boolean {
  return needsPreflight(sendingAt(exchange, hop, correction));
}

/**
 * What comes after the last recorded answer: the actual request, which is not sent when its preflight
 * fails, or the URL to which a redirect leads that failed.
 */
function unreached(
  exchange: CorsExchange,
  last: Step | undefined,
  correction: Correction,
): AnswerChange[] {
  if (last === undefined) return [];
  const { during, hop, origin, credentials, redirectUrl, redirectMode } = last;
  if (during === 'preflight') {
    if (exchange.hops[hop]?.request?.response) return [];
    const sent = sendingAt(exchange, hop, correction);
    return unseenResponse(sent, wishFor(sent, origin, credentials, correction));
  }
  if (during !== 'redirect' || redirectUrl === null || redirectMode !== 'follow') return [];
  const target = withoutUserInfo(redirectUrl);
  if (!last.corsTainting && isSameOrigin(target, last.pageOrigin)) return [];
  const next = redirectedSending(sendingAt(exchange, hop, correction), target, last);
  return unseenChanges(next, wishFor(next, origin, credentials, correction));
}
