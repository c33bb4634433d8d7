import type { Step } from '../step.ts';
import { responseHeadersSent, upperCaseMethod } from './call-change.ts';
import { namedOrigin, type Wish } from './wish.ts';

/**
 * What the answer of a step shall allow. What is the page's mistake is not wished for.
 *
 * @param origin the origin that the page sends, or would send
 * @returns null where a server cannot name the origin
 */
export function wishOf(step: Step, origin: string): Wish | null {
  const named = namedOrigin(origin);
  if (named === null) return null;
  const notSent = responseHeadersSent(step);
  return {
    origin: named,
    method: upperCaseMethod(step) ?? step.method,
    headers: step.requestedHeaders.filter((name) => !notSent.includes(name)),
    credentials: step.credentials,
  };
}
