import type { CauseRule } from './cause.ts';
import { corsLayerRejected } from './cors-layer.ts';
import { notFound, payloadTooLarge, rateLimited, requestRejected } from './error-statuses.ts';
import { unless } from './failed-answer.ts';
import { botChallenge, gatewayRejected, platformForbidden } from './gatekeepers.ts';
import { loginRedirect } from './redirected.ts';
import { gatewayTimeout, serverError } from './server-failures.ts';
import { headersOnSuccessOnly } from './success-only.ts';

/** What tells more of an error than its status does. */
const telling: readonly CauseRule[] = [
  botChallenge,
  platformForbidden,
  gatewayRejected,
  gatewayTimeout,
  payloadTooLarge,
  rateLimited,
  notFound,
  loginRedirect,
  corsLayerRejected,
];

/** Class A of what stands behind refusals: the error answer has no CORS headers. */
export const errorAnswers: readonly CauseRule[] = [
  botChallenge,
  platformForbidden,
  gatewayRejected,
  gatewayTimeout,
  serverError,
  unless([botChallenge, platformForbidden], payloadTooLarge),
  unless([botChallenge], rateLimited),
  unless([loginRedirect], notFound),
  unless(telling, headersOnSuccessOnly),
  unless([...telling, headersOnSuccessOnly], requestRejected),
];
