import { getHeader } from '../fetch-standard/header-list.ts';
import { isSameOrigin } from '../fetch-standard/origin.ts';
import type { Entry } from './entry.ts';
import type { CorsExchange } from './exchange.ts';

/** How a request to another origin was made that the CORS protocol does not cover. */
export type OutsideCors = 'websocket' | 'no-cors';

/** Headers by which a browser tells that it fetches something that the page did not ask for by a script. */
const ahead = ['Sec-Purpose', 'Purpose', 'X-Moz'];

/**
 * Tells a WebSocket, and a request that a script made without CORS: `fetch` in the mode `no-cors`,
 * `navigator.sendBeacon`, or a `ping`. Images, scripts and style sheets are made without it as a rule, and
 * are not meant.
 *
 * https://fetch.spec.whatwg.org/#concept-request-mode
 *
 * @returns null for any other request
 */
export function outsideCors(entry: Entry): OutsideCors | null {
  const { url, requestHeaders } = entry;
  if (isWebSocket(url)) return 'websocket';
  const mode = getHeader(requestHeaders, 'Sec-Fetch-Mode');
  if (mode === 'no-cors') return isScripts(entry) ? 'no-cors' : null;
  if (mode !== null && mode !== 'websocket') return null;
  const isHandshake =
    entry.initiator === 'websocket' || getHeader(requestHeaders, 'Sec-WebSocket-Key') !== null;
  return isHandshake ? 'websocket' : null;
}

/** The same, of what a page asked for. What was preflighted is covered. */
export function wayAroundCors({
  hops: [{ request, preflight }],
}: CorsExchange): OutsideCors | null {
  return request === null || preflight.state === 'sent' ? null : outsideCors(request);
}

/** Whether a URL is a WebSocket's. */
export function isWebSocket(url: string): boolean {
  // Nearly every URL is told by its first letter.
  return (url.startsWith('w') || url.startsWith('W')) && /^wss?:/i.test(url);
}

/** Whether a script made it. Firefox does not name the initiator; of what it fetches by itself it sends another destination. */
function isScripts({ initiator, requestHeaders }: Entry): boolean {
  const mayBe =
    initiator === null
      ? getHeader(requestHeaders, 'Sec-Fetch-Dest') === 'empty'
      : initiator === 'fetch' || initiator === 'xhr' || initiator === 'ping';
  return mayBe && !ahead.some((name) => getHeader(requestHeaders, name) !== null);
}

/** Whether a URL is of that origin, where a WebSocket counts as a request to the server that opens it. */
export function isSameServer(url: string, origin: string): boolean {
  return isSameOrigin(url.replace(/^ws(?=s?:)/i, 'http'), origin);
}
