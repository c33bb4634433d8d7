import type { NextQuestion } from '../explain/next-question.ts';
import type { Surroundings, Windows } from './explain-window.ts';

declare const chrome: {
  readonly windows: Windows;
  readonly runtime: {
    readonly lastError?: unknown;
    getURL(path: string): string;
    sendMessage(question: NextQuestion, callback: (windowId?: number | null) => void): void;
  };
};

/** What is around the explain page's window, in any page of the extension. */
export const surroundings: Surroundings = {
  windows: chrome.windows,
  ask: (question, callback) => chrome.runtime.sendMessage(question, callback),
  urlOf: (path) => chrome.runtime.getURL(path),
  // An error that nobody looks at is written to the console.
  ignore: () => void chrome.runtime.lastError,
};
