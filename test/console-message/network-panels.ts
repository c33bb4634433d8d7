import type { Row, Told } from './row.ts';

const allowOrigin = 'Access-Control-Allow-Origin';
const allowCredentials = 'Access-Control-Allow-Credentials';
const allowMethods = 'Access-Control-Allow-Methods';
const allowHeaders = 'Access-Control-Allow-Headers';
const privateNetwork = 'Access-Control-Allow-Private-Network';

function because(reason: string, ...others: readonly string[]): Told {
  const reasons = [reason, ...others];
  return others.length === 0 ? { reasons, reason } : { reasons };
}

const missing = { ...because('allow-origin-missing'), header: allowOrigin };
const several = {
  ...because('allow-origin-several-values', 'allow-origin-several-lines'),
  header: allowOrigin,
};
const invalid = { ...because('allow-origin-invalid'), header: allowOrigin };
const mismatch = { ...because('allow-origin-mismatch'), header: allowOrigin };
const wildcard = {
  ...because('allow-origin-wildcard-with-credentials'),
  header: allowOrigin,
  value: '*',
};
const notTrue = { ...because('allow-credentials-not-true'), header: allowCredentials };
const preflight = { during: 'preflight' } as const;
const request = { during: 'request' } as const;

const chromium: Readonly<Record<string, Told>> = {
  MissingAllowOriginHeader: missing,
  MultipleAllowOriginValues: several,
  InvalidAllowOriginValue: invalid,
  AllowOriginMismatch: mismatch,
  WildcardOriginNotAllowed: wildcard,
  InvalidAllowCredentials: notTrue,
  PreflightMissingAllowOriginHeader: { ...missing, ...preflight },
  PreflightMultipleAllowOriginValues: { ...several, ...preflight },
  PreflightInvalidAllowOriginValue: { ...invalid, ...preflight },
  PreflightAllowOriginMismatch: { ...mismatch, ...preflight },
  PreflightWildcardOriginNotAllowed: { ...wildcard, ...preflight },
  PreflightInvalidAllowCredentials: { ...notTrue, ...preflight },
  PreflightInvalidStatus: { ...because('preflight-status'), ...preflight },
  PreflightDisallowedRedirect: { ...because('preflight-redirect'), ...preflight },
  InvalidAllowMethodsPreflightResponse: {
    ...because('allow-methods-invalid'),
    ...preflight,
    header: allowMethods,
  },
  InvalidAllowHeadersPreflightResponse: {
    ...because('allow-headers-invalid'),
    ...preflight,
    header: allowHeaders,
  },
  MethodDisallowedByPreflightResponse: {
    ...because('method-not-allowed'),
    ...preflight,
    header: allowMethods,
  },
  HeaderDisallowedByPreflightResponse: {
    ...because('header-not-allowed'),
    ...preflight,
    header: allowHeaders,
  },
  RedirectContainsCredentials: {
    ...because('redirect-url-credentials'),
    during: 'redirect',
    header: 'Location',
  },
  DisallowedByMode: { ...because('mode-same-origin'), ...request },
  CorsDisabledScheme: { ...because('scheme-not-http'), ...request },
  NoCorsRedirectModeNotFollow: { reasons: [], ...request },
  InvalidResponse: { reasons: [] },
  LocalNetworkAccessPermissionDenied: { ...because('local-network-permission'), ...request },
  InsecureLocalNetwork: { ...because('local-network-insecure-page'), ...request },
  InsecurePrivateNetwork: { ...because('local-network-insecure-page'), ...request },
  InvalidLocalNetworkAccess: { reasons: [], ...request },
  UnexpectedPrivateNetworkAccess: { reasons: [], ...request },
  PrivateNetworkAccessPermissionUnavailable: { reasons: [], ...request },
  PreflightMissingAllowPrivateNetwork: { reasons: [], ...preflight, header: privateNetwork },
  PreflightInvalidAllowPrivateNetwork: { reasons: [], ...preflight, header: privateNetwork },
  PreflightMissingPrivateNetworkAccessId: { reasons: [], ...preflight },
  PreflightMissingPrivateNetworkAccessName: { reasons: [], ...preflight },
  PreflightMissingAllowExternal: { reasons: [], ...preflight },
  PreflightInvalidAllowExternal: { reasons: [], ...preflight },
};

/** What Chromium 156 tells of a request in the Network panel: in the column, and above it in a tip. */
export const chromiumNetworkPanel: readonly Row[] = [
  ['CORS error', { kind: 'cors', engine: 'chromium', reasons: [], code: 'CORS error' }],
  ...Object.entries(chromium).map(
    ([code, told]): Row => [
      `Cross-Origin Resource Sharing error: ${code}`,
      { kind: 'cors', engine: 'chromium', code, ...told },
    ],
  ),
];

/** In the order of Firefox's own numbers, from 1001 on. */
const firefox: Readonly<Record<string, Told>> = {
  'CORS disabled': { code: 'CORSDisabled', reasons: [] },
  'CORS Failed': {
    code: 'CORSDidNotSucceed2',
    ...because('network-failure', 'redirect-url-credentials'),
  },
  'CORS Not HTTP': { code: 'CORSRequestNotHttp', ...because('scheme-not-http'), ...request },
  'CORS Multiple Origin Not Allowed': {
    code: 'CORSMultipleAllowOriginNotAllowed',
    ...because('allow-origin-several-lines'),
    header: allowOrigin,
  },
  'CORS Missing Allow Origin': { code: 'CORSMissingAllowOrigin2', ...missing },
  'CORS No Allow Credentials': { code: 'CORSNotSupportingCredentials', ...wildcard },
  'CORS Allow Origin Not Matching Origin': {
    code: 'CORSAllowOriginNotMatchingOrigin',
    ...because('allow-origin-mismatch', 'allow-origin-invalid', 'allow-origin-several-values'),
    header: allowOrigin,
  },
  'CORS Missing Allow Credentials': { code: 'CORSMissingAllowCredentials', ...notTrue },
  'CORS Origin Header Missing': { code: 'CORSOriginHeaderNotAdded', reasons: [] },
  'CORS External Redirect Not Allowed': {
    code: 'CORSExternalRedirectNotAllowed',
    ...because('preflight-redirect'),
    ...preflight,
  },
  'CORS Preflight Did Not Succeed': {
    code: 'CORSPreflightDidNotSucceed3',
    ...because('preflight-status', 'preflight-redirect'),
    ...preflight,
  },
  'CORS Invalid Allow Method': {
    code: 'CORSInvalidAllowMethod',
    ...because('allow-methods-invalid'),
    ...preflight,
    header: allowMethods,
  },
  'CORS Method Not Found': {
    code: 'CORSMethodNotFound',
    ...because('method-not-allowed'),
    ...preflight,
    header: allowMethods,
  },
  'CORS Invalid Allow Header': {
    code: 'CORSInvalidAllowHeader',
    ...because('allow-headers-invalid'),
    ...preflight,
    header: allowHeaders,
  },
  'CORS Missing Allow Header': {
    code: 'CORSMissingAllowHeaderFromPreflight2',
    ...because('header-not-allowed'),
    ...preflight,
    header: allowHeaders,
  },
};

/** What Firefox 153 writes behind a URL in the console, and in the Network panel. */
export const firefoxNetworkPanel: readonly Row[] = Object.entries(firefox).map(
  ([text, told]): Row => [
    `XHRGEThttps://api.example/users?id=7 ${text}`,
    { kind: 'cors', engine: 'firefox', url: 'https://api.example/users?id=7', ...told },
  ],
);
