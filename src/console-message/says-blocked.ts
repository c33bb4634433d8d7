import type { ConsoleMessage, Kind } from './console-message.ts';

/** What names no rule by which a browser stopped the request, or says that it still passes. */
const others: ReadonlySet<Kind> = new Set(['cors-warning', 'failed', 'network-error']);

/** Whether a message says that a browser blocked something, by CORS or by another rule. */
export function saysBlocked({ kind }: Pick<ConsoleMessage, 'kind'>): boolean {
  return !others.has(kind);
}
