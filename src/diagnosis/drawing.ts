import { entryAt } from '../exchange/answer-place.ts';
import type { Entry, EntryResponse } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { wayAroundCors } from '../exchange/outside-cors.ts';
import { isRefusal } from '../exchange/refusal.ts';
import { wayTo } from '../exchange/way.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { hasCorsTainting } from '../fetch-standard/redirect.ts';
import { allowOriginHeader } from './allow-origin.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Progress } from './progress.ts';
import type { Finding } from './reason.ts';
import { serverOf } from './server.ts';
import { orderOf } from './step.ts';

/** A header of an answer that matters; null where the answer has none of that name. */
export interface DrawnHeader {
  readonly name: string;
  readonly value: string | null;
}

/** A request as it is drawn: from the page to a server, and what came back. */
export interface DrawnRequest extends Progress {
  /** The origin of the server, and the rest of the URL. */
  readonly server: string;
  readonly path: string;
  /** Who answered; null where nothing that was recorded did, or nothing was asked. */
  readonly by: 'server' | 'service-worker' | 'cache' | null;
  /** Whether the browser stopped before it sent the request. */
  readonly isKeptBack: boolean;
  /** The header by which the answer passed or failed, or which leads on. */
  readonly header: DrawnHeader | null;
  /** The browser's own name for what failed where no answer came. */
  readonly networkError: string | null;
  /** What the browser stopped at. */
  readonly stop: Finding | null;
}

/** What the browser did for an exchange, as a drawing of it needs it: a request at a time. */
export function drawingOf(
  exchange: CorsExchange,
  { progress, findings, verdict }: Pick<Diagnosis, 'progress' | 'findings' | 'verdict'>,
): DrawnRequest[] {
  return progress.map((step) => {
    const entry = entryAt(exchange, step);
    const stop = step.state === 'failed' ? stopAt(step, findings) : null;
    const server = serverOf(step.url);
    const isKeptBack = verdict === 'blocked' && stop?.during === 'request';
    const isLost = step.status === null && (step.state === 'failed' || step.state === 'no-answer');
    // Of what it keeps back Chromium says no more than that it failed, or why.
    const isNamed = isLost && entry !== null && !(isKeptBack && isRefusal(entry));
    return {
      ...step,
      server,
      path: step.url.startsWith(`${server}/`) ? step.url.slice(server.length) : step.url,
      by: answererOf(step, entry),
      isKeptBack,
      header: headerOf(exchange, step, entry, stop),
      networkError: isNamed ? entry.networkError : null,
      stop,
    };
  });
}

function stopAt({ hop, on }: Progress, findings: readonly Finding[]): Finding | null {
  const place = orderOf(hop, on === 'preflight');
  return findings.find((each) => orderOf(each.hop, each.during === 'preflight') === place) ?? null;
}

function answererOf({ status }: Progress, entry: Entry | null): DrawnRequest['by'] {
  if (entry === null || status === null) return null;
  if (entry.isFromServiceWorker) return 'service-worker';
  return entry.isFromCache === true ? 'cache' : 'server';
}

function headerOf(
  exchange: CorsExchange,
  { hop, on }: Progress,
  entry: Entry | null,
  stop: Finding | null,
): DrawnHeader | null {
  const answer = entry?.response ?? null;
  if (answer === null || wayAroundCors(exchange) !== null) return null;
  if (stop !== null && stop.header !== null) return { name: stop.header, value: stop.got };
  if (answer.redirectUrl !== null) return received(answer, 'Location');
  const isChecked = hasCorsTainting(exchange.pageOrigin.origin, wayTo(exchange, hop));
  return isChecked || on === 'preflight' ? received(answer, allowOriginHeader) : null;
}

function received({ headers }: EntryResponse, name: string): DrawnHeader | null {
  const value = getHeader(headers, name);
  return value === null ? null : { name, value };
}
