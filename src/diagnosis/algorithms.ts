import type { AnyReason, Failure } from './reason.ts';
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
import { redirectSchemeNotHttp } from './reasons/redirect-scheme.ts';
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
const httpRedirectFetch: readonly AnyReason[] = [redirectSchemeNotHttp, redirectCredentials];

const checkedRedirectFetch: readonly AnyReason[] = [...corsCheck, ...httpRedirectFetch];

/** https://fetch.spec.whatwg.org/#concept-main-fetch */
const mainFetch: readonly AnyReason[] = [modeSameOrigin, schemeNotHttp];

/** https://wicg.github.io/local-network-access/#integration-fetch */
const localNetworkAccess: readonly AnyReason[] = [localNetworkPermission, localNetworkInsecurePage];

const firstRequest: readonly AnyReason[] = [...mainFetch, ...localNetworkAccess];

/** Every reason, each once. */
export const allReasons: readonly AnyReason[] = [
  ...firstRequest,
  ...corsPreflightFetch,
  ...httpRedirectFetch,
];

/** The reasons for which an answer can be refused, in the order in which the standard asks: its checks. */
export function reasonsFor({ during, hop, corsTainting }: Step): readonly AnyReason[] {
  if (during === 'request') return hop === 0 ? firstRequest : localNetworkAccess;
  if (during === 'preflight') return corsPreflightFetch;
  if (during === 'redirect') return corsTainting ? checkedRedirectFetch : httpRedirectFetch;
  return corsTainting ? corsCheck : [];
}

/**
 * All that fails at the answers: at each, the first is what a browser that goes by the standard stops at,
 * the others are what it would have stopped at next.
 */
export function failuresAt(steps: readonly Step[]): Failure[] {
  const failures: Failure[] = [];
  for (const step of steps) {
    for (const reason of reasonsFor(step)) {
      const failure = reason.find(step);
      if (failure !== null) failures.push(failure);
    }
  }
  return failures;
}
