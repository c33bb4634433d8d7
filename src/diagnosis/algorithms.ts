import type { AnyReason, Finding } from './reason.ts';
import { allowCredentialsNotTrue } from './reasons/allow-credentials.ts';
import { allowHeadersInvalid, headerNotAllowed } from './reasons/allow-headers.ts';
import { allowMethodsInvalid, methodNotAllowed } from './reasons/allow-methods.ts';
import { allowOriginInvalid, allowOriginMismatch } from './reasons/allow-origin-mismatch.ts';
import { allowOriginMissing } from './reasons/allow-origin-missing.ts';
import {
  allowOriginSeveralLines,
  allowOriginSeveralValues,
} from './reasons/allow-origin-several.ts';
import { allowOriginWildcardWithCredentials } from './reasons/allow-origin-wildcard.ts';
import { localNetworkInsecurePage, localNetworkPermission } from './reasons/local-network.ts';
import { preflightRedirect, preflightStatus } from './reasons/preflight-status.ts';
import { redirectCredentials } from './reasons/redirect-credentials.ts';
import { modeSameOrigin, schemeNotHttp } from './reasons/request-refused.ts';
import type { Step } from './step.ts';

/** https://fetch.spec.whatwg.org/#concept-cors-check */
const corsCheck: readonly AnyReason[] = [
  allowOriginMissing,
  allowOriginWildcardWithCredentials,
  allowOriginSeveralLines,
  allowOriginSeveralValues,
  allowOriginInvalid,
  allowOriginMismatch,
  allowCredentialsNotTrue,
];

/**
 * A redirect comes first, though the standard would have the CORS check first: it fails whatever the
 * headers say, and without it they would be another answer's.
 *
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
const corsPreflightFetch: readonly AnyReason[] = [
  preflightRedirect,
  ...corsCheck,
  preflightStatus,
  allowMethodsInvalid,
  allowHeadersInvalid,
  methodNotAllowed,
  headerNotAllowed,
];

/** https://fetch.spec.whatwg.org/#concept-http-redirect-fetch */
const httpRedirectFetch: readonly AnyReason[] = [redirectCredentials];

/** https://fetch.spec.whatwg.org/#concept-main-fetch */
const mainFetch: readonly AnyReason[] = [modeSameOrigin, schemeNotHttp];

/** https://wicg.github.io/local-network-access/#integration-fetch */
const localNetworkAccess: readonly AnyReason[] = [localNetworkPermission, localNetworkInsecurePage];

/** The reasons for which an answer can be refused, in the order in which the standard asks. */
function reasonsFor({ during, hop, corsTainting }: Step): readonly AnyReason[] {
  if (during === 'request') return [...(hop === 0 ? mainFetch : []), ...localNetworkAccess];
  if (during === 'preflight') return corsPreflightFetch;
  const check = corsTainting ? corsCheck : [];
  return during === 'redirect' ? [...check, ...httpRedirectFetch] : check;
}

/**
 * All that fails at an answer: the first is what a browser that goes by the standard stops at, the
 * others are what it would have stopped at next.
 */
export function findingsAt(step: Step): Finding[] {
  return reasonsFor(step).flatMap((reason) => reason.find(step) ?? []);
}
