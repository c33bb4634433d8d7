/** The lab's origins, without a trailing slash. Ports are chosen free, so they are known only once it runs. */
export interface Origins {
  /** Where the page is that makes the calls. */
  readonly page: string;
  /** Where the calls go. */
  readonly api: string;
  /** Where redirects lead: another origin, and another site, than page and api. */
  readonly third: string;
  /** Where nothing listens. */
  readonly down: string;
}

/** What the page does: a `fetch` of `<to>/<scenario id>?run=N`. */
export interface Call {
  readonly to: 'api' | 'third' | 'down';
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credentials?: RequestCredentials;
  readonly body?: string;
  /** How often, one after the other; once where this is absent. */
  readonly times?: number;
}

/** One answer of a server. Each header is a line of its own: two with one name go out as two lines. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** What one URL answers to the preflight and to the actual request. */
export interface Answers {
  readonly preflight?: Answer;
  readonly actual?: Answer;
}

/** What a scenario's URL answers, and the URL that it redirects to. */
export interface ScenarioAnswers extends Answers {
  readonly target?: Answers & { readonly url: string };
}

/** What the browsers were seen to say. */
export interface Expected {
  /** `not-cors`: it failed, and not by CORS. */
  readonly verdict: 'allowed' | 'blocked' | 'not-cors';
  /** `Network.loadingFailed.corsErrorStatus` of the DevTools protocol; null where it has none. */
  readonly chromium: { readonly corsError: string; readonly failedParameter: string } | null;
  /** The category of the first console message; null where there is none. */
  readonly firefox: string | null;
}

/** One way in which CORS goes wrong, or right, as data. */
export interface Scenario {
  /** Kebab-case; also the path of its URL. */
  readonly id: string;
  readonly title: string;
  /** What is wrong, in one sentence for a reader who never heard of CORS. */
  readonly wrong: string;
  readonly call: Call;
  readonly answers: (origins: Origins) => ScenarioAnswers;
  readonly expected: (origins: Origins) => Expected;
}

/** Scenarios that go wrong, or right, at the same place. */
export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

/** The names of the headers that most answers carry. */
export const allowOrigin = 'Access-Control-Allow-Origin';
export const allowCredentials = 'Access-Control-Allow-Credentials';
export const allowMethods = 'Access-Control-Allow-Methods';
export const allowHeaders = 'Access-Control-Allow-Headers';

/** What the servers say where they have data to give. */
export const users = '[{"id":1,"name":"Ada"},{"id":2,"name":"Grace"}]';

/** The browser refused the page: Chromium's code, Firefox's category, Chromium's offending value. */
export function blocked(corsError: string, firefox: string, failedParameter = ''): Expected {
  return { verdict: 'blocked', chromium: { corsError, failedParameter }, firefox };
}

/** The page reads the answer, and no browser says anything. */
export function allowed(): Expected {
  return { verdict: 'allowed', chromium: null, firefox: null };
}
