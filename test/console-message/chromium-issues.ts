import type { Row } from './row.ts';

export const chromiumIssues: readonly Row[] = [
  [
    'Ensure CORS response header values are valid',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: [
        'allow-origin-missing',
        'allow-origin-several-values',
        'allow-origin-several-lines',
        'allow-origin-invalid',
        'allow-methods-invalid',
        'allow-headers-invalid',
      ],
    },
  ],
  [
    'Issues\n1\nEnsure CORS response header values are valid\nA Cross-Origin Resource Sharing (CORS) request was blocked because of invalid or missing response headers of the request or the associated preflight request.\n1 request\nRequest\tStatus\tPreflight Request (if problematic)\tHeader\tProblem\tInvalid Value (if available)\nusers\tblocked\t\tAccess-Control-Allow-Origin\tMissing Header\t',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-origin-missing'],
      header: 'Access-Control-Allow-Origin',
      reason: 'allow-origin-missing',
    },
  ],
  [
    'Issues\n1\nEnsure CORS response header values are valid\nA Cross-Origin Resource Sharing (CORS) request was blocked because of invalid or missing response headers of the request or the associated preflight request.\n1 request\nRequest\tStatus\tPreflight Request (if problematic)\tHeader\tProblem\tInvalid Value (if available)\nusers\tblocked\tusers\tAccess-Control-Allow-Origin\tMultiple Values\thttps://a.example, https://b.example',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-origin-several-values', 'allow-origin-several-lines'],
      header: 'Access-Control-Allow-Origin',
      value: 'https://a.example, https://b.example',
    },
  ],
  [
    'Issues\n1\nEnsure CORS response header values are valid\nA Cross-Origin Resource Sharing (CORS) request was blocked because of invalid or missing response headers of the request or the associated preflight request.\n1 request\nRequest\tStatus\tPreflight Request (if problematic)\tHeader\tProblem\tInvalid Value (if available)\nusers\tblocked\t\tAccess-Control-Allow-Origin\tInvalid Value\t*.example',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-origin-invalid'],
      header: 'Access-Control-Allow-Origin',
      value: '*.example',
      reason: 'allow-origin-invalid',
    },
  ],
  [
    'Issues\n1\nEnsure CORS response header values are valid\nA Cross-Origin Resource Sharing (CORS) request was blocked because of invalid or missing response headers of the request or the associated preflight request.\n1 request\nRequest\tStatus\tPreflight Request (if problematic)\tHeader\tProblem\tInvalid Value (if available)\nusers\tblocked\tusers\tAccess-Control-Allow-Methods\tInvalid Value\t',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-methods-invalid'],
      header: 'Access-Control-Allow-Methods',
      reason: 'allow-methods-invalid',
    },
  ],
  [
    'Ensure credentialed requests aren’t sent to CORS resources with origin wildcards',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-origin-wildcard-with-credentials'],
      header: 'Access-Control-Allow-Origin',
      value: '*',
      reason: 'allow-origin-wildcard-with-credentials',
    },
  ],
  [
    'Ensure CORS requesting origin matches resource’s allowed origin',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-origin-mismatch'],
      header: 'Access-Control-Allow-Origin',
      reason: 'allow-origin-mismatch',
    },
  ],
  [
    'Ensure CORS requesting origin matches resource’s allowed origin\n1 request\nRequest\tStatus\tPreflight Request (if problematic)\tInitiator Context\tAllowed Origin (from header)\nusers\tblocked\t\thttps://app.example\thttps://b.example',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-origin-mismatch'],
      origin: 'https://app.example',
      header: 'Access-Control-Allow-Origin',
      value: 'https://b.example',
      reason: 'allow-origin-mismatch',
    },
  ],
  [
    'Ensure CORS requests include credentials only when allowed',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['allow-credentials-not-true'],
      header: 'Access-Control-Allow-Credentials',
      reason: 'allow-credentials-not-true',
    },
  ],
  [
    'Ensure preflight responses are valid',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['preflight-status', 'preflight-redirect'],
      during: 'preflight',
    },
  ],
  [
    "Ensure preflight responses are valid\nRequest\tStatus\tPreflight Request\tProblem\nusers\tblocked\tusers\tHTTP status of preflight request didn't indicate success",
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['preflight-status'],
      during: 'preflight',
      reason: 'preflight-status',
    },
  ],
  [
    'Ensure preflight responses are valid\nRequest\tStatus\tPreflight Request\tProblem\nusers\tblocked\tusers\tResponse to preflight was a redirect',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['preflight-redirect'],
      during: 'preflight',
      reason: 'preflight-redirect',
    },
  ],
  [
    'Ensure CORS request uses allowed method\nRequest\tStatus\tPreflight Request\tDisallowed Request Method\nusers\tblocked\tusers\tPUT',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['method-not-allowed'],
      during: 'preflight',
      header: 'Access-Control-Allow-Methods',
      method: 'PUT',
      code: 'MethodDisallowedByPreflightResponse',
      reason: 'method-not-allowed',
    },
  ],
  [
    'Ensure CORS request includes only allowed headers\nRequest\tStatus\tPreflight Request\tDisallowed Request Header\nusers\tblocked\tusers\tx-api-key',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['header-not-allowed'],
      during: 'preflight',
      header: 'Access-Control-Allow-Headers',
      requestHeader: 'x-api-key',
      code: 'HeaderDisallowedByPreflightResponse',
      reason: 'header-not-allowed',
    },
  ],
  [
    'Ensure CORS requests aren’t redirected to URLs containing credentials',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['redirect-url-credentials'],
      during: 'redirect',
      header: 'Location',
      code: 'RedirectContainsCredentials',
      reason: 'redirect-url-credentials',
    },
  ],
  [
    'Ensure only same-origin resources are fetched with same-origin request mode',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['mode-same-origin'],
      during: 'request',
      code: 'DisallowedByMode',
      reason: 'mode-same-origin',
    },
  ],
  [
    'Ensure CORS requests are made on supported schemes',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['scheme-not-http'],
      during: 'request',
      code: 'CorsDisabledScheme',
      reason: 'scheme-not-http',
    },
  ],
  [
    'Ensure no-cors requests configure redirect mode follow',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: [],
      during: 'request',
      code: 'NoCorsRedirectModeNotFollow',
    },
  ],
  [
    'Ensure that local network requests are compatible with restrictions',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['local-network-permission', 'local-network-insecure-page'],
      during: 'request',
    },
  ],
  [
    'Ensure private network requests are made from secure contexts',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: ['local-network-insecure-page'],
      during: 'request',
      code: 'InsecurePrivateNetwork',
      reason: 'local-network-insecure-page',
    },
  ],
  [
    'Ensure private network requests are only made to resources that allow them',
    {
      kind: 'cors',
      engine: 'chromium',
      reasons: [],
      during: 'preflight',
      header: 'Access-Control-Allow-Private-Network',
    },
  ],
];
