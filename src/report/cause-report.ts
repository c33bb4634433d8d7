import { alikeBy } from '../diagnosis/alike.ts';
import { commonWords } from '../diagnosis/common-words.ts';
import type { Fix } from '../diagnosis/fix/fix.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { serverOf } from '../diagnosis/server.ts';
import type { Words } from '../diagnosis/words.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { group } from '../exchange/group.ts';
import { startedAtOf } from '../exchange/started-at.ts';

/** A value, and of how many exchanges it is. */
export type Counted<T> = T & { readonly count: number };

/** Exchanges that need the same change. */
export interface SameFix {
  readonly fix: Fix;
  /** What is asked for besides, if the calls are made with credentials. */
  readonly withCredentials: Fix | null;
  readonly members: readonly [Diagnosed, ...Diagnosed[]];
}

/** What is told together: exchanges with one server that ended as they did for one cause. */
export interface CauseReport {
  /** The server's origin. */
  readonly server: string;
  /** What is true of all of them. */
  readonly title: Words;
  /** The one that is told in full. */
  readonly example: Diagnosed;
  readonly members: readonly Diagnosed[];
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** The origins of the pages, the one with the most first. */
  readonly pages: readonly Counted<{ readonly origin: string }>[];
  readonly requests: readonly Counted<{ readonly method: string; readonly url: string }>[];
  /** The one with the most exchanges first. */
  readonly fixes: readonly SameFix[];
}

/** Exchanges a cause at a time, in the order in which the causes came. */
export function causeReports(diagnosed: readonly Diagnosed[]): CauseReport[] {
  const alike = group(diagnosed, ({ exchange, diagnosis }) =>
    alikeBy(serverOf(exchange.hops[0].url), diagnosis),
  );
  return [...alike.values()].map(causeReport);
}

function causeReport(members: readonly Diagnosed[]): CauseReport {
  const example = members[0] as Diagnosed;
  // Of some the recording may not say it.
  const times = members.map(({ exchange }) => startedAtOf(exchange)).filter((at) => at > 0);
  return {
    server: serverOf(example.exchange.hops[0].url),
    title: commonWords(members.map(({ diagnosis }) => diagnosis.headline)),
    example,
    members,
    first: times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    last: times.reduce((a, b) => Math.max(a, b), 0),
    pages: counted(members, ({ pageOrigin: { origin } }) => ({ origin })),
    requests: counted(members, ({ hops: [{ method, url }] }) => ({ method, url })),
    fixes: fixesOf(members),
  };
}

function counted<T extends object>(
  members: readonly Diagnosed[],
  of: (exchange: CorsExchange) => T,
): Counted<T>[] {
  const values = members.map(({ exchange }) => of(exchange));
  return [...group(values, (value) => JSON.stringify(value)).values()]
    .map((same) => ({ ...(same[0] as T), count: same.length }))
    .sort((a, b) => b.count - a.count);
}

function fixesOf(members: readonly Diagnosed[]): SameFix[] {
  const needing = members.filter(({ diagnosis }) => hasChange(diagnosis.fix));
  return [...group(needing, ({ diagnosis }) => changesOf(diagnosis.fix)).values()]
    .map((same) => same as [Diagnosed, ...Diagnosed[]])
    .map((same) => ({ fix: same[0].diagnosis.fix, withCredentials: addition(same), members: same }))
    .sort((a, b) => b.members.length - a.members.length);
}

function addition(members: readonly Diagnosed[]): Fix | null {
  for (const { diagnosis } of members) {
    if (diagnosis.fixWithCredentials !== null) return diagnosis.fixWithCredentials;
  }
  return null;
}

function hasChange({ changes, call, alternatives }: Fix): boolean {
  return changes.length + call.length + alternatives.length > 0;
}

/** What a fix changes, wherever: of two URLs with the same changes it is the same. */
function changesOf({ changes, call, alternatives }: Fix): string {
  return JSON.stringify([
    changes.map(({ url: _, ...change }) => change),
    call,
    alternatives.map((alternative) => alternative.call),
  ]);
}
