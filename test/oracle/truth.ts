import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';
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
  /** What the product made of it. */
  readonly items: readonly Diagnosed[];
  /** What is wrong with the panel's list as a whole, a line each. */
  readonly faults: readonly string[];
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

/**
 * `live`: events as they come, as in an open panel, given to the product's own capture. `log`: the browser's
 * HAR at the end. `panel`: what the real panel lists. `watched-panel`: the same after "Reload and watch calls".
 */
export type Capture = 'live' | 'log' | 'panel' | 'watched-panel';

/** Whether it is the panel that is asked. */
export function isThroughPanel(capture: Capture): boolean {
  return capture === 'panel' || capture === 'watched-panel';
}
