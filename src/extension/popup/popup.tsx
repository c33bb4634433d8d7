import { render } from 'preact';
import './popup.css';
import { ask } from '../ask.ts';
import type { Tally } from '../badge/tally.ts';
import { followColorScheme } from '../color-scheme.ts';
import { PopupView } from './popup-view.tsx';

declare const chrome: {
  readonly tabs: {
    query(
      which: { active: true; currentWindow: true },
      callback: (tabs: readonly { readonly id?: number }[]) => void,
    ): void;
  };
};

/** Milliseconds between two looks at a page that may go on asking. */
const interval = 1000;

const root = document.getElementById('popup');

function show(tally: Tally | null): void {
  if (root !== null) render(<PopupView tally={tally} />, root);
}

async function look(tabId: number): Promise<void> {
  show(await ask<Tally>({ blockedOnTab: tabId }));
}

followColorScheme(document.documentElement);

chrome.tabs.query({ active: true, currentWindow: true }, ([tab]) => {
  const tabId = tab?.id;
  if (tabId === undefined) return show(null);
  look(tabId);
  setInterval(() => look(tabId), interval);
});
