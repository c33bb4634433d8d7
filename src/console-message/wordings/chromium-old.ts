import type { Said } from '../console-message.ts';
import { type Wording, wording } from '../wording.ts';

const allowOrigin = 'Access-Control-Allow-Origin';
const allowCredentials = 'Access-Control-Allow-Credentials';

function head(text: string, says: Partial<Said> = {}): Wording {
  return wording('chromium', 'head', text, says);
}

function reason(text: string, says: Partial<Said>, preflightCode: string | null = null): Wording {
  return wording('chromium', 'reason', text, says, preflightCode);
}

/** What Chromium wrote before version 70, of which forums and logs are full. */
export const chromiumOld: readonly Wording[] = [
  head("Redirect from '{url}' to '{redirectsTo}' has been blocked by CORS policy:", {
    during: 'redirect',
  }),
  head(
    "Image from origin '{ignored}' has been blocked from loading by Cross-Origin Resource Sharing policy:",
    { initiator: 'image' },
  ),
  head(
    "Font from origin '{ignored}' has been blocked from loading by Cross-Origin Resource Sharing policy:",
    { initiator: 'font' },
  ),
  head(
    "Script from origin '{ignored}' has been blocked from loading by Cross-Origin Resource Sharing policy:",
    { initiator: 'script' },
  ),
  head(
    "CSS stylesheet from origin '{ignored}' has been blocked from loading by Cross-Origin Resource Sharing policy:",
    { initiator: 'stylesheet' },
  ),
  head(
    "Redirect at origin '{ignored}' has been blocked from loading by Cross-Origin Resource Sharing policy:",
    { during: 'redirect' },
  ),
  reason('Response for preflight does not have HTTP ok status', {
    reasons: ['preflight-status'],
    during: 'preflight',
    code: 'PreflightInvalidStatus',
  }),
  reason('Response for preflight has invalid HTTP status code {status}', {
    reasons: ['preflight-status'],
    during: 'preflight',
    code: 'PreflightInvalidStatus',
  }),
  reason('Invalid HTTP status code {status}', {
    reasons: ['preflight-status'],
    during: 'preflight',
    code: 'PreflightInvalidStatus',
  }),
  reason('Response for preflight is invalid (redirect)', {
    reasons: ['preflight-redirect'],
    during: 'preflight',
    code: 'PreflightDisallowedRedirect',
  }),
  reason(
    "A wildcard '*' cannot be used in the 'Access-Control-Allow-Origin' header when the credentials flag is true",
    {
      reasons: ['allow-origin-wildcard-with-credentials'],
      header: allowOrigin,
      value: '*',
      code: 'WildcardOriginNotAllowed',
    },
    'PreflightWildcardOriginNotAllowed',
  ),
  reason(
    "Credentials flag is 'true', but the 'Access-Control-Allow-Credentials' header is '{value}'. It must be 'true' to allow credentials",
    {
      reasons: ['allow-credentials-not-true'],
      header: allowCredentials,
      code: 'InvalidAllowCredentials',
    },
    'PreflightInvalidAllowCredentials',
  ),
  // Until 2017 no request that had a preflight could be redirected at all.
  reason(
    "The request was redirected to '{redirectsTo}', which is disallowed for cross-origin requests that require preflight",
    { during: 'redirect' },
  ),
  reason('Request requires preflight, which is disallowed to follow cross-origin redirect', {
    during: 'redirect',
  }),
  reason("Redirect location '{redirectsTo}' has a disallowed scheme for cross-origin requests", {
    reasons: ['scheme-not-http'],
    during: 'redirect',
  }),
  wording('chromium', 'aside', "Origin '{origin}' is therefore not allowed access"),
  wording('chromium', 'aside', 'The response had HTTP status code {status}'),
];
