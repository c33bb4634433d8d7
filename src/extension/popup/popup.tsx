import { render } from 'preact';
import './popup.css';
import type { Question } from '../badge/question.ts';
import type { Tally } from '../badge/tally.ts';
import { PopupView } from './popup-view.tsx';

declare const chrome: {
  readonly tabs: {
    query(
      which: { active: true; currentWindow: true },
      callback: (tabs: readonly { readonly id?: number }[]) => void,
    ): void;
  };
  readonly runtime: {
    readonly lastError?: unknown;
    sendMessage(question: Question, callback: (tally?: Tally | null) => void): void;
  };
};

/** Milliseconds between two looks at a page that may go on asking. */
const interval = 1000;

const root = document.getElementById('popup');

function show(tally: Tally | null): void {
  if (root !== null) render(<PopupView tally={tally} />, root);
}

function ask(tabId: number): void {
  chrome.runtime.sendMessage({ blockedOnTab: tabId }, (tally) => {
    // It is an error that nobody answers, and one that nobody looks at is written to the console.
    void chrome.runtime.lastError;
    show(tally ?? null);
  });
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
function followColors(): void {
  document.documentElement.dataset['theme'] = prefersDark.matches ? 'dark' : 'light';
}
followColors();
prefersDark.addEventListener('change', followColors);

chrome.tabs.query({ active: true, currentWindow: true }, ([tab]) => {
  const tabId = tab?.id;
  if (tabId === undefined) return show(null);
  ask(tabId);
  setInterval(() => ask(tabId), interval);
});
