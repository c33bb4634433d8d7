import type { Item } from '../../../src/ui/store.ts';
import { caseOf, type OracleCase, type Places } from '../case.ts';
import { blockedCasesOf, mistakenCase } from '../cases/blocked-cases.ts';
import { entriesFromServer } from '../engines/entries-from-server.ts';
import { startEngine } from '../engines/start.ts';
import { group } from '../group.ts';
import type { OracleOptions } from '../oracle.ts';
import { type OracleServer, startOracleServer } from '../server/server.ts';
import type { Observed, Truth } from '../truth.ts';
import { withChanges } from './fixed-case.ts';
import { byFix, roundsOf } from './rounds.ts';
import { type Shortfall, shortfallOf } from './shortfall.ts';

/** What came of the fix of one exchange that an engine refused. */
export interface FixTrial {
  readonly case: OracleCase;
  /** With the fix made. */
  readonly fixed: OracleCase | null;
  readonly item: Item | null;
  /** What the engine said before, and with the fix made; null where there was none. */
  readonly before: Truth;
  readonly after: Truth | null;
  /**
   * `accepted`: after one round. `not refused`: it needed no fix, because the engine lets pass what the standard
   * refuses. Else why it was not enough.
   */
  readonly end: 'accepted' | 'not refused' | 'no fix' | 'broken off' | Shortfall | 'unknown';
}

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
    const trials = cases.map((each) => {
      const item = items.get(each.id)?.[0] ?? null;
      const before = first.observed.truth(each);
      // Of some engines only the outcome is known, which a broken connection has as well.
      const isRefused =
        before.verdict === 'blocked' ||
        (before.verdict === 'refused' && item?.diagnosis.verdict === 'blocked');
      const changes = item === null || !isRefused ? null : byFix(item);
      const fixed = changes === null ? null : withChanges(each, changes, server.places);
      return { case: each, item, before, isRefused, fixed };
    });
    const again = trials.flatMap(({ fixed }) => fixed ?? []);
    const second = await observe(again, server, options);
    return {
      places: server.places,
      trials: trials.map(({ isRefused, ...trial }): FixTrial => {
        const { fixed } = trial;
        if (fixed === null) {
          return { ...trial, after: null, end: isRefused ? 'no fix' : 'not refused' };
        }
        const after = second.observed.truth(fixed);
        return { ...trial, after, end: endOf(fixed, after, first, second, server) };
      }),
    };
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
