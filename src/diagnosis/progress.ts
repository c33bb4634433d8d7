import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import type { Finding } from './reason.ts';

/** One request that the browser made, or would have made, for an exchange. */
export interface Progress {
  readonly hop: number;
  readonly on: 'preflight' | 'request';
  readonly method: string;
  readonly url: string;
  /** Null where no answer was recorded. */
  readonly status: number | null;
  /**
   * `not-sent`: the browser stopped before it. `no-answer`: none was recorded. `cached`: it went by an
   * earlier preflight's answer.
   */
  readonly state: 'passed' | 'failed' | 'not-sent' | 'no-answer' | 'cached';
}

/**
 * What the browser did for an exchange, in order, and where it stopped.
 *
 * @param findings those of the judgement
 */
export function progressOf(exchange: CorsExchange, findings: readonly Finding[]): Progress[] {
  let stopped = false;

  function progress(
    hop: number,
    on: Progress['on'],
    method: string,
    url: string,
    entry: Entry | null,
  ) {
    const failed = findings.some(
      (finding) => finding.hop === hop && (finding.during === 'preflight') === (on === 'preflight'),
    );
    const status = entry?.response?.status ?? null;
    const unanswered = stopped ? 'not-sent' : 'no-answer';
    const state = failed ? 'failed' : status === null ? unanswered : 'passed';
    stopped ||= failed;
    return { hop, on, method, url, status, state } as const;
  }

  const all: Progress[] = [];
  exchange.hops.forEach(({ url, method, preflight, request }, hop) => {
    if (preflight.state === 'sent') {
      all.push(progress(hop, 'preflight', 'OPTIONS', url, preflight.entry));
    }
    if (preflight.state === 'cached') all.push(cached(hop, preflight.entry));
    all.push(progress(hop, 'request', method, url, request));
  });
  return all;
}

function cached(hop: number, { url, response }: Entry): Progress {
  const status = response?.status ?? null;
  return { hop, on: 'preflight', method: 'OPTIONS', url, status, state: 'cached' };
}
