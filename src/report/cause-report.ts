import { alikeBy } from '../diagnosis/alike.ts';
import { commonWords } from '../diagnosis/common-words.ts';
import type { Verdict } from '../diagnosis/diagnosis.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { serverOf } from '../diagnosis/server.ts';
import type { Words } from '../diagnosis/words.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { group } from '../exchange/group.ts';
import { startedAtOf } from '../exchange/started-at.ts';
import { standingOf } from '../ui/standing.ts';
import { fixesOf, type SameFix } from './fixes/same-fix.ts';
import { type CallKind, callKinds, createSuchCalls } from './such-calls.ts';

/** The origin of a page, and how many exchanges are of it. */
export interface CountedPage {
  readonly origin: string;
  readonly count: number;
}

/** What is told together: exchanges with one server that ended as they did for one cause. */
export interface CauseReport {
  /** The server's origin. */
  readonly server: string;
  /** What is true of all of them. */
  readonly title: Words;
  readonly verdict: Verdict;
  /** The one that is told in full: of those that need the same change, where most do. */
  readonly example: Diagnosed;
  readonly members: readonly Diagnosed[];
  /** How many calls of the same methods and paths there were, these among them. */
  readonly suchCalls: number;
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** The one with the most first. */
  readonly pages: readonly CountedPage[];
  readonly requests: readonly CallKind[];
  /** The one with the most exchanges first. */
  readonly fixes: readonly SameFix[];
}

/** Whether something failed, so that there is a cause. */
export function isFailure({ example: { diagnosis } }: Pick<CauseReport, 'example'>): boolean {
  const standing = standingOf(diagnosis);
  return standing === 'blocked' || standing === 'failed';
}

/**
 * Exchanges a cause at a time: first what was blocked, the most frequent first, and what passed last.
 *
 * @param all those that the recording holds, with or without what is not to be told
 */
export function causeReports(
  diagnosed: readonly Diagnosed[],
  all: readonly Pick<Diagnosed, 'exchange'>[] = diagnosed,
): CauseReport[] {
  const suchCalls = createSuchCalls(all.map(({ exchange }) => exchange));
  const alike = group(diagnosed, ({ exchange, diagnosis }) =>
    alikeBy(serverOf(exchange.hops[0].url), diagnosis),
  );
  return [...alike.values()].map((members) => causeReport(members, suchCalls)).sort(byWeight);
}

const order: readonly Verdict[] = ['blocked', 'not-cors', 'inconclusive', 'allowed'];

function byWeight(a: CauseReport, b: CauseReport): number {
  return (
    order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
    b.members.length - a.members.length ||
    a.first - b.first
  );
}

function causeReport(
  members: readonly Diagnosed[],
  suchCalls: (some: readonly CorsExchange[]) => number,
): CauseReport {
  const exchanges = members.map(({ exchange }) => exchange);
  // Of some the recording may not say it.
  const times = exchanges.map(startedAtOf).filter((at) => at > 0);
  const pages = countedPages(exchanges);
  const fixes = fixesOf(members);
  const ofMostPages = members.find(
    ({ exchange }) => exchange.pageOrigin.origin === pages[0]?.origin,
  );
  const example = fixes[0]?.members[0] ?? ofMostPages ?? (members[0] as Diagnosed);
  return {
    server: serverOf(example.exchange.hops[0].url),
    title: commonWords(members.map(({ diagnosis }) => diagnosis.headline)),
    verdict: example.diagnosis.verdict,
    example,
    members,
    suchCalls: suchCalls(exchanges),
    first: times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    last: times.reduce((a, b) => Math.max(a, b), 0),
    pages,
    requests: callKinds(exchanges),
    fixes,
  };
}

function countedPages(exchanges: readonly CorsExchange[]): CountedPage[] {
  const pages = group(exchanges, ({ pageOrigin }) => pageOrigin.origin);
  return Array.from(pages, ([origin, { length }]) => ({ origin, count: length })).sort(
    (a, b) => b.count - a.count,
  );
}
