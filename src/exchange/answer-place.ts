import type { Entry } from './entry.ts';
import type { CorsExchange } from './exchange.ts';

/** Which of the requests of an exchange, with the answer to it. */
export interface AnswerPlace {
  /** The place of the hop, from 0. */
  readonly hop: number;
  readonly on: 'preflight' | 'request';
}

/** The request that was recorded there; null where none was. */
export function entryAt({ hops }: CorsExchange, { hop, on }: AnswerPlace): Entry | null {
  const at = hops[hop];
  if (at === undefined || on === 'request') return at?.request ?? null;
  return at.preflight.state === 'sent' ? at.preflight.entry : null;
}
