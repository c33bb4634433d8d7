import type { Step } from '../step.ts';
import { type Correction, correctedMethod, correctionOf } from './correction.ts';
import { namedOrigin, type Wish } from './wish.ts';

/**
 * What the answer of a step shall allow. What is the page's mistake is not wished for.
 *
 * @param origin the origin that the page sends, or would send
 * @param correction of the whole call, where more of it is known than this step
 * @returns null where a server cannot name the origin or the method
 */
export function wishOf(
  step: Step,
  origin: string,
  correction: Correction = correctionOf(step.during === 'preflight' ? [step] : []),
): Wish | null {
  const { method, requestedHeaders: names, credentials } = step;
  return wishFor({ method, names }, origin, credentials, correction);
}

/** The same, of what is sent to any URL. */
export function wishFor(
  { method, names }: { readonly method: string; readonly names: readonly string[] },
  origin: string,
  credentials: boolean,
  correction: Correction,
): Wish | null {
  const named = namedOrigin(origin);
  // A method of that name can be allowed only by allowing every method.
  if (named === null || method === '*') return null;
  return {
    origin: named,
    method: correctedMethod(method, correction),
    headers: names.filter((name) => !correction.dropped.has(name)),
    credentials,
  };
}
