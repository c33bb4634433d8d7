import { type Entry, unrecordedStatus } from '../../exchange/entry.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import type { OutsideWords } from '../outside-cors.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';
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
  if (status !== null) return texts.reasons.websocket.headlineRefused(status);
  const { networkError } = request;
  return networkError === null || networkError.startsWith('net::')
    ? networkFailure(request, 'request', 0).headline
    : texts.reasons.websocket.headlineFailed(networkError);
}

/** What a server, and the browser, make of the page's origin. */
function whoDecides(request: Entry, pageOrigin: string): Words[] {
  const server = serverOf(request.url);
  const isSent = getHeader(request.requestHeaders, 'Origin') !== null;
  return [
    texts.reasons.websocket.isNotUnderCors,
    isSent
      ? texts.reasons.websocket.namedPage(pageOrigin, server)
      : texts.reasons.websocket.namesPage(server),
  ];
}

/** The words for a WebSocket to another origin. */
export function webSocketWords(request: Entry, pageOrigin: string): OutsideWords {
  const server = serverOf(request.url);
  const rule = whoDecides(request, pageOrigin);
  if (isOpen(request)) {
    return {
      status: request.response?.status ?? null,
      failure: null,
      headline: texts.reasons.websocket.headlineOpen,
      explanation: [texts.reasons.websocket.accepted(server), ...rule],
    };
  }
  const headline = failedHeadline(request);
  const { networkError } = request;
  const status = refusal(request);
  const sentences = [
    status === null
      ? texts.reasons.websocket.failedBeforeAnswer(server)
      : texts.reasons.websocket.refused(server, status),
    ...(networkError === null ? [] : [texts.reasons.websocket.browserSays(networkError)]),
    ...rule,
    ...(status === null ? [] : [texts.reasons.websocket.acceptThePage(pageOrigin)]),
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
