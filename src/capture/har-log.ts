import type { Entry } from '../exchange/entry.ts';
import { entryFromHar } from './har-entry.ts';

/** The entries of what `getHAR` gives: a log, or nothing where there is none. */
export function entriesOf(log: unknown): Entry[] {
  const entries = (log as { entries?: unknown } | null | undefined)?.entries;
  return Array.isArray(entries) ? entries.flatMap((entry) => entryFromHar(entry) ?? []) : [];
}

/**
 * Neither browser gives its entries an id. The start of a request stays the same while its entry
 * grows; twins in all of this are the same to us as well.
 */
export function identityOf({ startedAt, method, url }: Entry): string {
  return `${startedAt} ${method} ${url}`;
}
