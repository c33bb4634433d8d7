import type { Said } from '../console-message.ts';
import { type Wording, wording } from '../wording.ts';

const allowOrigin = 'Access-Control-Allow-Origin';
const allowCredentials = 'Access-Control-Allow-Credentials';
const allowMethods = 'Access-Control-Allow-Methods';
const allowHeaders = 'Access-Control-Allow-Headers';

/** Of the CORS check, which the answer to a preflight has to pass as well. */
function check(code: string, reason: readonly string[], header: string, text: string): Wording {
  const says = { reasons: reason, header, code };
  return wording('chromium', 'reason', text, says, `Preflight${code}`);
}

function ofPreflight(
  code: string,
  reason: string | null,
  text: string,
  says: Partial<Said> = {},
): Wording {
  return wording('chromium', 'reason', text, {
    reasons: reason === null ? [] : [reason],
    during: 'preflight',
    code,
    ...says,
  });
}

const missing = ['allow-origin-missing'];
const several = ['allow-origin-several-values', 'allow-origin-several-lines'];
const wildcard = ['allow-origin-wildcard-with-credentials'];
const notTrue = ['allow-credentials-not-true'];

/** https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/platform/loader/cors/cors_error_string.cc */
export const chromiumCors: readonly Wording[] = [
  check(
    'MissingAllowOriginHeader',
    missing,
    allowOrigin,
    `No '${allowOrigin}' header is present on the requested resource`,
  ),
  check(
    'MultipleAllowOriginValues',
    several,
    allowOrigin,
    `The '${allowOrigin}' header contains multiple values '{value}', but only one is allowed`,
  ),
  check(
    'InvalidAllowOriginValue',
    ['allow-origin-invalid'],
    allowOrigin,
    `The '${allowOrigin}' header contains the invalid value '{value}'.`,
  ),
  check(
    'AllowOriginMismatch',
    ['allow-origin-mismatch'],
    allowOrigin,
    `The '${allowOrigin}' header has a value '{value}' that is not equal to the supplied origin`,
  ),
  wording(
    'chromium',
    'reason',
    `The value of the '${allowOrigin}' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'`,
    { reasons: wildcard, header: allowOrigin, value: '*', code: 'WildcardOriginNotAllowed' },
    'PreflightWildcardOriginNotAllowed',
  ),
  check(
    'InvalidAllowCredentials',
    notTrue,
    allowCredentials,
    `The value of the '${allowCredentials}' header in the response is '{value}' which must be 'true' when the request's credentials mode is 'include'`,
  ),
  ofPreflight('PreflightInvalidStatus', 'preflight-status', 'It does not have HTTP ok status'),
  ofPreflight(
    'PreflightDisallowedRedirect',
    'preflight-redirect',
    'Redirect is not allowed for a preflight request',
  ),
  ofPreflight(
    'InvalidAllowMethodsPreflightResponse',
    'allow-methods-invalid',
    `Cannot parse ${allowMethods} response header field in preflight response`,
    { header: allowMethods },
  ),
  ofPreflight(
    'InvalidAllowHeadersPreflightResponse',
    'allow-headers-invalid',
    `Cannot parse ${allowHeaders} response header field in preflight response`,
    { header: allowHeaders },
  ),
  ofPreflight(
    'MethodDisallowedByPreflightResponse',
    'method-not-allowed',
    `Method {method} is not allowed by ${allowMethods} in preflight response`,
    { header: allowMethods },
  ),
  ofPreflight(
    'HeaderDisallowedByPreflightResponse',
    'header-not-allowed',
    `Request header field {requestHeader} is not allowed by ${allowHeaders} in preflight response`,
    { header: allowHeaders },
  ),
  wording(
    'chromium',
    'reason',
    "Redirect location '{redirectsTo}' contains a username and password, which is disallowed for cross-origin requests",
    {
      reasons: ['redirect-url-credentials'],
      during: 'redirect',
      header: 'Location',
      code: 'RedirectContainsCredentials',
    },
  ),
  wording('chromium', 'reason', 'Cross origin requests are not allowed by request mode', {
    reasons: ['mode-same-origin'],
    during: 'request',
    code: 'DisallowedByMode',
  }),
  wording(
    'chromium',
    'reason',
    `Request mode is "same-origin" but the URL's origin is not same as the request origin {origin}`,
    { reasons: ['mode-same-origin'], during: 'request', code: 'DisallowedByMode' },
  ),
  wording(
    'chromium',
    'reason',
    'Cross origin requests are only supported for protocol schemes: {ignored}.',
    { reasons: ['scheme-not-http'], during: 'request', code: 'CorsDisabledScheme' },
  ),
  wording('chromium', 'reason', 'URL scheme must be "http" or "https" for CORS request', {
    reasons: ['scheme-not-http'],
    during: 'request',
    code: 'CorsDisabledScheme',
  }),
  wording('chromium', 'reason', 'URL scheme "{ignored}" is not supported', {
    reasons: ['scheme-not-http'],
    during: 'request',
    code: 'CorsDisabledScheme',
  }),
];

/** What stands around the reasons. */
export const chromiumAround: readonly Wording[] = [
  wording('chromium', 'aside', 'The response is invalid', { code: 'InvalidResponse' }),
  wording(
    'chromium',
    'head',
    "Access to {initiator} at '{url}' from origin '{origin}' has been blocked by CORS policy:",
  ),
  wording(
    'chromium',
    'head',
    "Access to {initiator} at '{url}' (redirected from '{redirectedFrom}') from origin '{origin}' has been blocked by CORS policy:",
  ),
  wording('chromium', 'head', 'Access blocked by CORS policy:'),
  wording('chromium', 'head', "Response to preflight request doesn't pass access control check:", {
    during: 'preflight',
  }),
  wording(
    'chromium',
    'aside',
    "If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled",
  ),
  wording(
    'chromium',
    'aside',
    "Have the server send the header with a valid value, or, if an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled",
  ),
  wording('chromium', 'aside', 'Have the server send the header with a valid value'),
  wording(
    'chromium',
    'aside',
    'The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute',
    { initiator: 'xhr' },
  ),
];
