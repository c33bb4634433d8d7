import type { CauseOrigins, CauseRun, CauseScenario, Frame, PathAnswers } from './scenario.ts';
import { nearOf } from './scenario.ts';
import { causeScenarios } from './scenarios.ts';

/** A scenario, or what comes near to it, with a host of its own. */
export interface NamedRun extends CauseRun {
  /** The scenario's id; that of a near miss ends in `-near`. */
  readonly name: string;
}

/** The ports of the lab, as far as the causes need them. */
export interface CausePorts {
  readonly page: number;
  readonly api: number;
  readonly secure: number;
  readonly untrusted: number;
  readonly down: string;
  /** Ports of `localhost` that belong to one run each, by its name. */
  readonly own: ReadonlyMap<string, number>;
}

/** Both runs of each scenario. */
export const causeRuns: readonly NamedRun[] = causeScenarios.flatMap((scenario) => [
  { ...scenario, name: scenario.id },
  { ...nearOf(scenario), name: nearName(scenario) },
]);

export function nearName({ id }: Pick<CauseScenario, 'id'>): string {
  return `${id}-near`;
}

/** Where everything of one run is. */
export function originsOf({ name, at, frame }: NamedRun, ports: CausePorts): CauseOrigins {
  const { page, api, secure, untrusted, down } = ports;
  const inFrame = {
    page: `http://localhost:${page}`,
    other: `http://page-of-${name}.localhost:${page}`,
    secure: `https://page-of-${name}.localhost:${secure}`,
    // The browser is told where it is.
    'usual-port': 'http://page.lab.example',
  };
  return {
    page: inFrame.page,
    other: inFrame[frame?.at ?? 'other'],
    own:
      at === 'same-site'
        ? `http://localhost:${ports.own.get(name)}`
        : `http://${hostOf(name, at)}:${api}`,
    third: `http://third.localhost:${api}`,
    secure: `https://${name}.localhost:${secure}`,
    untrusted: `https://${name}.localhost:${untrusted}`,
    down,
  };
}

/** Hosts that a browser has to be told to look for on this machine. */
export const namedHosts: readonly string[] = causeRuns.flatMap(({ name, at }) =>
  at === undefined || at === 'same-site' ? [] : [hostOf(name, at)],
);

/** The URL of the last call of a run, without the number of the run. */
export function lastUrlOf(name: string, ports: CausePorts): string {
  const run = causeRuns.find((each) => each.name === name);
  if (run === undefined) throw new Error(`There is no run “${name}”`);
  const origins = originsOf(run, ports);
  const url = run.calls(origins).at(-1)?.url ?? '';
  return url.startsWith('/') ? origins.own + url : url;
}

/** What a frame calls to find out whether its calls are recorded. */
export function knockOf(name: string, { api }: CausePorts): string {
  return `http://knock.localhost:${api}/${name}`;
}

/** The runs whose calls another document makes than the page, and perhaps another process. */
export const framedRuns: readonly string[] = causeRuns
  .filter(({ frame }) => frame !== undefined && !hasPolicy(frame))
  .map(({ name }) => name);

/** Whether a frame may not call everything. */
function hasPolicy({ headers = [] }: Frame): boolean {
  return headers.some(([name]) => name === 'Content-Security-Policy');
}

function hostOf(name: string, at: string | undefined): string {
  if (at === undefined) return `${name}.localhost`;
  return name.endsWith('-near') ? `near-${at}` : at;
}

/** What every server of the causes answers, by URL without its query. */
export function answersByUrl(ports: CausePorts): ReadonlyMap<string, PathAnswers> {
  const byUrl = new Map<string, PathAnswers>();
  for (const run of causeRuns) {
    const origins = originsOf(run, ports);
    const servers = [origins.own, origins.secure, origins.untrusted];
    for (const [path, answers] of Object.entries(run.answers(origins))) {
      for (const server of servers) byUrl.set(server + path, answers);
    }
    byUrl.set(`${origins.third}/readable`, {
      actual: {
        status: 200,
        headers: [
          ['Access-Control-Allow-Origin', origins.page],
          ['Vary', 'Origin'],
        ],
        body: '[]',
      },
    });
  }
  return byUrl;
}
