import { waitFor } from '../wait.ts';
import type { DevToolsTarget, Targets } from './devtools-target.ts';

/** The page of the popup, from the extension's root. */
export const popupPath = '/src/extension/popup/popup.html';

/**
 * Opens the popup of the toolbar's button, and waits until it says something. It closes when it loses the focus, or
 * with `Target.closeTarget`.
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
