import type { Row } from './row.ts';

const notTheOrigin = {
  reasons: [
    'allow-origin-missing',
    'allow-origin-mismatch',
    'allow-origin-invalid',
    'allow-origin-several-values',
    'allow-origin-several-lines',
  ],
  header: 'Access-Control-Allow-Origin',
};

/** What jsdom 16 to 27 hands to the console of the program that runs it. */
export const jsdomMessages: readonly Row[] = [
  [
    'Error: Cross origin http://localhost forbidden',
    { kind: 'cors', engine: 'jsdom', ...notTheOrigin, origin: 'http://localhost' },
  ],
  [
    'Error: Cross origin null forbidden',
    { kind: 'cors', engine: 'jsdom', ...notTheOrigin, origin: 'null' },
  ],
  [
    '  console.error\n    Error: Cross origin http://localhost:3000 forbidden\n        at dispatchError (/app/node_modules/jsdom/lib/jsdom/living/xhr/xhr-utils.js:63:19)',
    { kind: 'cors', engine: 'jsdom', ...notTheOrigin, origin: 'http://localhost:3000' },
  ],
  [
    'Error: Credentials forbidden',
    {
      kind: 'cors',
      engine: 'jsdom',
      reasons: ['allow-credentials-not-true'],
      reason: 'allow-credentials-not-true',
      header: 'Access-Control-Allow-Credentials',
    },
  ],
  [
    'Error: Headers X-Api-Key forbidden',
    {
      kind: 'cors',
      engine: 'jsdom',
      reasons: ['header-not-allowed'],
      reason: 'header-not-allowed',
      during: 'preflight',
      header: 'Access-Control-Allow-Headers',
      requestHeader: 'X-Api-Key',
    },
  ],
  [
    'Error: Headers X-Api-Key,X-Trace forbidden',
    {
      kind: 'cors',
      engine: 'jsdom',
      reasons: ['header-not-allowed'],
      reason: 'header-not-allowed',
      during: 'preflight',
      header: 'Access-Control-Allow-Headers',
    },
  ],
  [
    'Error: Error: Response for preflight has invalid HTTP status code 404',
    {
      kind: 'cors',
      engine: 'jsdom',
      reasons: ['preflight-status'],
      reason: 'preflight-status',
      during: 'preflight',
      status: 404,
    },
  ],
  [
    'Error: Userinfo forbidden in cors redirect',
    {
      kind: 'cors',
      engine: 'jsdom',
      reasons: ['redirect-url-credentials'],
      reason: 'redirect-url-credentials',
      during: 'redirect',
      header: 'Location',
    },
  ],
];
