import { casesOf } from './cases/cases.ts';
import { type Comparison, compareAll } from './compare.ts';
import { startEngine } from './engines/start.ts';
import { startOracleServer } from './server/server.ts';
import type { Capture, EngineName } from './truth.ts';

/** What to run. */
export interface OracleOptions {
  readonly engine: EngineName;
  readonly executable: string;
  readonly extension: string;
  readonly seed: number;
  /** How many cases. */
  readonly cases: number;
  /** This one of them alone. */
  readonly only?: number | undefined;
  /** How many the page has under way at a time; one after the other where left out. */
  readonly inFlight?: number;
  readonly capture?: Capture;
}

/** What came of it. */
export interface Consultation {
  /** One for each case. */
  readonly comparisons: readonly Comparison[];
  /** What is wrong with the panel's list as a whole, a line each. */
  readonly faults: readonly string[];
}

/**
 * Runs random exchanges in a real engine and holds our diagnoses against its own verdict.
 *
 * @throws Error when the engine does not start, or does not take part
 */
export async function consult(options: OracleOptions): Promise<Consultation> {
  const {
    engine: name,
    executable,
    extension,
    seed,
    only,
    inFlight = 1,
    capture = 'live',
  } = options;
  const all = casesOf(seed, only === undefined ? options.cases : only + 1);
  const cases = only === undefined ? all : all.slice(only);
  const server = await startOracleServer();
  try {
    const engine = await startEngine(name, { executable, extension, server, capture });
    try {
      server.serve(cases);
      const observed = await engine.observe(cases, inFlight);
      return {
        comparisons: compareAll({ name, capture, cases, observed, seen: server.seen }),
        faults: observed.faults,
      };
    } finally {
      await engine.close();
    }
  } finally {
    await server.close();
  }
}
