import type { Said } from '../console-message.ts';
import { type Wording, wording } from '../wording.ts';

function reason(text: string, reasons: readonly string[], says: Partial<Said> = {}): Wording {
  return wording('jsdom', 'reason', text, { reasons, ...says });
}

const ofHeaders = { header: 'Access-Control-Allow-Headers', during: 'preflight' } as const;

/**
 * What the XMLHttpRequest of jsdom 16 to 27 says. Later ones give no reason.
 *
 * https://github.com/jsdom/jsdom/blob/26.1.0/lib/jsdom/living/xhr/xhr-utils.js
 */
export const jsdom: readonly Wording[] = [
  reason(
    'Error: Cross origin {origin} forbidden',
    [
      'allow-origin-missing',
      'allow-origin-mismatch',
      'allow-origin-invalid',
      'allow-origin-several-values',
      'allow-origin-several-lines',
    ],
    { header: 'Access-Control-Allow-Origin' },
  ),
  reason('Error: Credentials forbidden', ['allow-credentials-not-true'], {
    header: 'Access-Control-Allow-Credentials',
  }),
  reason('Error: Headers {requestHeader} forbidden', ['header-not-allowed'], ofHeaders),
  // Of several it writes all.
  reason('Error: Headers {part} forbidden', ['header-not-allowed'], ofHeaders),
  reason(
    'Error: Error: Response for preflight has invalid HTTP status code {status}',
    ['preflight-status'],
    { during: 'preflight' },
  ),
  reason('Error: Userinfo forbidden in cors redirect', ['redirect-url-credentials'], {
    header: 'Location',
    during: 'redirect',
  }),
];
