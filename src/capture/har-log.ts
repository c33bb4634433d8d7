import type { Entry } from '../exchange/entry.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { entryFromHar, isPending, startOf } from './har-entry.ts';
import { fields } from './har-fields.ts';

/** An entry of a log, read when somebody needs more of it than its start. Most of a log was read before. */
export interface LoggedEntry {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** @returns null where it is none, or has not ended */
  read(): Entry | null;
}

/** The entries of what `getHAR` gives: a log, or nothing where there is none. */
export function entriesOf(log: unknown): readonly LoggedEntry[] {
  const entries = (log as { entries?: unknown } | null | undefined)?.entries;
  if (!Array.isArray(entries)) return [];
  return entries.map((entry) => ({
    get startedAt() {
      return startOf(fields(entry));
    },
    read: () => (isPending(entry) ? null : entryFromHar(entry)),
  }));
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
