import type { CauseRule } from './cause.ts';
import { corsLayerRejected } from './cors-layer.ts';
import { unless } from './failed-answer.ts';
import { botChallenge, gatewayRejected, platformForbidden } from './gatekeepers.ts';
import { maskedPreflight } from './masked-preflight.ts';
import { authBeforeCors, optionsNotRouted, preflightTimeout } from './options-refused.ts';
import { hostRedirect, httpsRedirect, loginRedirect, trailingSlashRedirect } from './redirected.ts';
import { stalePreflightCache } from './stale-preflight.ts';

/** Class B of what stands behind refusals: the preflight is answered by the wrong thing. */
export const wrongAnswerer: readonly CauseRule[] = [
  unless(
    [botChallenge, platformForbidden, gatewayRejected, maskedPreflight, corsLayerRejected],
    authBeforeCors,
  ),
  unless([botChallenge, loginRedirect], optionsNotRouted),
  trailingSlashRedirect,
  httpsRedirect,
  loginRedirect,
  hostRedirect,
  preflightTimeout,
  unless([botChallenge, platformForbidden, gatewayRejected], maskedPreflight),
  corsLayerRejected,
  stalePreflightCache,
];
