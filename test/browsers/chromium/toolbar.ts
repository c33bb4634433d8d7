import type { Page } from 'playwright-core';
import { createTargets, type DevToolsTarget, type Targets } from './devtools-target.ts';
import type { ChromiumSession } from './launch.ts';
import { closePopup, openPopup } from './popup.ts';

/** The extension's button in the toolbar, and the background behind it. */
export interface Toolbar {
  readonly targets: Targets;
  /** The text on the button of a tab, and its title. */
  badge(tabId: number): Promise<readonly [string, string]>;
  openPopup(): Promise<DevToolsTarget>;
  /** Opens the popup, gives what it says, and closes it. */
  popup(): Promise<string>;
  /** Ends the background. @returns the states that it had from then on, which go on to come */
  stopBackground(): Promise<readonly string[]>;
}

/** @param own a page of the extension, which is there whatever becomes of DevTools and of the background */
export async function toolbarOf(
  { context, browser }: ChromiumSession,
  own: Page,
): Promise<Toolbar> {
  const targets = createTargets(browser);
  const protocol = await context.newCDPSession(own);
  const states: string[] = [];
  protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) =>
    states.push(...versions.map(({ runningStatus }) => runningStatus)),
  );
  await protocol.send('ServiceWorker.enable');
  const open = () => openPopup(targets, (script) => own.evaluate(script));
  return {
    targets,
    badge: (tabId) =>
      own.evaluate(`Promise.all([
        chrome.action.getBadgeText({ tabId: ${tabId} }),
        chrome.action.getTitle({ tabId: ${tabId} }),
      ])`),
    openPopup: open,
    async popup() {
      const popup = await open();
      const text = await popup.evaluate<string>('document.body.innerText');
      await closePopup(browser, targets, popup);
      return text;
    },
    async stopBackground() {
      states.length = 0;
      await protocol.send('ServiceWorker.stopAllWorkers');
      return states;
    },
  };
}
