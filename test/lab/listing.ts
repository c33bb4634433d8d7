import type { Call, Origins, Scenario } from './scenario.ts';
import { groups } from './scenarios.ts';

/** What the page needs to know of a scenario. */
export interface ListedScenario {
  readonly id: string;
  readonly title: string;
  readonly wrong: string;
  /** Without the query: the page adds the number of the run. */
  readonly url: string;
  readonly call: Call;
}

/** What the page gets as `/scenarios.json`. */
export interface Listing {
  readonly origins: Origins;
  readonly groups: readonly {
    readonly title: string;
    readonly scenarios: readonly ListedScenario[];
  }[];
}

/** What the page saw of one run; it is told no more than this. */
export interface RunResult {
  readonly id: string;
  /** With the number of the run. */
  readonly url: string;
  readonly outcome: 'read' | 'refused';
  /** `200 OK, 47 bytes read`, or the error's name and message. */
  readonly detail: string;
}

/** What the page offers to tests as `window.lab`, from the load event on. */
export interface PageLab {
  /** Runs one scenario. Rejects if there is none with that id. */
  run(id: string): Promise<RunResult>;
  /** Runs them all, one after the other, in the order of the list. */
  runAll(): Promise<RunResult[]>;
}

declare global {
  interface Window {
    lab: PageLab;
  }
}

/** The scenarios as the page gets them, for a lab at these origins. */
export function listing(origins: Origins): Listing {
  const listed = ({ id, title, wrong, call }: Scenario) => {
    return { id, title, wrong, url: `${origins[call.to]}/${id}`, call };
  };
  return {
    origins,
    groups: groups.map(({ title, scenarios }) => ({ title, scenarios: scenarios.map(listed) })),
  };
}
