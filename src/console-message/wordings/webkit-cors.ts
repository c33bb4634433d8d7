import type { Said } from '../console-message.ts';
import { type Wording, wording } from '../wording.ts';

const allowOrigin = 'Access-Control-Allow-Origin';
const allowCredentials = 'Access-Control-Allow-Credentials';
const allowMethods = 'Access-Control-Allow-Methods';
const allowHeaders = 'Access-Control-Allow-Headers';

function reason(text: string, reasons: readonly string[], says: Partial<Said> = {}): Wording {
  return wording('webkit', 'reason', text, { reasons, ...says });
}

/** One text for every origin that is not the page's; what has a comma in it has a text of its own. */
const notTheOrigin = [
  'allow-origin-missing',
  'allow-origin-mismatch',
  'allow-origin-invalid',
  'allow-origin-several-values',
];
const several = ['allow-origin-several-values', 'allow-origin-several-lines'];
const ofPreflight = ['preflight-status', 'preflight-redirect'];

/** https://github.com/WebKit/WebKit/blob/main/Source/WebCore/loader/CrossOriginAccessControl.cpp */
export const webkitCors: readonly Wording[] = [
  reason(`Origin {origin} is not allowed by ${allowOrigin}`, notTheOrigin, { header: allowOrigin }),
  reason(`Origin {origin} is not allowed by ${allowOrigin}. Status code: {status}`, notTheOrigin, {
    header: allowOrigin,
  }),
  reason(`${allowOrigin} cannot contain more than one origin`, several, { header: allowOrigin }),
  reason(
    `Cannot use wildcard in ${allowOrigin} when credentials flag is true`,
    ['allow-origin-wildcard-with-credentials'],
    { header: allowOrigin, value: '*' },
  ),
  reason(
    `Credentials flag is true, but ${allowCredentials} is not "true"`,
    ['allow-credentials-not-true'],
    { header: allowCredentials },
  ),
  reason('Preflight response is not successful', ofPreflight, { during: 'preflight' }),
  reason('Preflight response is not successful. Status code: {status}', ofPreflight, {
    during: 'preflight',
  }),
  reason(`Header ${allowMethods} has an invalid value: {value}`, ['allow-methods-invalid'], {
    header: allowMethods,
    during: 'preflight',
  }),
  reason(`Header ${allowHeaders} has an invalid value: {value}`, ['allow-headers-invalid'], {
    header: allowHeaders,
    during: 'preflight',
  }),
  reason(`Method {method} is not allowed by ${allowMethods}`, ['method-not-allowed'], {
    header: allowMethods,
    during: 'preflight',
  }),
  reason(
    `Request header field {requestHeader} is not allowed by ${allowHeaders}`,
    ['header-not-allowed'],
    { header: allowHeaders, during: 'preflight' },
  ),
  reason('redirection URL {redirectsTo} has credentials', ['redirect-url-credentials'], {
    header: 'Location',
    during: 'redirect',
  }),
  reason(
    'not allowed to follow a cross-origin CORS redirection with non CORS scheme',
    ['scheme-not-http'],
    { during: 'redirect' },
  ),
  reason(
    'Cross origin requests are not allowed when using same-origin fetch mode',
    ['mode-same-origin'],
    { during: 'request' },
  ),
  reason('Cross origin requests are only supported for HTTP', ['scheme-not-http'], {
    during: 'request',
  }),
  reason('Cross-origin image load denied by Cross-Origin Resource Sharing policy', [], {
    initiator: 'image',
  }),
  reason('Cross-origin script load denied by Cross-Origin Resource Sharing policy', [], {
    initiator: 'script',
  }),
  reason('Cross-origin text track load denied by Cross-Origin Resource Sharing policy', [], {
    initiator: 'other',
  }),
  wording(
    'webkit',
    'head',
    'Cross-origin redirection to {redirectsTo} denied by Cross-Origin Resource Sharing policy:',
    { during: 'redirect' },
  ),
];
