/** What the popup asks the pages of DevTools; that of the tab answers with its tally, the others do not. */
export interface Question {
  readonly blockedOnTab: number;
}

/** The tab that is asked about; null where that is not what a message asks. */
export function askedTabIn(message: unknown): number | null {
  const tabId = (message as Partial<Question> | null)?.blockedOnTab;
  return typeof tabId === 'number' ? tabId : null;
}
