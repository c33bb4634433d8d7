import type { Entry } from '../../exchange/entry.ts';
import type { OutsideWords } from '../outside-cors.ts';
import { serverOf } from '../server.ts';
import { code, say, statusCode, type Words } from '../words.ts';
import { networkFailure } from './network-failure.ts';

/** What the mode means for the page. */
const rule: readonly Words[] = [
  say`The page made this request without CORS: by ${code('fetch')} with ${code('mode: "no-cors"')}, or by ${code('navigator.sendBeacon')}, which never reads an answer.`,
  say`Such an answer is opaque. The page sees no status, no header and no body of it.`,
];

/**
 * The words for a request to another origin that a script made in the mode `no-cors`.
 *
 * https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
 */
export function noCorsWords(request: Entry): OutsideWords {
  const server = code(serverOf(request.url));
  const { response, delivery, networkError } = request;
  if (response !== null && delivery !== 'failed') {
    return {
      status: response.status,
      failure: null,
      headline: say`Made without CORS: the page cannot read the answer`,
      explanation: [say`${server} answered with status ${statusCode(response.status)}.`, ...rule],
    };
  }
  const during = response === null ? 'request' : 'response';
  const known = networkFailure(request, during, 0);
  const sentences = [
    response === null
      ? say`No answer of ${server} was recorded.`
      : say`${server} answered with status ${statusCode(response.status)}, and the browser withheld the answer.`,
    ...(networkError === null ? [] : [say`The browser gives ${code(networkError)} as the reason.`]),
    ...rule,
  ];
  const codes = { chromium: null, parameter: '', firefox: null, webkit: null };
  return {
    status: response?.status ?? null,
    failure: { ...known, codes, sentences },
    headline: known.headline,
    explanation: sentences,
  };
}
