import type { Entry } from '../exchange/entry.ts';
import type { Call } from '../exchange/exchange.ts';
import { callFromHar } from './har-call.ts';
import { entryFromHar, isPending } from './har-entry.ts';
import { HarError } from './har-error.ts';
import { type Fields, fields } from './har-fields.ts';

/** What a HAR holds. */
export interface HarContents {
  /** With whatever it holds. */
  readonly log: Fields;
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  /** How the page made the calls behind some of them. */
  readonly calls: ReadonlyMap<Entry, Call>;
  /** How many entries the file holds, those that were still under way included. */
  readonly total: number;
  /** The entries that could not be read, each with what is missing: `log.entries[3].request.url`. */
  readonly unreadable: readonly string[];
}

/** What holds the HAR: the file itself, or a field of our report. */
export interface Holder {
  /** What messages call the file. */
  readonly kind: 'HAR' | 'report of Whycors';
  /** The key at which the HAR is; empty where it is the file. */
  readonly key: '' | 'recording';
}

/**
 * Reads what a HAR holds.
 *
 * @param har anything
 * @throws HarError where it is none
 */
export function contentsOf(har: unknown, { kind, key }: Holder): HarContents {
  const at = key === '' ? 'log' : `${key}.log`;
  const wrong = (where: string, value: unknown, what: string) =>
    new HarError(
      `not a ${kind}: ${value === undefined ? `the key "${where}" is missing` : `"${where}" is not ${what}`}`,
    );
  if (!isObject(har)) {
    if (key !== '') throw wrong(key, har, 'an object');
    throw new HarError(`not a ${kind}: it is no object with the key "${at}"`);
  }
  const log = har['log'];
  if (!isObject(log)) throw wrong(at, log, 'an object');
  const list = log['entries'];
  if (!Array.isArray(list)) throw wrong(`${at}.entries`, list, 'a list');
  const entries: Entry[] = [];
  const calls = new Map<Entry, Call>();
  const unreadable: string[] = [];
  list.forEach((value: unknown, index) => {
    const entry = entryFromHar(value);
    if (entry === null) unreadable.push(`${at}.entries[${index}].request.${missingIn(value)}`);
    if (entry === null || isPending(value)) return;
    entries.push(entry);
    const call = callFromHar(value);
    if (call !== null) calls.set(entry, call);
  });
  return { log, entries, calls, total: list.length, unreadable };
}

/** What the request of an entry lacks that could not be read. */
function missingIn(entry: unknown): string {
  const hasUrl = typeof fields(fields(entry)['request'])['url'] === 'string';
  return hasUrl ? 'method' : 'url';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
