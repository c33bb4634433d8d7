import type { Entry } from '../exchange/entry.ts';
import { entryFromHar, isPending } from './har-entry.ts';
import { syntaxErrorIn } from './json-syntax.ts';

/** The engine whose network stack made the requests. */
export type HarEngine = 'chromium' | 'firefox' | 'webkit';

/** Who recorded the traffic; null where the file does not say. */
export interface HarRecorder {
  readonly name: string | null;
  readonly version: string | null;
  readonly engine: HarEngine | null;
}

export interface HarFile {
  readonly recorder: HarRecorder;
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  /** How many entries the file holds, those that were still under way included. */
  readonly total: number;
  /** The entries that could not be read, each with what is missing: `log.entries[3].request.url`. */
  readonly unreadable: readonly string[];
}

/** The text is no HAR; the message says in one line why not, and where. */
export class HarError extends Error {}

/** Names of recorders. WebInspector is what DevTools of Chromium browsers call themselves. */
const engines: readonly (readonly [RegExp, HarEngine])[] = [
  [/\b(webinspector|chromium|chrome|edge)\b/i, 'chromium'],
  [/\bfirefox\b/i, 'firefox'],
  [/\b(webkit|safari)\b/i, 'webkit'],
];

/**
 * Reads the text of a HAR file.
 *
 * http://www.softwareishard.com/blog/har-12-spec/
 *
 * @throws HarError where it is not JSON, or not a HAR. Single entries never throw: those that cannot
 *   be read are named, and the others kept.
 */
export function readHarFile(text: string): HarFile {
  return readHar(parse(text.replace(/^\uFEFF/, '')));
}

/**
 * Reads a HAR that is parsed already.
 *
 * @param file anything; a HAR may come from anywhere
 * @throws HarError where it is not a HAR
 */
export function readHar(file: unknown): HarFile {
  if (!isObject(file)) throw new HarError('not a HAR: it is no object with the key "log"');
  const log = file['log'];
  if (!isObject(log)) throw wrong('log', log, 'an object');
  const entries = log['entries'];
  if (!Array.isArray(entries)) throw wrong('log.entries', entries, 'a list');
  const readable: Entry[] = [];
  const unreadable: string[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = entryFromHar(value);
    if (entry === null) unreadable.push(missingIn(value, index));
    else if (!isPending(value)) readable.push(entry);
  }
  return {
    recorder: recorderOf(log['creator'], log['browser']),
    entries: readable,
    total: entries.length,
    unreadable,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = syntaxErrorIn(text);
    // Only what is too large fails, and is JSON all the same.
    if (at === null) throw new HarError(`cannot be read: ${(error as Error).message}`);
    const lines = text.slice(0, at).split(/\r\n|\r|\n/);
    const column = (lines.at(-1) ?? '').length + 1;
    const what =
      at === text.length ? 'it ends too early' : `unexpected ${JSON.stringify(text[at])}`;
    throw new HarError(`not JSON: line ${lines.length}, column ${column}: ${what}`);
  }
}

function wrong(key: string, value: unknown, kind: string): HarError {
  const what = value === undefined ? `the key "${key}" is missing` : `"${key}" is not ${kind}`;
  return new HarError(`not a HAR: ${what}`);
}

/** What an entry lacks that could not be read. */
function missingIn(entry: unknown, index: number): string {
  const request = isObject(entry) ? entry['request'] : undefined;
  const hasUrl = isObject(request) && typeof request['url'] === 'string';
  return `log.entries[${index}].request.${hasUrl ? 'method' : 'url'}`;
}

/** The creator wrote the file; where it is no browser, such as a test runner, the browser is named too. */
function recorderOf(creator: unknown, browser: unknown): HarRecorder {
  const named = [creator, browser].filter(isObject).map(({ name, version }) => ({
    name: typeof name === 'string' ? name : null,
    version: typeof version === 'string' ? version : null,
  }));
  const [{ name, version } = { name: null, version: null }] = named;
  const engine = named.map((each) => engineOf(each.name)).find((each) => each !== null);
  return { name, version, engine: engine ?? null };
}

function engineOf(name: string | null): HarEngine | null {
  return engines.find(([pattern]) => pattern.test(name ?? ''))?.[1] ?? null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
