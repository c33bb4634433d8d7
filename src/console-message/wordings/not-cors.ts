import type { Engine, Kind, Said } from '../console-message.ts';
import { type Wording, wording } from '../wording.ts';

function other(engine: Engine | null, kind: Kind, text: string, says: Partial<Said> = {}): Wording {
  return wording(engine, 'reason', text, { kind, ...says });
}

const csp = { header: 'Content-Security-Policy' };
const following = 'the following Content Security Policy directive:';

/** What of the other rules browsers print, and the errors with which calls end. */
export const notCors: readonly Wording[] = [
  other('chromium', 'failed', 'TypeError: Failed to fetch'),
  other('chromium', 'failed', 'TypeError: Failed to fetch dynamically imported module: {url}', {
    initiator: 'script',
  }),
  other('firefox', 'failed', 'TypeError: NetworkError when attempting to fetch resource'),
  other('firefox', 'failed', 'Error: NetworkError when attempting to fetch resource'),
  other('firefox', 'failed', 'NetworkError when attempting to fetch resource'),
  other('webkit', 'failed', 'TypeError: Load failed'),
  other('webkit', 'failed', 'Not allowed to follow a redirection while loading {url}', {
    during: 'redirect',
  }),
  other(null, 'failed', 'AxiosError: Network Error'),
  other(null, 'failed', "AxiosError {message: 'Network Error'"),
  other(null, 'failed', "message: 'Network Error', name: 'AxiosError'"),
  other(null, 'failed', "'message': 'Network Error', 'name': 'AxiosError'"),
  other(null, 'failed', 'Error: Network Error'),
  other(null, 'failed', 'Uncaught Error: Network Error'),
  other(null, 'failed', 'Uncaught (in promise) Error: Network Error'),
  other(null, 'failed', 'Http failure response for {url}: 0 Unknown Error'),
  other(
    null,
    'failed',
    'Request has been terminated Possible causes: the network is offline, Origin is not allowed by Access-Control-Allow-Origin, the page is being unloaded, etc',
  ),

  other(
    'chromium',
    'content-security-policy',
    `Connecting to '{url}' violates ${following} "{directive}`,
    csp,
  ),
  other(
    'chromium',
    'content-security-policy',
    `Loading the {initiator} '{url}' violates ${following} "{directive}`,
    csp,
  ),
  other(
    'chromium',
    'content-security-policy',
    `Refused to connect to '{url}' because it violates ${following} "{directive}`,
    csp,
  ),
  other(
    'chromium',
    'content-security-policy',
    `Refused to load the {initiator} '{url}' because it violates ${following} "{directive}`,
    csp,
  ),
  other(
    'chromium',
    'content-security-policy',
    "Refused to connect because it violates the document's Content Security Policy",
    csp,
  ),
  other(
    'webkit',
    'content-security-policy',
    'Refused to connect to {url} because it does not appear in the {value} directive of the Content Security Policy',
    csp,
  ),
  other(
    'webkit',
    'content-security-policy',
    'Refused to load {url} because it does not appear in the {value} directive of the Content Security Policy',
    csp,
  ),
  other(
    'firefox',
    'content-security-policy',
    'The page’s settings blocked the loading of a resource ({ignored}) at {url} because it violates the following directive: "{directive}',
    csp,
  ),
  other(
    'firefox',
    'content-security-policy',
    'The page’s settings blocked the loading of a resource at {url} ("{directive}',
    csp,
  ),

  other(
    'chromium',
    'mixed-content',
    "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure {ignored} '{url}'. This request has been blocked",
  ),
  other(
    'chromium',
    'mixed-content',
    "Mixed Content: The page at '{page}' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint '{url}'",
    { initiator: 'websocket' },
  ),
  other('firefox', 'mixed-content', 'Blocked loading mixed active content "{url}"'),
  other('firefox', 'mixed-content', 'Blocked loading mixed display content "{url}"'),
  other(
    'webkit',
    'mixed-content',
    '[blocked] The page at {page} was not allowed to run insecure content from {url}',
  ),
  other(
    'webkit',
    'mixed-content',
    '[blocked] The page at {page} was not allowed to display insecure content from {url}',
  ),
  other(
    'webkit',
    'mixed-content',
    '[blocked] The page at {page} requested insecure content from {url}',
  ),

  other('firefox', 'orb', 'The resource at "{url}" was blocked by OpaqueResponseBlocking'),
  other('firefox', 'orb', 'A resource is blocked by OpaqueResponseBlocking'),
  other(
    'chromium',
    'orb',
    'Cross-Origin Read Blocking (CORB) blocked cross-origin response {url} with MIME type',
  ),
  other('chromium', 'orb', '(blocked:opaque response)'),
  other('chromium', 'orb', '(blocked:orb)'),
  other(
    'firefox',
    'corp',
    'The resource at "{url}" was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof)',
    { header: 'Cross-Origin-Resource-Policy' },
  ),
  other(
    'webkit',
    'corp',
    "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header",
    { header: 'Cross-Origin-Resource-Policy' },
  ),
  other(
    'firefox',
    'blocked-by-client',
    'The resource at "{url}" was blocked because content blocking is enabled',
  ),
  other(
    'webkit',
    'blocked-by-client',
    'Content blocker prevented frame displaying {ignored} from loading a resource from {url}',
  ),
];
