import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import { group } from '../../../src/exchange/group.ts';
import { caseOf, type OracleCase, type Places } from '../case.ts';
import { blockedCasesOf, mistakenCase } from '../cases/blocked-cases.ts';
import { entriesFromServer } from '../engines/entries-from-server.ts';
import { startEngine } from '../engines/start.ts';
import type { OracleOptions } from '../oracle.ts';
import { type OracleServer, startOracleServer } from '../server/server.ts';
import type { Observed, Truth } from '../truth.ts';
import { withChanges } from './fixed-case.ts';
import { byFix, roundsOf } from './rounds.ts';
import { type Shortfall, shortfallOf } from './shortfall.ts';

/** What came of the fix of one exchange that an engine refused, or of what will do in its place. */
export interface FixTrial {
  readonly case: OracleCase;
  /** `the fix`, or what an alternative changes in the call. */
  readonly way: string;
  /** With that made; null where nothing was to be made. */
  readonly fixed: OracleCase | null;
  readonly item: Diagnosed | null;
  /** What the engine said before, and with it made; null where it was not. */
  readonly before: Truth;
  readonly after: Truth | null;
  /**
   * `accepted`: after one round. `not refused`: it needed no fix, because the engine lets pass what the standard
   * refuses. Else why it was not enough.
   */
  readonly end: 'accepted' | 'not refused' | 'no fix' | 'broken off' | Shortfall | 'unknown';
}

/** How the fix itself is named among the ways. */
export const theFix = 'the fix';

/** What came of it. */
export interface FixConsultation {
  /** One for each case. */
  readonly trials: readonly FixTrial[];
  readonly places: Places;
}

/**
 * Runs random exchanges in a real engine, makes the fixes of those that it refuses, and runs them again.
 *
 * @param options `cases` is how many are to be accepted then, as far as the standard tells
 * @throws Error when the engine does not start, or does not take part
 */
export async function consultOnFixes(
  options: Omit<OracleOptions, 'capture'>,
): Promise<FixConsultation> {
  const { seed, only } = options;
  const server = await startOracleServer();
  try {
    const cases =
      only === undefined
        ? casesWith(options.cases, seed, server.places)
        : [mistakenCase(seed, only)];
    const first = await observe(cases, server, options);
    const items = group(first.observed.items, ({ exchange }) => caseOf(exchange.hops[0].url));
    const waiting = cases.map((each) => {
      const item = items.get(each.id)?.[0] ?? null;
      const before = first.observed.truth(each);
      const isRefused = isBlocked(before, item);
      const ways = item === null || !isRefused ? [] : waysOf(item, each, server.places);
      return { case: each, item, before, isRefused, ways };
    });
    const trials = waiting
      .filter(({ ways }) => ways.length === 0)
      .map(({ isRefused, ways: _, ...given }): FixTrial => {
        const end = isRefused ? 'no fix' : 'not refused';
        return { ...given, way: theFix, fixed: null, after: null, end };
      });
    // A case has one URL, so its ways come one after the other.
    const most = Math.max(0, ...waiting.map(({ ways }) => ways.length));
    for (let place = 0; place < most; place += 1) {
      const tried = waiting.flatMap(({ ways, isRefused: _, ...given }) => {
        const way = ways[place];
        return way === undefined ? [] : [{ ...given, ...way }];
      });
      const fixedCases = tried.map(({ fixed }) => fixed);
      const second = await observe(fixedCases, server, options);
      for (const each of tried) {
        const after = second.observed.truth(each.fixed);
        const end = endOf(each.fixed, after, first, second, server);
        trials.push({ ...each, after, end });
      }
    }
    return { places: server.places, trials };
  } finally {
    await server.close();
  }
}

/**
 * The first cases of a seed that are refused, up to the last of so many that the standard accepts after one round.
 */
function casesWith(count: number, seed: number, places: Places): OracleCase[] {
  // Three of four are accepted then.
  const blocked = blockedCasesOf(seed, 2 * count, places);
  let accepted = 0;
  return blocked.filter((each) => {
    if (accepted === count) return false;
    const [, second] = roundsOf(each, places, 'chromium', byFix);
    if (second?.verdict === 'allowed') accepted += 1;
    return true;
  });
}

/** Of some engines only the outcome is known, which a broken connection has as well. */
function isBlocked({ verdict }: Truth, item: Diagnosed | null): boolean {
  return verdict === 'blocked' || (verdict === 'refused' && item?.diagnosis.verdict === 'blocked');
}

/** The fix first, then what will do in its place. */
function waysOf(item: Diagnosed, each: OracleCase, places: Places) {
  const changes = byFix(item);
  const { alternatives } = item.diagnosis.fix;
  return [
    ...(changes === null ? [] : [{ way: theFix, fixed: withChanges(each, changes, places) }]),
    ...alternatives.map((alternative) => ({
      way: alternative.call.map(({ change, value }) => `${change} ${value}`).join(', '),
      fixed: withChanges(each, alternative, places),
    })),
  ];
}

interface Run {
  readonly observed: Observed;
  readonly seen: OracleServer['seen'];
}

async function observe(
  cases: readonly OracleCase[],
  server: OracleServer,
  { engine: name, executable, extension, inFlight = 1 }: Omit<OracleOptions, 'capture'>,
): Promise<Run> {
  const engine = await startEngine(name, { executable, extension, server, capture: 'live' });
  try {
    server.serve(cases);
    const observed = await engine.observe(cases, inFlight);
    const seen = new Map(cases.map(({ id }) => [id, server.seen(id)]));
    return { observed, seen: (id) => seen.get(id) ?? [] };
  } finally {
    await engine.close();
  }
}

function endOf(
  fixed: OracleCase,
  { verdict }: Truth,
  first: Run,
  second: Run,
  { places }: OracleServer,
): FixTrial['end'] {
  // Where an engine has nothing to say against a call, it was not refused.
  if (verdict === 'allowed' || verdict === 'untold') return 'accepted';
  const seen = second.seen(fixed.id);
  const answer = seen.at(-1)?.answer;
  if (answer === null) return 'no answer came';
  // The page got it, as far as CORS goes, and then it broke.
  if (verdict !== 'blocked' && answer?.isHalf) return 'broken off';
  const attempt = {
    before: entriesFromServer(first.seen(fixed.id)),
    after: entriesFromServer(seen),
    call: fixed.call,
    page: places.page,
  };
  const failed = shortfallOf({ ...attempt, verdict: 'failed' });
  // Firefox calls the refusal of a user name in a redirect what it calls a broken connection.
  return verdict === 'not-cors' && failed !== 'unknown'
    ? (failed ?? 'unknown')
    : (shortfallOf({ ...attempt, verdict: 'blocked' }) ?? 'unknown');
}
