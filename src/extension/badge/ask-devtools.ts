import type { Question } from './question.ts';
import type { Tally } from './tally.ts';

declare const chrome: {
  readonly runtime: {
    readonly lastError?: unknown;
    sendMessage(question: Question, callback: (tally?: Tally | null) => void): void;
  };
};

/** What DevTools says was blocked on a tab; null where it is not open on that tab. */
export function askDevTools(tabId: number): Promise<Tally | null> {
  return new Promise((resolve) =>
    chrome.runtime.sendMessage({ blockedOnTab: tabId }, (tally) => {
      // It is an error that nobody answers, and one that nobody looks at is written to the console.
      void chrome.runtime.lastError;
      resolve(tally ?? null);
    }),
  );
}
