import type { Entry } from '../../exchange/entry.ts';
import type { OutsideWords } from '../outside-cors.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';
import { networkFailure } from './network-failure.ts';

/** What the mode means for the page. */
const rule: readonly Words[] = [
  texts.reasons['no-cors'].madeWithoutCors,
  texts.reasons['no-cors'].answerIsOpaque,
];

/**
 * The words for a request to another origin that a script made in the mode `no-cors`.
 *
 * https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
 */
export function noCorsWords(request: Entry): OutsideWords {
  const server = serverOf(request.url);
  const { response, delivery, networkError } = request;
  if (response !== null && delivery !== 'failed') {
    return {
      status: response.status,
      failure: null,
      headline: texts.reasons['no-cors'].headline,
      explanation: [texts.reasons['no-cors'].answered(server, response.status), ...rule],
    };
  }
  const during = response === null ? 'request' : 'response';
  const known = networkFailure(request, during, 0);
  const sentences = [
    response === null
      ? texts.reasons['no-cors'].noAnswer(server)
      : texts.reasons['no-cors'].answerWithheld(server, response.status),
    ...(networkError === null ? [] : [texts.reasons['network-failure'].browserGives(networkError)]),
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
