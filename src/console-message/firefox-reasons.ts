import type { Said } from './console-message.ts';

const allowOrigin = 'Access-Control-Allow-Origin';

/**
 * What each category of Firefox's console says. `CORSDidNotSucceed2` is also written behind most others, and of a
 * redirect whose target holds a user name.
 *
 * https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsCORSListenerProxy.cpp
 */
export const firefoxReasons: Readonly<Record<string, Partial<Said>>> = {
  CORSDisabled: {},
  CORSDidNotSucceed2: { reasons: ['network-failure', 'redirect-url-credentials'] },
  CORSOriginHeaderNotAdded: {},
  CORSExternalRedirectNotAllowed: { reasons: ['preflight-redirect'], during: 'preflight' },
  CORSRequestNotHttp: { reasons: ['scheme-not-http'], during: 'request' },
  CORSMissingAllowOrigin2: { reasons: ['allow-origin-missing'], header: allowOrigin },
  CORSMultipleAllowOriginNotAllowed: {
    reasons: ['allow-origin-several-lines'],
    header: allowOrigin,
  },
  CORSAllowOriginNotMatchingOrigin: {
    reasons: ['allow-origin-mismatch', 'allow-origin-invalid', 'allow-origin-several-values'],
    header: allowOrigin,
  },
  CORSNotSupportingCredentials: {
    reasons: ['allow-origin-wildcard-with-credentials'],
    header: allowOrigin,
    value: '*',
  },
  CORSMissingAllowCredentials: {
    reasons: ['allow-credentials-not-true'],
    header: 'Access-Control-Allow-Credentials',
  },
  CORSPreflightDidNotSucceed3: {
    reasons: ['preflight-status', 'preflight-redirect'],
    during: 'preflight',
  },
  CORSMethodNotFound: {
    reasons: ['method-not-allowed'],
    during: 'preflight',
    header: 'Access-Control-Allow-Methods',
  },
  CORSInvalidAllowMethod: {
    reasons: ['allow-methods-invalid'],
    during: 'preflight',
    header: 'Access-Control-Allow-Methods',
  },
  CORSInvalidAllowHeader: {
    reasons: ['allow-headers-invalid'],
    during: 'preflight',
    header: 'Access-Control-Allow-Headers',
  },
  CORSMissingAllowHeaderFromPreflight2: {
    reasons: ['header-not-allowed'],
    during: 'preflight',
    header: 'Access-Control-Allow-Headers',
  },
  CORSAllowHeaderFromPreflightDeprecation: {
    kind: 'cors-warning',
    during: 'preflight',
    header: 'Access-Control-Allow-Headers',
    value: '*',
    requestHeader: 'Authorization',
  },
};
