import { render } from 'preact';
import './popup.css';
import { askDevTools } from '../badge/ask-devtools.ts';
import { followColorScheme } from '../color-scheme.ts';
import { recordedEntries } from '../recorder/recorded-entries.ts';
import { createRecorderControl } from '../recorder/recorder-control.ts';
import { type PopupContent, PopupView } from './popup-view.tsx';

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
const control = createRecorderControl();

function show(content: PopupContent): void {
  if (root !== null) render(<PopupView content={content} control={control} />, root);
}

async function look(tabId: number): Promise<void> {
  const fromDevTools = await askDevTools(tabId);
  if (fromDevTools !== null) return show({ tally: fromDevTools, by: 'devtools' });
  const entries = await recordedEntries(tabId);
  if (entries === null) return show({ tally: null });
  // Most of the diagnosis: it is loaded where the recorder is on.
  const { tallyRecorded } = await import('../recorder/tally-recorded.ts');
  show({ tally: tallyRecorded(entries), by: 'recorder' });
}

followColorScheme(document.documentElement);

chrome.tabs.query({ active: true, currentWindow: true }, ([tab]) => {
  const tabId = tab?.id;
  if (tabId === undefined) return show({ tally: null });
  look(tabId);
  setInterval(() => look(tabId), interval);
  control.state.subscribe(() => void look(tabId));
});
