import type { CDPSession } from 'playwright-core';
import { waitFor } from '../wait.ts';
import type { DevToolsTarget, Targets } from './devtools-target.ts';

/** The page of the popup, from the extension's root. */
export const popupPath = '/src/extension/popup/popup.html';

/** Closes the popup, and waits until it is gone: another cannot be opened before. */
export async function closePopup(
  browser: CDPSession,
  targets: Targets,
  { targetId }: DevToolsTarget,
): Promise<void> {
  await browser.send('Target.closeTarget', { targetId });
  await untilClosed(targets, targetId);
}

/** Waits until the popup is gone: it closes when it loses the focus. */
export async function untilClosed(targets: Targets, targetId: string): Promise<void> {
  await waitFor('the popup to be closed', async () =>
    (await targets.list()).every((target) => target.targetId !== targetId),
  );
}

/**
 * Opens the popup of the toolbar's button, and waits until it says something.
 *
 * @param own evaluates in another page of the extension
 */
export async function openPopup(
  targets: Targets,
  own: (script: string) => Promise<unknown>,
): Promise<DevToolsTarget> {
  const before = (await targets.list()).map(({ targetId }) => targetId);
  await own('chrome.action.openPopup()');
  const { targetId } = await waitFor('the popup', async () =>
    (await targets.list()).find(
      (target) => target.url.endsWith(popupPath) && !before.includes(target.targetId),
    ),
  );
  const popup = await targets.attach(targetId, 'the popup');
  await waitFor('the text of the popup', () =>
    popup.evaluate<string | null>('document.body.innerText.trim() || null'),
  );
  return popup;
}
