/** What other pages of the extension ask those of DevTools; that of the tab answers, the others do not. */
export type Question =
  /** What was blocked on a tab: its tally. */
  | { readonly blockedOnTab: number }
  /** What was recorded of it that may be blocked. */
  | { readonly entriesOfTab: number };

/** Whether a message asks what was blocked on a tab. */
export function asksForTally(message: unknown, tabId: number): boolean {
  return (message as { blockedOnTab?: unknown } | null)?.blockedOnTab === tabId;
}

/** Whether a message asks what was recorded of a tab. */
export function asksForEntries(message: unknown, tabId: number): boolean {
  return (message as { entriesOfTab?: unknown } | null)?.entriesOfTab === tabId;
}
