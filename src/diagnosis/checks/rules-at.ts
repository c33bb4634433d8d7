import { getHeader } from '../../fetch-standard/header-list.ts';
import { isRedirectStatus } from '../../fetch-standard/status.ts';
import { reasonsFor } from '../algorithms.ts';
import type { AnyReason, Finding } from '../reason.ts';
import type { Step } from '../step.ts';
import type { CheckId } from '../texts/texts.ts';

/** What is asked of an answer, and where the standard asks it. */
export interface CheckRule {
  readonly id: CheckId;
  readonly spec: AnyReason['spec'];
  /** Whether what was found at the answer is that this fails, where it is no reason of CORS. */
  isFoundBy?(finding: Finding): boolean;
}

const spec = 'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch';

function isRedirectFailure(finding: Finding): boolean {
  return finding.reason === 'network-failure' && finding.spec === spec;
}

const usableLocation: CheckRule = {
  id: 'unusable-location',
  spec,
  isFoundBy: (finding) => isRedirectFailure(finding) && finding.header !== null,
};

const redirectCount: CheckRule = {
  id: 'redirect-loop',
  spec,
  isFoundBy: (finding) => isRedirectFailure(finding) && finding.header === null,
};

/**
 * All that the standard asks of an answer, in its order: the reasons for which CORS refuses one, and what else a
 * redirect can fail at.
 *
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function rulesAt(step: Step): readonly CheckRule[] {
  const reasons = reasonsFor(step);
  if (step.during === 'redirect') {
    const start = reasons.findIndex((reason) => reason.spec === spec);
    return [
      ...reasons.slice(0, start),
      usableLocation,
      ...reasons.slice(start, start + 1),
      redirectCount,
      ...reasons.slice(start + 1),
    ];
  }
  return step.during === 'response' && leadsNowhere(step) ? [...reasons, usableLocation] : reasons;
}

/** Whether it would redirect, if anybody knew where. */
function leadsNowhere({ status, headers }: Step): boolean {
  return isRedirectStatus(status) && getHeader(headers, 'Location') !== null;
}
