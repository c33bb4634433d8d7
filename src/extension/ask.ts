import type { Question } from './question.ts';

declare const chrome: {
  readonly runtime: {
    readonly lastError?: unknown;
    sendMessage(question: Question, callback: (answer?: unknown) => void): void;
  };
};

/** Asks the pages of DevTools; null where none answers. */
export function ask<Answer>(question: Question): Promise<Answer | null> {
  return new Promise((resolve) =>
    chrome.runtime.sendMessage(question, (answer) => {
      // It is an error that nobody answers, and one that nobody looks at is written to the console.
      void chrome.runtime.lastError;
      resolve((answer as Answer | null | undefined) ?? null);
    }),
  );
}
