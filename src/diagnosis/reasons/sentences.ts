import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import type { Explanation } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';

/**
 * The headline where no server could name the origin that was sent; null where one could. What the
 * answer holds is then not the news.
 */
export function unnameableOrigin(step: Step): Words | null {
  if (step.origin !== opaqueOrigin) return null;
  return step.pageOrigin === opaqueOrigin
    ? texts.reasons.page.hasNoOrigin
    : texts.reasons.page.isNoLongerNamed;
}

/**
 * The rule, and who has to act on this answer; or, of a page without an origin, that no server may. Why it has none
 * is a cause, and is told there.
 *
 * @param rule which rule, and which value
 */
export function nameThePage(
  step: Step,
  rule: Words,
  demand = texts.reasons.server.mustNameThePage(serverOf(step.url), step.origin),
): Pick<Explanation, 'sentences' | 'demand'> {
  return step.origin === opaqueOrigin
    ? { sentences: [rule, unnameable(step)] }
    : { sentences: [rule], demand };
}

/** What the browser sends in place of an origin that a server could name. */
function unnameable({ pageOrigin }: Step): Words {
  return pageOrigin === opaqueOrigin
    ? texts.reasons.page.sendsNull
    : texts.reasons.page.sendsNullNot(pageOrigin);
}

/** Who has to act on the answer to a preflight. */
export function changePreflight({ url }: Step): Words {
  return texts.reasons.server.mustChangePreflightAnswer(serverOf(url));
}
