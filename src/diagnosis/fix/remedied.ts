import type { CorsExchange } from '../../exchange/exchange.ts';
import { isSameOrigin } from '../../fetch-standard/origin.ts';
import { isRequestBodyHeaderName } from '../../fetch-standard/redirected-request.ts';
import { withoutUserInfo } from '../../fetch-standard/url.ts';
import type { Remedy } from '../causes/cause.ts';
import type { Step } from '../step.ts';
import { type AnswerChange, changeOf } from './answer-change.ts';
import { corsCheckChanges } from './answer-changes.ts';
import { correctionOf } from './correction.ts';
import { answersTo } from './direct-call.ts';
import type { Fix } from './fix.ts';
import { redirectedSending, sendingAt } from './sending.ts';
import { wishFor, wishOf } from './step-wish.ts';

/**
 * The fix where what failed is not the answer that should have come, as the page of a login: header lines on that
 * would let a page read what it can make no use of.
 */
export function remediedFix(
  exchange: CorsExchange,
  steps: readonly Step[],
  { steps: remedy, side, answer, isNextCalled }: Remedy,
): Pick<Fix, 'side' | 'remedy' | 'changes' | 'incomplete'> {
  const redirect = steps.find(({ hop, during }) => hop === answer?.hop && during === 'redirect');
  if (redirect === undefined || answer === null) {
    // No answer has to change for a page that gets an origin; behind what stands in front one comes that nobody saw.
    return { side, remedy, changes: [], incomplete: side !== 'page' };
  }
  const changes = [
    ...inPlaceOf(redirect, answer.status),
    ...(isNextCalled ? calledNext(exchange, steps, redirect) : []),
  ];
  const isSeen = changes.length > 0 && changes.every(({ seen }) => seen);
  return { side, remedy, changes, incomplete: !isSeen };
}

/** The redirect as an answer that the page can read. Its `Location` does nothing there, and may stay. */
function inPlaceOf(redirect: Step, after: number): AnswerChange[] {
  const status = { before: redirect.status, after };
  const wish = wishOf(redirect, redirect.origin);
  // Behind another redirect the server cannot know who asks.
  if (redirect.corsTainting && wish === null) return [];
  const headers =
    redirect.corsTainting && wish !== null ? corsCheckChanges(redirect.headers, wish) : [];
  return [changeOf(redirect, 'response', status, headers, redirect.headers, true)];
}

/** What is needed where the redirect leads, once the page calls that by itself, with the body and nothing else. */
function calledNext(
  exchange: CorsExchange,
  steps: readonly Step[],
  redirect: Step,
): AnswerChange[] {
  const { hop, redirectUrl, pageOrigin } = redirect;
  const target = redirectUrl === null ? null : withoutUserInfo(redirectUrl);
  if (target === null || isSameOrigin(target, pageOrigin)) return [];
  const correction = correctionOf([]);
  const sent = redirectedSending(sendingAt(exchange, hop, correction), target, redirect);
  const next = { ...sent, names: sent.names.filter(isRequestBodyHeaderName), isForced: false };
  const wish = wishFor(next, pageOrigin, false, correction);
  return answersTo(
    next,
    wish,
    steps.filter((step) => step.hop === hop + 1),
  );
}
