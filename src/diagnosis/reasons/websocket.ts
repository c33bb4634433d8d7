import { type Entry, unrecordedStatus } from '../../exchange/entry.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import type { OutsideWords } from '../outside-cors.ts';
import { serverOf } from '../server.ts';
import { code, header, say, shortCode, statusCode, type Words } from '../words.ts';
import { networkFailure } from './network-failure.ts';

const switching = 101;

/**
 * What became of the handshake. Chromium records the answer of one that succeeded, and no other; Firefox
 * records any. Over HTTP/2 there is nothing to switch, and the answer is an ok status.
 *
 * https://websockets.spec.whatwg.org/#concept-websocket-establish
 */
function isOpen({ response, delivery, requestHeaders }: Entry): boolean {
  if (response === null || delivery === 'delivered') return response !== null;
  const { status } = response;
  if (status === switching || status === unrecordedStatus) return true;
  return status >= 200 && status < 300 && getHeader(requestHeaders, 'Upgrade') === null;
}

/** The status with which a server refused, as Chromium puts it into a sentence, or Firefox records it. */
function refusal({ response, networkError }: Entry): number | null {
  const told = /Unexpected response code: (\d{3})/.exec(networkError ?? '')?.[1];
  return response?.status ?? (told === undefined ? null : Number(told));
}

function failedHeadline(request: Entry): Words {
  const status = refusal(request);
  if (status !== null) return say`The server answered the WebSocket with ${statusCode(status)}`;
  const { networkError } = request;
  return networkError === null || networkError.startsWith('net::')
    ? networkFailure(request, 'request', 0).headline
    : say`The WebSocket failed: ${shortCode(networkError)}`;
}

/** What a server, and the browser, make of the page's origin. */
function whoDecides(request: Entry, pageOrigin: string): Words[] {
  const server = code(serverOf(request.url));
  const isSent = getHeader(request.requestHeaders, 'Origin') !== null;
  return [
    say`A WebSocket is not under CORS. The browser asks nobody for leave, and CORS headers do nothing here.`,
    isSent
      ? say`The handshake named your page: ${code(`Origin: ${pageOrigin}`)}. ${server} itself must check that header, and refuse the pages that it does not know.`
      : say`The handshake names your page in its ${header('Origin')} header. ${server} itself must check that header, and refuse the pages that it does not know.`,
  ];
}

/** The words for a WebSocket to another origin. */
export function webSocketWords(request: Entry, pageOrigin: string): OutsideWords {
  const server = code(serverOf(request.url));
  const rule = whoDecides(request, pageOrigin);
  if (isOpen(request)) {
    return {
      status: request.response?.status ?? null,
      failure: null,
      headline: say`A WebSocket, to which CORS does not apply`,
      explanation: [say`${server} accepted the connection.`, ...rule],
    };
  }
  const headline = failedHeadline(request);
  const { networkError } = request;
  const status = refusal(request);
  const sentences = [
    status === null
      ? say`The connection to ${server} failed before the server had answered the handshake.`
      : say`${server} answered the handshake with status ${statusCode(status)}, where ${code(String(switching))} opens the connection.`,
    ...(networkError === null ? [] : [say`The browser says: ${code(networkError)}.`]),
    ...rule,
    ...(status === null
      ? []
      : [say`If the server refused because of that header, it has to accept ${code(pageOrigin)}.`]),
  ];
  const during = status === null ? 'request' : 'response';
  const failure = {
    ...networkFailure(request, during, 0),
    spec: 'https://websockets.spec.whatwg.org/#concept-websocket-establish',
    codes: { chromium: null, parameter: '', firefox: null, webkit: null },
    got: networkError ?? (status === null ? null : String(status)),
    headline,
    sentences,
  };
  return { status, failure, headline, explanation: sentences };
}
