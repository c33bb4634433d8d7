import { askDevTools } from '../badge/ask-devtools.ts';
import type { Port } from '../badge/port.ts';
import { startRecorder } from '../recorder/start.ts';
import { createBadges, type ToolbarButton } from './badge.ts';

declare const chrome: {
  readonly action: ToolbarButton;
  readonly runtime: {
    readonly lastError?: unknown;
    readonly onConnect: { addListener(listener: (port: Port) => void): void };
  };
};

// An error that nobody looks at is written to the console.
const badges = createBadges(
  chrome.action,
  () => void chrome.runtime.lastError,
  async (tabId) => (await askDevTools(tabId)) !== null,
);

// The browser starts this for who connects, and ends it when nothing happens.
chrome.runtime.onConnect.addListener(badges.follow);
startRecorder(badges);
