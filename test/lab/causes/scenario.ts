import type { Answer } from '../scenario.ts';

/** Where things are while the lab runs: origins without a trailing slash. */
export interface CauseOrigins {
  /** The lab's page. */
  readonly page: string;
  /** The server of this run alone: what other servers answered says nothing of it. */
  readonly own: string;
  /** A server of no scenario, to which redirects lead. */
  readonly third: string;
  /** Another page of this run, of another origin. */
  readonly other: string;
  /** The same server as `own` by https, with a certificate that the browser was told to trust. */
  readonly secure: string;
  /** The same with a certificate that nobody knows. */
  readonly untrusted: string;
  /** Where nothing listens. */
  readonly down: string;
}

/** An answer, or what comes in its place. */
export interface CauseAnswer extends Answer {
  /** Milliseconds that it takes. */
  readonly after?: number;
  /** Whether the connection is closed in its place. */
  readonly drops?: true;
}

/** What one path answers: always the same, or one after the other, and then the last. */
export interface PathAnswers {
  readonly preflight?: CauseAnswer | readonly CauseAnswer[];
  readonly actual?: CauseAnswer | readonly CauseAnswer[];
}

/** One call of the page; `fetch` of a path of the run's own server, where it says nothing else. */
export interface CauseCall {
  /** A path of the run's own server, or an absolute URL. */
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credentials?: RequestCredentials;
  readonly mode?: RequestMode;
  readonly body?: string;
  /** So many bytes in place of a body. */
  readonly bodyLength?: number;
  /** Milliseconds after which the page gives up. */
  readonly abortAfter?: number;
  /** The frame that makes it, in place of the page itself. */
  readonly from?: 'frame';
}

/** A document in the page, which calls in its place. */
export interface Frame {
  /** Its host in place of the page's: `page` is the page's own, `usual-port` has no port. */
  readonly at: 'page' | 'other' | 'secure' | 'usual-port';
  /** What it is sent with. */
  readonly headers?: Answer['headers'];
  /** Whether it stands in a sandbox. */
  readonly isSandboxed?: true;
  /** Whether a service worker answers its requests, with what it gets without CORS. */
  readonly hasWorker?: true;
}

/** The calls of a run in their order, and what they are answered. */
export interface CauseRun {
  /** The last is the one in question. */
  readonly calls: (origins: CauseOrigins) => readonly CauseCall[];
  /** By path. */
  readonly answers: (origins: CauseOrigins) => Readonly<Record<string, PathAnswers>>;
  readonly frame?: Frame;
  /**
   * Where its server is: a host of its own, or `localhost` at a port of its own, to which the page's
   * cookie goes along. A name is a host that the browser has to be told to look for on this machine.
   */
  readonly at?: 'same-site' | (string & {});
}

/** What stands behind a refusal, as calls that a page makes. */
export interface CauseScenario extends CauseRun {
  /** Kebab-case, and the name of its server's host. */
  readonly id: string;
  /** The id of the cause that the last call must name first. */
  readonly cause: string;
  readonly title: string;
  /** What is wrong, in one sentence. */
  readonly wrong: string;
  /** The smallest change after which the cause must not be named. */
  readonly near: Partial<CauseRun> & { readonly title: string };
}

/** Scenarios of one class. */
export interface CauseGroup {
  readonly title: string;
  readonly scenarios: readonly CauseScenario[];
}

/** The run of a scenario that comes near to it. */
export function nearOf({ calls, answers, near, ...rest }: CauseScenario): CauseRun {
  return { ...rest, calls, answers, ...near };
}
