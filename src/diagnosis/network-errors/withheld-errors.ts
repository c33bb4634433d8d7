import * as texts from '../texts/texts.ts';
import type { NetworkError } from './network-error.ts';

/** Another rule than CORS, or somebody at the browser, kept the request or its answer back. */
export const withheldErrors: readonly NetworkError[] = [
  {
    id: 'blocked-by-client',
    names: ['net::ERR_BLOCKED_BY_CLIENT'],
    said: texts.networkErrors.blockedByClient,
    isOfAnswersToo: true,
  },
  {
    id: 'aborted',
    names: ['net::ERR_ABORTED'],
    said: texts.networkErrors.aborted,
  },
  // Chromium 156 records no call of a script that is stopped so. Other recorders may.
  {
    id: 'content-security-policy',
    names: ['net::ERR_BLOCKED_BY_CSP'],
    said: texts.networkErrors.contentSecurityPolicy,
    isOfAnswersToo: true,
  },
  // Of images and scripts: a script's own call gets an empty answer, and Chromium 156 says `ERR_ABORTED` of it.
  {
    id: 'orb',
    names: ['net::ERR_BLOCKED_BY_ORB'],
    said: texts.networkErrors.opaqueResponse,
    isOfAnswersToo: true,
  },
  {
    id: 'coep',
    names: ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep'],
    // Other policies of documents do the same.
    beginnings: ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginBy'],
    said: texts.networkErrors.embedderPolicy,
    isOfAnswersToo: true,
  },
  {
    id: 'corp',
    names: [
      'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
      'net::ERR_BLOCKED_BY_RESPONSE.NotSameSite',
    ],
    said: texts.networkErrors.resourcePolicy,
    isOfAnswersToo: true,
  },
  {
    id: 'blocked-by-response',
    names: ['net::ERR_BLOCKED_BY_RESPONSE'],
    beginnings: ['net::ERR_BLOCKED_BY_RESPONSE.'],
    said: texts.networkErrors.otherPolicy,
    isOfAnswersToo: true,
  },
];
