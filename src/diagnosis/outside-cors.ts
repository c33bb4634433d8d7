import { observedCredentials } from '../exchange/credentials.ts';
import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import type { OutsideCors } from '../exchange/outside-cors.ts';
import type { Credentials, Decision } from './diagnosis.ts';
import type { Finding } from './reason.ts';
import { noCorsWords } from './reasons/no-cors.ts';
import { webSocketWords } from './reasons/websocket.ts';
import type { Words } from './words.ts';

/** What is to be said of a request that CORS does not cover. */
export interface OutsideWords {
  /** What the server answered with; null where it did not, or nobody knows. */
  readonly status: number | null;
  /** How it failed; null where it did not. */
  readonly failure: Finding | null;
  readonly headline: Words;
  readonly explanation: readonly Words[];
}

/** How a request is outside CORS, and what is told of it besides the decision. */
export interface OutsideCase extends Pick<OutsideWords, 'status' | 'explanation'> {
  readonly kind: OutsideCors;
}

/**
 * The decision on an exchange that CORS has no say in.
 *
 * @param request its one request
 */
export function decideOutside(
  exchange: CorsExchange,
  request: Entry,
  kind: OutsideCors,
): { readonly decision: Decision; readonly outside: OutsideCase } {
  const wordsOf = kind === 'websocket' ? webSocketWords : noCorsWords;
  const { status, failure, headline, explanation } = wordsOf(request, exchange.pageOrigin.origin);
  return {
    decision: {
      id: exchange.id,
      verdict: 'not-cors',
      missing: null,
      reason: failure?.reason ?? kind,
      during: failure?.during ?? null,
      findings: failure === null ? [] : [failure],
      causes: [],
      headline,
    },
    outside: { kind, status, explanation },
  };
}

/** The credentials mode as it was observed. */
export function credentialsOutside(exchange: CorsExchange): Credentials {
  const mode = observedCredentials(exchange);
  return { mode, basis: mode === 'unobserved' ? 'unobserved' : 'observed' };
}
