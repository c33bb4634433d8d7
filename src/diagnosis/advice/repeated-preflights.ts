import type { Entry } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { group } from '../../exchange/group.ts';
import { requestedHeaders, requestedMethod } from '../../exchange/preflight.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { maxAgeOf } from '../../fetch-standard/max-age.ts';
import { longestKept } from '../engines/max-age.ts';
import type { Recorded } from '../evidence.ts';
import { serverOf } from '../server.ts';
import { type AdvisedAnswer, ofServer } from './advised-answer.ts';

/** One preflight that was sent several times. */
export interface Repeated {
  readonly count: number;
  readonly first: Recorded;
  readonly last: Recorded;
}

/** So many that a longer `Access-Control-Max-Age` would have spared are worth a word. */
const fewest = 2;

/**
 * The preflight, if it was sent again and again, each time after the answer before was forgotten, and not so
 * late that a browser would have forgotten it anyway.
 */
export function repeatedPreflight(answer: AdvisedAnswer, preflight: Entry): Repeated | null {
  const repeated = repeatedPreflights(answer);
  return repeated.size === 0 ? null : (repeated.get(keyOf(preflight)) ?? null);
}

const repeatedPreflights = ofServer((answers, server): ReadonlyMap<string, Repeated> => {
  const repeated = new Map<string, Repeated>();
  const byUrl = group(preflightsTo(server, answers.exchanges()), ({ entry }) => entry.url);
  for (const ofUrl of byUrl.values()) {
    // Most URLs are asked about once, and what else makes two the same takes time to tell.
    if (ofUrl.length <= fewest) continue;
    for (const [key, same] of group(ofUrl, ({ entry }) => keyOf(entry))) {
      const inTime = same.toSorted((a, b) => a.entry.startedAt - b.entry.startedAt);
      const spared = inTime.filter((each, index) => isSpared(inTime[index - 1], each)).length;
      const [first, last] = [inTime[0], inTime.at(-1)];
      if (spared < fewest || first === undefined || last === undefined) continue;
      repeated.set(key, { count: spared + 1, first, last });
    }
  }
  return repeated;
});

function preflightsTo(server: string, exchanges: readonly CorsExchange[]): Recorded[] {
  const sent: Recorded[] = [];
  for (const { id, hops } of exchanges) {
    for (const { url, preflight } of hops) {
      if (preflight.state !== 'sent' || serverOf(url) !== server) continue;
      sent.push({ exchange: id, entry: preflight.entry });
    }
  }
  return sent;
}

/** Whether a browser had forgotten an answer that it would have kept with a longer `Access-Control-Max-Age`. */
function isSpared(before: Recorded | undefined, { entry }: Recorded): boolean {
  if (before === undefined) return false;
  const { startedAt, duration, response } = before.entry;
  const seconds = (entry.startedAt - startedAt - duration) / 1000;
  return response !== null && seconds >= maxAgeOf(response.headers) && seconds < longestKept.webkit;
}

/** What the browser's cache of preflights tells them apart by. https://fetch.spec.whatwg.org/#concept-cache */
function keyOf(preflight: Entry): string {
  const origin = getHeader(preflight.requestHeaders, 'Origin') ?? '';
  const names = requestedHeaders(preflight).join();
  return `${requestedMethod(preflight)} ${origin} ${names} ${preflight.url}`;
}
