import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { texts } from '../texts/texts.ts';
import type { Words } from '../words.ts';

/** Which origin the server has to name. Why it is `null` is a cause, and is told there. */
export function namePage(step: Step): Words {
  if (step.origin !== opaqueOrigin) return texts.reasons.page.named(step.origin);
  return step.pageOrigin === opaqueOrigin
    ? texts.reasons.page.sendsNull
    : texts.reasons.page.sendsNullNot(step.pageOrigin);
}

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

/** Who has to act; or that no server may. */
export function changeServer(step: Step): Words {
  return step.origin === opaqueOrigin
    ? texts.reasons.server.neverAllowsNull
    : texts.reasons.server.changesAnswer(serverOf(step.url));
}

/** Who has to act on the answer to a preflight. */
export function changePreflight({ url }: Step): Words {
  return texts.reasons.server.changesPreflightAnswer(serverOf(url));
}
