import { withoutUserInfo } from '../../fetch-standard/url.ts';
import type { EngineCodes } from '../reason.ts';
import type { Step } from '../step.ts';

export const corsCheckSpec = 'https://fetch.spec.whatwg.org/#concept-cors-check';

/**
 * Chromium names a failed CORS check of a preflight apart: the same code with `Preflight` in front. So
 * does WebKit with that of a redirect.
 */
export function corsCheckCodes(step: Step, codes: EngineCodes): EngineCodes {
  const prefix = step.during === 'preflight' ? 'Preflight' : '';
  return {
    ...codes,
    chromium: `${prefix}${codes.chromium}`,
    webkit:
      step.during === 'redirect' && codes.webkit !== null
        ? webkitRedirectText(step, codes.webkit)
        : codes.webkit,
  };
}

/** WebKit's text for a redirect that it refuses; it names the target without its user name. */
export function webkitRedirectText({ redirectUrl }: Step, why: string): string {
  const target = withoutUserInfo(redirectUrl ?? '');
  return `Cross-origin redirection to ${target} denied by Cross-Origin Resource Sharing policy: ${why}`;
}

/** WebKit has one text for every origin that is not the one it wants. */
export function webkitOriginText({ origin, status }: Step): string {
  return `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: ${status}`;
}

/** WebKit's text for a value with a comma in it, however it came about. */
export const webkitSeveralText = 'Access-Control-Allow-Origin cannot contain more than one origin.';
