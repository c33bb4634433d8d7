import type { EngineCodes } from '../reason.ts';
import type { Step } from '../step.ts';

export const corsCheckSpec = 'https://fetch.spec.whatwg.org/#concept-cors-check';

/** Chromium names a failed CORS check of a preflight apart: the same code with `Preflight` in front. */
export function corsCheckCodes(
  step: Step,
  chromium: string,
  firefox: string,
  parameter = '',
): EngineCodes {
  const prefix = step.during === 'preflight' ? 'Preflight' : '';
  return { chromium: `${prefix}${chromium}`, parameter, firefox };
}
