import type { Entry } from '../exchange/entry.ts';
import { roleOf } from '../exchange/role.ts';
import { entryFromHar, isPending } from './har-entry.ts';
import { type HarRecorder, isDatedFromCall, recorderOf } from './har-recorder.ts';
import { syntaxErrorIn } from './json-syntax.ts';

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
  if (log === undefined && isOwnReport(file)) throw new HarError(ownReport);
  if (!isObject(log)) throw wrong('log', log, 'an object');
  const entries = log['entries'];
  if (!Array.isArray(entries)) throw wrong('log.entries', entries, 'a list');
  const readable: Entry[] = [];
  const unreadable: string[] = [];
  entries.forEach((value: unknown, index) => {
    const entry = entryFromHar(value);
    if (entry === null) unreadable.push(missingIn(value, index));
    else if (!isPending(value)) readable.push(entry);
  });
  const recorder = recorderOf(log, readable);
  return {
    recorder,
    entries: isDatedFromCall(recorder) ? readable : readable.map(datedByEnd),
    total: entries.length,
    unreadable,
  };
}

/** What the JSON report of this product is, and what to read in its place. */
const ownReport =
  'a JSON report of Whycors, which holds no headers to diagnose anew: take the HAR file that it was made from';

function isOwnReport({ schema }: Readonly<Record<string, unknown>>): boolean {
  return typeof schema === 'string' && schema.startsWith('whycors/report@');
}

/**
 * A proxy sees the request when it is sent, after its preflight was answered, which may be long after the
 * preflight began. With the preflight dated by its end the two are as close as in a browser, which dates
 * the request from the page's call. Of other recorders nothing is known; this does them no harm.
 */
function datedByEnd(entry: Entry): Entry {
  if (roleOf(entry) !== 'preflight') return entry;
  return { ...entry, startedAt: entry.startedAt + Math.round(entry.duration), duration: 0 };
}

/** So many unreadable entries are named; the others are only counted. */
const mostNamed = 5;

/** What of a file could not be read, in a line; null where all could. */
export function leftOut({ total, unreadable }: HarFile): string | null {
  if (unreadable.length === 0) return null;
  const named = unreadable.slice(0, mostNamed).join(', ');
  const more = unreadable.length > mostNamed ? ', …' : '';
  return `${unreadable.length} of ${total} entries left out; missing: ${named}${more}`;
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
