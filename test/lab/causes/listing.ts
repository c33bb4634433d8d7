import { type CausePorts, causeRuns, knockOf, type NamedRun, nearName, originsOf } from './runs.ts';
import type { CauseCall, CauseScenario } from './scenario.ts';
import { causeGroups } from './scenarios.ts';

/** A call, as the page makes it. The page adds the number of the run to its URL. */
export interface ListedCall extends Omit<CauseCall, 'from'> {
  readonly isFromFrame: boolean;
}

/** A frame of the page. */
export interface ListedFrame {
  readonly url: string;
  readonly isSandboxed: boolean;
  /** A URL that it may call any time, and that is of no run. */
  readonly knock: string;
}

/** One run, as the page needs to know it. */
export interface ListedRun {
  readonly name: string;
  readonly title: string;
  readonly calls: readonly ListedCall[];
  /** The document that calls in place of the page; null where none does. */
  readonly frame: ListedFrame | null;
}

/** A scenario of a cause, as the page shows it. */
export interface ListedCause {
  readonly id: string;
  readonly cause: string;
  readonly title: string;
  readonly wrong: string;
  readonly run: ListedRun;
  readonly near: ListedRun;
}

/** What the page gets as `/causes.json`. */
export interface CauseListing {
  readonly groups: readonly {
    readonly title: string;
    readonly scenarios: readonly ListedCause[];
  }[];
}

/** What the page offers to tests as `window.causeLab`, from the load event on. */
export interface PageCauseLab {
  /** Begins to run these, by name, some at a time. */
  start(names: readonly string[]): Promise<void>;
  /** Opens the frames of these, where they are not open yet, and lets each call its knock. */
  knock(names: readonly string[]): Promise<void>;
  /** The names of those that have not ended yet. */
  left(): string[];
}

declare global {
  interface Window {
    causeLab: PageCauseLab;
  }
}

/** The scenarios as the page gets them, for a lab at these ports. */
export function causeListing(ports: CausePorts): CauseListing {
  const runs = new Map(causeRuns.map((run) => [run.name, run]));
  const listedRun = (name: string, title: string): ListedRun => {
    const run = runs.get(name) as NamedRun;
    const origins = originsOf(run, ports);
    const { frame } = run;
    return {
      name,
      title,
      calls: run.calls(origins).map(({ url, from, ...call }) => ({
        ...call,
        url: url.startsWith('/') ? origins.own + url : url,
        isFromFrame: from === 'frame',
      })),
      frame:
        frame === undefined
          ? null
          : {
              // A service worker has the folder of its script, and the page's own is none of its business.
              url: `${origins.other}/${name}/frame?of=${name}`,
              isSandboxed: frame.isSandboxed === true,
              knock: knockOf(name, ports),
            },
    };
  };
  const listed = (scenario: CauseScenario): ListedCause => {
    const { id, cause, title, wrong, near } = scenario;
    return {
      id,
      cause,
      title,
      wrong,
      run: listedRun(id, title),
      near: listedRun(nearName(scenario), near.title),
    };
  };
  return {
    groups: causeGroups.map(({ title, scenarios }) => ({
      title,
      scenarios: scenarios.map(listed),
    })),
  };
}
