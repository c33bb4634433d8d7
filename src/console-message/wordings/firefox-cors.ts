import type { Said } from '../console-message.ts';
import { firefoxReasons } from '../firefox-reasons.ts';
import { type Wording, wording } from '../wording.ts';

const allowOrigin = 'Access-Control-Allow-Origin';
const allowCredentials = 'Access-Control-Allow-Credentials';
const allowMethods = 'Access-Control-Allow-Methods';
const allowHeaders = 'Access-Control-Allow-Headers';

function reason(code: string, text: string, says: Partial<Said> = {}): Wording {
  return wording('firefox', 'reason', `(Reason: ${text})`, {
    ...firefoxReasons[code],
    code,
    ...says,
  });
}

function withStatus(code: string, text: string): readonly Wording[] {
  return [
    reason(code, text),
    wording('firefox', 'reason', `(Reason: ${text}). Status code: {status}`, {
      ...firefoxReasons[code],
      code,
    }),
  ];
}

const blocked =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at';

/** https://searchfox.org/mozilla-central/source/dom/locales/en-US/chrome/security/security.properties */
export const firefoxCors: readonly Wording[] = [
  wording('firefox', 'head', `${blocked} {url}. ~(`),
  wording('firefox', 'head', `${blocked} '{url}'. ~(`),
  wording(
    'firefox',
    'head',
    `${blocked} {url}. This can be fixed by moving the resource to the same domain or enabling CORS`,
  ),
  wording(
    'firefox',
    'head',
    'Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at {url} soon. ~(',
    { kind: 'cors-warning' },
  ),
  reason('CORSDisabled', 'CORS disabled'),
  ...withStatus('CORSDidNotSucceed2', 'CORS request did not succeed'),
  reason('CORSDidNotSucceed2', 'CORS request failed'),
  reason('CORSOriginHeaderNotAdded', "CORS header 'Origin' cannot be added"),
  reason('CORSExternalRedirectNotAllowed', 'CORS request external redirect not allowed'),
  reason('CORSRequestNotHttp', 'CORS request not http'),
  reason('CORSRequestNotHttp', 'CORS request not HTTP'),
  ...withStatus('CORSMissingAllowOrigin2', `CORS header '${allowOrigin}' missing`),
  reason('CORSMultipleAllowOriginNotAllowed', `Multiple CORS header '${allowOrigin}' not allowed`),
  reason(
    'CORSAllowOriginNotMatchingOrigin',
    `CORS header '${allowOrigin}' does not match '{value}'`,
  ),
  reason(
    'CORSNotSupportingCredentials',
    `Credential is not supported if the CORS header '${allowOrigin}' is '*'`,
  ),
  reason('CORSMethodNotFound', `Did not find method in CORS header '${allowMethods}'`),
  reason('CORSMissingAllowCredentials', `expected 'true' in CORS header '${allowCredentials}'`),
  ...withStatus('CORSPreflightDidNotSucceed3', 'CORS preflight response did not succeed'),
  reason('CORSPreflightDidNotSucceed3', 'CORS preflight channel did not succeed'),
  reason('CORSInvalidAllowMethod', `invalid token '{value}' in CORS header '${allowMethods}'`),
  reason('CORSInvalidAllowHeader', `invalid token '{value}' in CORS header '${allowHeaders}'`),
  reason(
    'CORSMissingAllowHeaderFromPreflight2',
    `header '{requestHeader}' is not allowed according to header '${allowHeaders}' from CORS preflight response`,
  ),
  reason(
    'CORSMissingAllowHeaderFromPreflight2',
    `missing token '{requestHeader}' in CORS header '${allowHeaders}' from CORS preflight channel`,
  ),
  wording(
    'firefox',
    'reason',
    `(Reason: When the '${allowHeaders}' is '*', the 'Authorization' header is not covered. To include the 'Authorization' header, it must be explicitly listed in CORS header '${allowHeaders}')`,
    {
      ...firefoxReasons['CORSAllowHeaderFromPreflightDeprecation'],
      code: 'CORSAllowHeaderFromPreflightDeprecation',
    },
  ),
];
