import type { Entry } from '../exchange/entry.ts';
import { getHeader } from '../fetch-standard/header-list.ts';

/** The engine whose network stack made the requests. */
export type HarEngine = 'chromium' | 'firefox' | 'webkit';

/** Who recorded the traffic; null where the file does not say. */
export interface HarRecorder {
  readonly name: string | null;
  readonly version: string | null;
  readonly engine: HarEngine | null;
  /**
   * What tells the engine: a browser recorded the file and is named in it, or the requests say in
   * `User-Agent` who sent them. A proxy is no browser, and names none. Or whoever asked for a report gave it.
   */
  readonly engineBasis: 'recorder' | 'user-agent' | 'given' | null;
}

/** Names of recorders. WebInspector is what DevTools of Chromium browsers call themselves. */
const names: readonly (readonly [RegExp, HarEngine])[] = [
  [/\b(webinspector|chromium|chrome|edge)\b/i, 'chromium'],
  [/\bfirefox\b/i, 'firefox'],
  [/\b(webkit|safari)\b/i, 'webkit'],
];

/**
 * The first that matches counts: every engine but Firefox calls itself Safari as well. On iOS all
 * browsers are WebKit, under names of their own; the old Edge was an engine of its own.
 *
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent
 */
const userAgents: readonly (readonly [RegExp, HarEngine | null])[] = [
  [/\bEdge\/\d/, null],
  [/^Mozilla\/5\.0 \((iPhone|iPad|iPod)/, 'webkit'],
  [/\b(Chrome|Chromium|HeadlessChrome)\/\d/, 'chromium'],
  [/\bGecko\/[\d.]+ Firefox\/\d/, 'firefox'],
  [/\bVersion\/[\d.]+ (Mobile\/\w+ )?Safari\/\d/, 'webkit'],
];

/** No browser's User-Agent is longer. */
const longestUserAgent = 1000;

/**
 * Who recorded a HAR. The creator wrote the file; where it is no browser, such as a test runner, the
 * browser is named too.
 *
 * @param log of the HAR, with whatever it holds
 */
export function recorderOf(
  log: Readonly<Record<string, unknown>>,
  entries: readonly Entry[],
): HarRecorder {
  const named = [log['creator'], log['browser']].map((each) => ({
    name: textIn(each, 'name'),
    version: textIn(each, 'version'),
  }));
  const { name, version } = named.find((each) => each.name !== null) ?? {
    name: null,
    version: null,
  };
  const own = named.flatMap((each) => engineIn(names, each.name) ?? [])[0];
  if (own !== undefined) return { name, version, engine: own, engineBasis: 'recorder' };
  const engine = engineOfUserAgents(entries);
  return { name, version, engine, engineBasis: engine === null ? null : 'user-agent' };
}

/** Whether requests are dated from the page's call, as Chromium and Firefox do, and hence before their preflight. */
export function isDatedFromCall({ engine, engineBasis }: HarRecorder): boolean {
  return engineBasis === 'recorder' && engine !== 'webkit';
}

/** The one engine that the requests name; null where they name several, or none. */
function engineOfUserAgents(entries: readonly Entry[]): HarEngine | null {
  const agents = new Set(
    entries.map(({ requestHeaders }) =>
      getHeader(requestHeaders, 'User-Agent')?.slice(0, longestUserAgent),
    ),
  );
  const engines = new Set(
    [...agents].flatMap((agent) => engineIn(userAgents, agent ?? null) ?? []),
  );
  const [engine] = engines;
  return engines.size === 1 ? (engine ?? null) : null;
}

function engineIn(
  patterns: readonly (readonly [RegExp, HarEngine | null])[],
  text: string | null,
): HarEngine | null {
  return patterns.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? null;
}

function textIn(value: unknown, key: string): string | null {
  const text = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
  return typeof text === 'string' ? text : null;
}
