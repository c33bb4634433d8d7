import type { Entry } from '../exchange/entry.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { entryFromHar, isPending, startOf } from './har-entry.ts';
import { fields, list } from './har-fields.ts';

/**
 * An entry of a log as the browser gives it, read when somebody needs it: most of a log was read before, and of a
 * long one the first are shown before all are looked at.
 */
export type LoggedEntry = unknown;

/** The entries of what `getHAR` gives: a log, or nothing where there is none. */
export function entriesOf(log: unknown): readonly LoggedEntry[] {
  return list(fields(log)['entries']);
}

/** @returns null where it is none, or has not ended */
export function readLogged(entry: LoggedEntry): Entry | null {
  return isPending(entry) ? null : entryFromHar(entry);
}

/** When it began, in milliseconds since 1970. */
export function startOfLogged(entry: LoggedEntry): number {
  return startOf(fields(entry));
}

/**
 * Neither browser gives its entries an id. The start of a request stays the same while its entry
 * grows; twins in all of this are the same to us as well.
 */
export function identityOf({ startedAt, method, url, requestHeaders }: Entry): string {
  // A preflight for OPTIONS is told from its request by what it asks.
  const asked = getHeader(requestHeaders, 'Access-Control-Request-Method') ?? '';
  return `${startedAt} ${method} ${asked} ${url}`;
}
