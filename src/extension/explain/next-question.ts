import type { Asked } from './page-address.ts';

/**
 * What the background tells the open explain pages before it opens another: the one of the same tab takes it over, and
 * answers with the id of its window.
 */
export interface NextQuestion {
  readonly explainNext: Asked;
}

/** What is asked next in a message; null where that is something else, or of another tab. */
export function nextIn(message: unknown, tabId: number | null): Asked | null {
  const next = (message as Partial<NextQuestion> | null)?.explainNext;
  return next !== undefined && next.tabId === tabId ? next : null;
}
