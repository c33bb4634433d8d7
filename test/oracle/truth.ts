import type { Entry } from '../../src/exchange/entry.ts';
import type { OracleCase } from './case.ts';
import type { Outcome } from './page/calls.ts';
import type { OracleServer } from './server/server.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What the engine itself decided about a case. */
export interface Truth {
  /**
   * `refused`: the page was not given the answer, and the engine does not say whether by CORS.
   * `untold`: nothing that this engine lets out tells it.
   */
  readonly verdict: 'allowed' | 'blocked' | 'not-cors' | 'refused' | 'untold';
  /** The engine's own name for a refusal; null where it gives none. */
  readonly code: string | null;
  /** Chromium's `failedParameter`; null where the engine has nothing like it. */
  readonly parameter: string | null;
  /** What it said, in its own words. */
  readonly said: readonly string[];
}

/** All that an engine let out about a list of cases. */
export interface Observed {
  /** What our capture was given, in the order in which it came. */
  readonly entries: readonly Entry[];
  outcome(id: number): Outcome | null;
  truth(of: OracleCase): Truth;
}

/** A running engine. */
export interface Engine {
  readonly name: EngineName;
  /** Runs cases that the server serves already. May be called once. */
  observe(cases: readonly OracleCase[], inFlight: number): Promise<Observed>;
  close(): Promise<void>;
}

/** How to start one. */
export interface EngineOptions {
  readonly executable: string;
  /** The folder of the built extension; WebKit takes none. */
  readonly extension: string;
  readonly server: OracleServer;
  readonly capture: Capture;
}

/** `live`: events as they come, as in an open panel. `log`: the browser's HAR at the end. */
export type Capture = 'live' | 'log';
