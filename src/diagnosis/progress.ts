import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import type { Finding } from './reason.ts';
import { orderOf } from './step.ts';

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
  const { hops } = exchange;
  if (hops.length === 1) return progressAt(hops[0], 0, findings);
  return hops.flatMap((hop, index) => progressAt(hop, index, findings));
}

function progressAt(
  { url, method, preflight, request }: Hop,
  hop: number,
  findings: readonly Finding[],
): Progress[] {
  const actual = progress({ hop, on: 'request', method, url }, request, findings);
  if (preflight.state === 'not-seen') return [actual];
  if (preflight.state === 'cached') return [cached(hop, preflight.entry), actual];
  const asking = { hop, on: 'preflight', method: 'OPTIONS', url } as const;
  return [progress(asking, preflight.entry, findings), actual];
}

function progress(
  { hop, on, method, url }: Pick<Progress, 'hop' | 'on' | 'method' | 'url'>,
  entry: Entry | null,
  findings: readonly Finding[],
): Progress {
  const place = orderOf(hop, on === 'preflight');
  let state: Progress['state'] = entry?.response ? 'passed' : 'no-answer';
  for (const finding of findings) {
    const failed = orderOf(finding.hop, finding.during === 'preflight');
    if (failed === place) state = 'failed';
    else if (failed < place && state === 'no-answer') state = 'not-sent';
  }
  return { hop, on, method, url, status: entry?.response?.status ?? null, state };
}

function cached(hop: number, { url, response }: Entry): Progress {
  const status = response?.status ?? null;
  return { hop, on: 'preflight', method: 'OPTIONS', url, status, state: 'cached' };
}
