import { observedCredentials } from '../exchange/credentials.ts';
import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import type { OutsideCors } from '../exchange/outside-cors.ts';
import { noAdvice } from './advice/advice-on.ts';
import { adviceOnOpaque } from './advice/opaque.ts';
import type { Diagnosis } from './diagnosis.ts';
import { unanimous } from './engines/engine-verdict.ts';
import { noFix } from './fix/fix.ts';
import { progressOf } from './progress.ts';
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

/**
 * The diagnosis of an exchange that CORS has no say in: no header of it decides anything, so no check is
 * made, and nothing has to change for CORS.
 *
 * @param request its one request
 */
export function diagnoseOutside(
  exchange: CorsExchange,
  request: Entry,
  kind: OutsideCors,
): Diagnosis {
  const wordsOf = kind === 'websocket' ? webSocketWords : noCorsWords;
  const { status, failure, headline, explanation } = wordsOf(request, exchange.pageOrigin.origin);
  const findings = failure === null ? [] : [failure];
  const mode = observedCredentials(exchange);
  const verdict = 'not-cors';
  return {
    id: exchange.id,
    verdict,
    missing: null,
    reason: failure?.reason ?? kind,
    during: failure?.during ?? null,
    findings,
    unchecked: [],
    withCredentials: [],
    credentials: { mode, basis: mode === 'unobserved' ? 'unobserved' : 'observed' },
    preflights: [{ state: 'not-needed', because: [] }],
    // Of a WebSocket that was refused Chromium notes the status in a sentence only.
    progress: progressOf(exchange, findings).map((step) => ({ ...step, status })),
    causes: [],
    headline,
    explanation,
    fix: noFix,
    fixWithCredentials: null,
    engines: unanimous[verdict],
    advice: kind === 'no-cors' && failure === null ? adviceOnOpaque(exchange, request) : noAdvice,
  };
}
