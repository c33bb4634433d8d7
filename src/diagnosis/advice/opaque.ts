import type { Entry } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, requestLines } from '../evidence.ts';
import { corsCheckChanges } from '../fix/answer-changes.ts';
import { changedLines } from '../fix/change.ts';
import { namedOrigin } from '../fix/wish.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/more-texts.ts';
import type { Advice } from './advice.ts';
import { noAdvice } from './advice-on.ts';

export const opaqueByNoCors = 'opaque-by-no-cors';

/**
 * What is worth knowing of a request in the mode `no-cors` that was answered: what the page needs if it wants
 * the answer. A beacon never does.
 */
export function adviceOnOpaque(
  { id: exchange, call, pageOrigin: { origin } }: CorsExchange,
  request: Entry,
): readonly Advice[] {
  const { response, url, method } = request;
  if (response === null || call?.kind === 'beacon' || request.initiator === 'ping') return noAdvice;
  const recorded = { exchange, entry: request };
  const named = namedOrigin(origin);
  if (named === null) return noAdvice;
  const wish = { origin: named, method, headers: [], credentials: false };
  const headers = corsCheckChanges(response.headers, wish);
  const mayRead = headers.length === 0;
  return [
    {
      id: opaqueByNoCors,
      grade: 'hint',
      headline: texts.advice['opaque-by-no-cors'].headline,
      sentences: [
        texts.advice['opaque-by-no-cors'].takeModeOut,
        mayRead
          ? texts.advice['opaque-by-no-cors'].alreadyAllowed(origin)
          : texts.advice['opaque-by-no-cors'].thenServerMustAllow(serverOf(url), origin),
      ],
      evidence: [
        outcomeLine(recorded),
        ...requestLines(recorded, 'Sec-Fetch-Mode'),
        ...answerLines(recorded, allowOriginHeader),
      ],
      change: mayRead
        ? null
        : {
            hop: 0,
            on: 'response',
            url,
            method,
            status: null,
            headers,
            lines: changedLines(response.headers, headers),
            seen: true,
          },
    },
  ];
}
