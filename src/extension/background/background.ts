import { askDevTools } from '../badge/ask-devtools.ts';
import type { Port } from '../badge/port.ts';
import { handOver, type SessionStorage } from '../explain/hand-over.ts';
import type { NextQuestion } from '../explain/next-question.ts';
import { ownBrowser } from '../own-browser.ts';
import { startRecorder } from '../recorder/start.ts';
import { createBadges, type ToolbarButton } from './badge.ts';
import { type ContextMenus, createItems, followClicks } from './context-menu.ts';
import { showExplanation, type Windows } from './explain-window.ts';
import { selectedIn } from './selected-text.ts';

declare const chrome: {
  readonly action: ToolbarButton;
  readonly contextMenus: ContextMenus;
  readonly windows: Windows;
  readonly storage: { readonly session: SessionStorage };
  readonly runtime: {
    readonly lastError?: unknown;
    readonly onConnect: { addListener(listener: (port: Port) => void): void };
    readonly onInstalled: { addListener(listener: () => void): void };
    getURL(path: string): string;
    sendMessage(question: NextQuestion, callback: (windowId?: number | null) => void): void;
  };
};

const { action, contextMenus, windows, storage, runtime } = chrome;
const { engine } = ownBrowser(navigator.userAgent);
const isFirefox = engine === 'firefox';

/** An error that nobody looks at is written to the console. */
const ignore = () => void chrome.runtime.lastError;

const badges = createBadges(action, ignore, async (tabId) => (await askDevTools(tabId)) !== null);

// The browser starts this for who connects or clicks, and ends it when nothing happens.
runtime.onConnect.addListener(badges.follow);
startRecorder(badges);

runtime.onInstalled.addListener(() => createItems(contextMenus, isFirefox, ignore));

followClicks(contextMenus, async ({ id, windowId }, selected) => {
  // What is no tab of a window has the id -1.
  const tabId = id !== undefined && id >= 0 ? id : null;
  const textId = selected === null ? null : crypto.randomUUID();
  if (textId !== null)
    await handOver(storage.session, textId, selectedIn(selected ?? '', isFirefox));
  const surroundings = {
    windows,
    ask: (question: NextQuestion, callback: (openWindow?: number | null) => void) =>
      runtime.sendMessage(question, callback),
    urlOf: (path: string) => runtime.getURL(path),
    ignore,
  };
  showExplanation(surroundings, { tabId, textId }, windowId);
});
