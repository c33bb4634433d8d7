import type { Entry } from '../exchange/entry.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { entryFromHar, isPending } from './har-entry.ts';

/** The entries of what `getHAR` gives that have ended: a log, or nothing where there is none. */
export function entriesOf(log: unknown): Entry[] {
  const entries = (log as { entries?: unknown } | null | undefined)?.entries;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => (isPending(entry) ? [] : (entryFromHar(entry) ?? [])));
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
