import { render } from 'preact';
import './popup.css';
import { showExplanation } from '../background/explain-window.ts';
import { surroundings } from '../background/surroundings.ts';
import { askDevTools } from '../badge/ask-devtools.ts';
import { followColorScheme } from '../color-scheme.ts';
import { recordedEntries } from '../recorder/recorded-entries.ts';
import { createRecorderControl } from '../recorder/recorder-control.ts';
import { type PopupContent, PopupView } from './popup-view.tsx';

interface Tab {
  /** Absent for what is no tab of a window. */
  readonly id?: number;
  readonly windowId: number;
}

declare const chrome: {
  readonly tabs: {
    query(
      which: { active: true; currentWindow: true },
      callback: (tabs: readonly Tab[]) => void,
    ): void;
  };
};

/** Milliseconds between two looks at a page that may go on asking. */
const interval = 1000;

const root = document.getElementById('popup');
const control = createRecorderControl();

function show(content: PopupContent, explain: () => void = () => {}): void {
  if (root === null) return;
  render(<PopupView content={content} control={control} onExplain={explain} />, root);
}

async function look({ id: tabId, windowId }: Required<Tab>): Promise<void> {
  // The popup goes when the window takes the focus; before that it is still asked for where to open.
  show(await contentOf(tabId), () =>
    showExplanation(surroundings, { tabId, textId: null }, windowId),
  );
}

/** DevTools tells, or the recorder, where DevTools was opened after something was blocked. */
async function contentOf(tabId: number): Promise<PopupContent> {
  const told = await askDevTools(tabId);
  const byDevTools: PopupContent =
    told === null ? { tally: null } : { tally: told, by: 'devtools' };
  if (told !== null && told.blocked > 0) return byDevTools;
  const entries = await recordedEntries(tabId);
  if (entries === null) return byDevTools;
  // Most of the diagnosis: it is loaded where the recorder is on.
  const { tallyRecorded } = await import('../recorder/tally-recorded.ts');
  const tally = tallyRecorded(entries);
  return told !== null && tally.blocked === 0 ? byDevTools : { tally, by: 'recorder' };
}

followColorScheme(document.documentElement);

chrome.tabs.query({ active: true, currentWindow: true }, ([tab]) => {
  if (tab?.id === undefined) return show({ tally: null });
  const own = { ...tab, id: tab.id };
  look(own);
  setInterval(() => look(own), interval);
  control.state.subscribe(() => void look(own));
});
