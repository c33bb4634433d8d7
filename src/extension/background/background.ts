import { askDevTools } from '../badge/ask-devtools.ts';
import type { Port } from '../badge/port.ts';
import { handOver } from '../explain/hand-over.ts';
import { ownBrowser } from '../own-browser.ts';
import { recordedEntries } from '../recorder/recorded-entries.ts';
import { startRecorder } from '../recorder/start.ts';
import { tallyRecorded } from '../recorder/tally-recorded.ts';
import { createBadges, type ToolbarButton } from './badge.ts';
import { type ContextMenus, createItems, followClicks } from './context-menu.ts';
import { showExplanation } from './explain-window.ts';
import { selectedIn } from './selected-text.ts';
import { surroundings } from './surroundings.ts';

declare const chrome: {
  readonly action: ToolbarButton;
  readonly contextMenus: ContextMenus;
  readonly runtime: {
    readonly onConnect: { addListener(listener: (port: Port) => void): void };
    readonly onInstalled: { addListener(listener: () => void): void };
  };
};

const { action, contextMenus, runtime } = chrome;
const { ignore } = surroundings;
const { engine } = ownBrowser(navigator.userAgent);
const isFirefox = engine === 'firefox';

const badges = createBadges(
  action,
  ignore,
  async (tabId) => ((await askDevTools(tabId))?.blocked ?? 0) > 0,
  async (tabId) => tallyRecorded((await recordedEntries(tabId)) ?? []).blocked,
);

// The browser starts this for who connects or clicks, and ends it when nothing happens.
runtime.onConnect.addListener(badges.follow);
startRecorder(badges);

runtime.onInstalled.addListener(() => createItems(contextMenus, isFirefox, ignore));

followClicks(contextMenus, async ({ id, windowId }, selected) => {
  // What is no tab of a window has the id -1.
  const tabId = id !== undefined && id >= 0 ? id : null;
  let textId: string | null = null;
  if (selected !== null) {
    textId = crypto.randomUUID();
    await handOver(textId, selectedIn(selected, isFirefox));
  }
  showExplanation(surroundings, { tabId, textId }, windowId);
});
