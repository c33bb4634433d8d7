import type { Row } from './row.ts';

export const messagesOfOthers: readonly Row[] = [
  [
    'Uncaught (in promise) TypeError: Failed to fetch',
    { kind: 'failed', engine: 'chromium', reasons: [] },
  ],
  ['Failed to fetch', { kind: 'failed', engine: 'chromium', reasons: [] }],
  [
    'TypeError: Failed to fetch dynamically imported module: https://app.example/a.js',
    {
      kind: 'failed',
      engine: 'chromium',
      reasons: [],
      url: 'https://app.example/a.js',
      initiator: 'script',
    },
  ],
  [
    'TypeError: NetworkError when attempting to fetch resource.',
    { kind: 'failed', engine: 'firefox', reasons: [] },
  ],
  [
    'Unhandled Promise Rejection: TypeError: Load failed',
    { kind: 'failed', engine: 'webkit', reasons: [] },
  ],
  ['Load failed', { kind: 'failed', engine: 'webkit', reasons: [] }],
  ['AxiosError: Network Error', { kind: 'failed', reasons: [] }],
  ["AxiosError {message: 'Network Error'", { kind: 'failed', reasons: [] }],
  ['Error: Network Error', { kind: 'failed', reasons: [] }],
  [
    'Error: Network Error\n    at createError (/app/node_modules/axios/lib/core/createError.js:16:15)',
    { kind: 'failed', reasons: [] },
  ],
  [
    "{ message: 'Network Error', name: 'AxiosError', code: 'ERR_NETWORK' }",
    { kind: 'failed', reasons: [] },
  ],
  [
    '{"message":"Network Error","name":"AxiosError","code":"ERR_NETWORK"}',
    { kind: 'failed', reasons: [] },
  ],
  [
    'Error: NetworkError when attempting to fetch resource.',
    { kind: 'failed', engine: 'firefox', reasons: [] },
  ],
  ['Uncaught Error: Network Error', { kind: 'failed', reasons: [] }],
  ['Uncaught (in promise) Error: Network Error', { kind: 'failed', reasons: [] }],
  [
    'Http failure response for https://api.example/users?id=7: 0 Unknown Error',
    { kind: 'failed', reasons: [], url: 'https://api.example/users?id=7' },
  ],
  ['Network Error', { kind: 'failed', reasons: [] }],
  [
    'Error: Request has been terminated\nPossible causes: the network is offline, Origin is not allowed by Access-Control-Allow-Origin, the page is being unloaded, etc.',
    { kind: 'failed', reasons: [] },
  ],
  [
    'Not allowed to follow a redirection while loading https://api.example/a',
    {
      kind: 'failed',
      engine: 'webkit',
      reasons: [],
      during: 'redirect',
      url: 'https://api.example/a',
    },
  ],
  [
    'GET https://api.example/users?id=7 net::ERR_FAILED 200 (OK)',
    {
      kind: 'network-error',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      method: 'GET',
      status: 200,
      code: 'net::ERR_FAILED',
    },
  ],
  [
    'PUT https://api.example/users?id=7 net::ERR_CONNECTION_REFUSED',
    {
      kind: 'network-error',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      method: 'PUT',
      code: 'net::ERR_CONNECTION_REFUSED',
    },
  ],
  [
    'Failed to load resource: net::ERR_NAME_NOT_RESOLVED',
    { kind: 'network-error', engine: 'chromium', reasons: [], code: 'net::ERR_NAME_NOT_RESOLVED' },
  ],
  [
    'POST https://api.example/ net::ERR_HTTP2_PROTOCOL_ERROR',
    {
      kind: 'network-error',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/',
      method: 'POST',
      code: 'net::ERR_HTTP2_PROTOCOL_ERROR',
    },
  ],
  [
    'GET https://api.example/users?id=7 net::ERR_BLOCKED_BY_CLIENT',
    {
      kind: 'blocked-by-client',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      method: 'GET',
      code: 'net::ERR_BLOCKED_BY_CLIENT',
    },
  ],
  [
    'GET https://api.example/users?id=7 net::ERR_BLOCKED_BY_ORB',
    {
      kind: 'orb',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      method: 'GET',
      code: 'net::ERR_BLOCKED_BY_ORB',
    },
  ],
  [
    'GET https://api.example/users?id=7 net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin 200 (OK)',
    {
      kind: 'corp',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      method: 'GET',
      status: 200,
      code: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
    },
  ],
  [
    'GET https://api.example/users?id=7 net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep 200 (OK)',
    {
      kind: 'coep',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      method: 'GET',
      status: 200,
      code: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep',
    },
  ],
  [
    'GET https://api.example/users?id=7 net::ERR_BLOCKED_BY_CSP',
    {
      kind: 'content-security-policy',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      method: 'GET',
      code: 'net::ERR_BLOCKED_BY_CSP',
    },
  ],
  [
    "Refused to connect to 'https://api.example/users?id=7' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
    {
      kind: 'content-security-policy',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      header: 'Content-Security-Policy',
      value: 'connect-src',
    },
  ],
  [
    "Connecting to 'https://api.example/users?id=7' violates the following Content Security Policy directive: \"connect-src 'self'\". The action has been blocked.",
    {
      kind: 'content-security-policy',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      header: 'Content-Security-Policy',
      value: 'connect-src',
    },
  ],
  [
    "Loading the image 'https://api.example/users?id=7' violates the following Content Security Policy directive: \"img-src 'self'\". The action has been blocked.",
    {
      kind: 'content-security-policy',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      initiator: 'image',
      header: 'Content-Security-Policy',
      value: 'img-src',
    },
  ],
  [
    "Refused to load the script 'https://api.example/users?id=7' because it violates the following Content Security Policy directive: \"script-src 'self'\". Note that 'script-src-elem' was not explicitly set, so 'script-src' is used as a fallback.",
    {
      kind: 'content-security-policy',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      initiator: 'script',
      header: 'Content-Security-Policy',
      value: 'script-src',
    },
  ],
  [
    "Fetch API cannot load https://api.example/users?id=7. Refused to connect because it violates the document's Content Security Policy.",
    {
      kind: 'content-security-policy',
      engine: 'chromium',
      reasons: [],
      url: 'https://api.example/users?id=7',
      initiator: 'fetch',
      header: 'Content-Security-Policy',
    },
  ],
  [
    'Refused to connect to https://api.example/users?id=7 because it does not appear in the connect-src directive of the Content Security Policy.',
    {
      kind: 'content-security-policy',
      engine: 'webkit',
      reasons: [],
      url: 'https://api.example/users?id=7',
      header: 'Content-Security-Policy',
      value: 'connect-src',
    },
  ],
  [
    'Refused to load https://api.example/users?id=7 because it does not appear in the script-src directive of the Content Security Policy.',
    {
      kind: 'content-security-policy',
      engine: 'webkit',
      reasons: [],
      url: 'https://api.example/users?id=7',
      header: 'Content-Security-Policy',
      value: 'script-src',
    },
  ],
  [
    "Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at https://api.example/users?id=7 because it violates the following directive: “connect-src 'self'”",
    {
      kind: 'content-security-policy',
      engine: 'firefox',
      reasons: [],
      url: 'https://api.example/users?id=7',
      header: 'Content-Security-Policy',
      value: 'connect-src',
    },
  ],
  [
    'Content Security Policy: The page’s settings blocked the loading of a resource at https://api.example/users?id=7 (“connect-src”).',
    {
      kind: 'content-security-policy',
      engine: 'firefox',
      reasons: [],
      url: 'https://api.example/users?id=7',
      header: 'Content-Security-Policy',
      value: 'connect-src',
    },
  ],
  [
    "Mixed Content: The page at 'https://app.example/' was loaded over HTTPS, but requested an insecure resource 'http://api.example/users'. This request has been blocked; the content must be served over HTTPS.",
    { kind: 'mixed-content', engine: 'chromium', reasons: [], url: 'http://api.example/users' },
  ],
  [
    "Mixed Content: The page at 'https://app.example/' was loaded over HTTPS, but requested an insecure XMLHttpRequest endpoint 'http://api.example/users'. This request has been blocked; the content must be served over HTTPS.",
    { kind: 'mixed-content', engine: 'chromium', reasons: [], url: 'http://api.example/users' },
  ],
  [
    "Mixed Content: The page at 'https://app.example/' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://api.example/'. This request has been blocked; this endpoint must be available over WSS.",
    {
      kind: 'mixed-content',
      engine: 'chromium',
      reasons: [],
      url: 'ws://api.example/',
      initiator: 'websocket',
    },
  ],
  [
    'Blocked loading mixed active content “http://api.example/users”',
    { kind: 'mixed-content', engine: 'firefox', reasons: [], url: 'http://api.example/users' },
  ],
  [
    'Blocked loading mixed display content “http://api.example/a.png”',
    { kind: 'mixed-content', engine: 'firefox', reasons: [], url: 'http://api.example/a.png' },
  ],
  [
    '[blocked] The page at https://app.example/ was not allowed to run insecure content from http://api.example/a.js.',
    { kind: 'mixed-content', engine: 'webkit', reasons: [], url: 'http://api.example/a.js' },
  ],
  [
    '[blocked] The page at https://app.example/ was not allowed to display insecure content from http://api.example/a.png.',
    { kind: 'mixed-content', engine: 'webkit', reasons: [], url: 'http://api.example/a.png' },
  ],
  [
    '[blocked] The page at https://app.example/ requested insecure content from http://api.example/users. This content was blocked and must be served over HTTPS.',
    { kind: 'mixed-content', engine: 'webkit', reasons: [], url: 'http://api.example/users' },
  ],
  [
    'The resource at “https://api.example/users” was blocked by OpaqueResponseBlocking. Reason: “mimeType is in opaque-blocklisted set”.',
    { kind: 'orb', engine: 'firefox', reasons: [], url: 'https://api.example/users' },
  ],
  [
    'A resource is blocked by OpaqueResponseBlocking, please check browser console for details.',
    { kind: 'orb', engine: 'firefox', reasons: [] },
  ],
  [
    'Cross-Origin Read Blocking (CORB) blocked cross-origin response https://api.example/users with MIME type application/json. See https://www.chromestatus.com/feature/5629709824032768 for more details.',
    { kind: 'orb', engine: 'chromium', reasons: [], url: 'https://api.example/users' },
  ],
  ['(blocked:opaque response)', { kind: 'orb', engine: 'chromium', reasons: [] }],
  ['(blocked:orb)', { kind: 'orb', engine: 'chromium', reasons: [] }],
  [
    'The resource at “https://api.example/a.png” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#',
    {
      kind: 'corp',
      engine: 'firefox',
      reasons: [],
      url: 'https://api.example/a.png',
      header: 'Cross-Origin-Resource-Policy',
    },
  ],
  [
    "Cancelled load to https://api.example/a.png because it violates the resource's Cross-Origin-Resource-Policy response header.",
    {
      kind: 'corp',
      engine: 'webkit',
      reasons: [],
      url: 'https://api.example/a.png',
      header: 'Cross-Origin-Resource-Policy',
    },
  ],
  [
    'The resource at “https://ads.example/a.js” was blocked because content blocking is enabled.',
    { kind: 'blocked-by-client', engine: 'firefox', reasons: [], url: 'https://ads.example/a.js' },
  ],
  [
    'Content blocker prevented frame displaying https://app.example/ from loading a resource from https://ads.example/a.js',
    { kind: 'blocked-by-client', engine: 'webkit', reasons: [], url: 'https://ads.example/a.js' },
  ],
];
