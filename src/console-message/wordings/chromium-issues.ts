import type { Said } from '../console-message.ts';
import { type Wording, wording } from '../wording.ts';

function title(text: string, reasons: readonly string[], says: Partial<Said> = {}): Wording {
  return wording('chromium', 'reason', text, { reasons, ...says });
}

/** The titles in the Issues panel. The table below a title tells more. */
export const chromiumIssues: readonly Wording[] = [
  title('Ensure CORS response header values are valid', [
    'allow-origin-missing',
    'allow-origin-several-values',
    'allow-origin-several-lines',
    'allow-origin-invalid',
    'allow-methods-invalid',
    'allow-headers-invalid',
  ]),
  title(
    "Ensure credentialed requests aren't sent to CORS resources with origin wildcards",
    ['allow-origin-wildcard-with-credentials'],
    { header: 'Access-Control-Allow-Origin', value: '*' },
  ),
  title(
    "Ensure CORS requesting origin matches resource's allowed origin",
    ['allow-origin-mismatch'],
    { header: 'Access-Control-Allow-Origin' },
  ),
  title(
    'Ensure CORS requests include credentials only when allowed',
    ['allow-credentials-not-true'],
    { header: 'Access-Control-Allow-Credentials' },
  ),
  title('Ensure preflight responses are valid', ['preflight-status', 'preflight-redirect'], {
    during: 'preflight',
  }),
  title('Ensure CORS request uses allowed method', ['method-not-allowed'], {
    during: 'preflight',
    header: 'Access-Control-Allow-Methods',
    code: 'MethodDisallowedByPreflightResponse',
  }),
  title('Ensure CORS request includes only allowed headers', ['header-not-allowed'], {
    during: 'preflight',
    header: 'Access-Control-Allow-Headers',
    code: 'HeaderDisallowedByPreflightResponse',
  }),
  title(
    "Ensure CORS requests aren't redirected to URLs containing credentials",
    ['redirect-url-credentials'],
    { during: 'redirect', header: 'Location', code: 'RedirectContainsCredentials' },
  ),
  title(
    'Ensure only same-origin resources are fetched with same-origin request mode',
    ['mode-same-origin'],
    { during: 'request', code: 'DisallowedByMode' },
  ),
  title('Ensure CORS requests are made on supported schemes', ['scheme-not-http'], {
    during: 'request',
    code: 'CorsDisabledScheme',
  }),
  title('Ensure no-cors requests configure redirect mode follow', [], {
    during: 'request',
    code: 'NoCorsRedirectModeNotFollow',
  }),
  title(
    'Ensure that local network requests are compatible with restrictions',
    ['local-network-permission', 'local-network-insecure-page'],
    { during: 'request' },
  ),
  title(
    'Ensure private network requests are made from secure contexts',
    ['local-network-insecure-page'],
    { during: 'request', code: 'InsecurePrivateNetwork' },
  ),
  title('Ensure private network requests are only made to resources that allow them', [], {
    during: 'preflight',
    header: 'Access-Control-Allow-Private-Network',
  }),
];
