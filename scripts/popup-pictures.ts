/**
 * Pictures of the popup of the toolbar's button in each of its states, in light and dark:
 * `node --import tsx scripts/popup-pictures.ts`, after `npm run build`. They go to `output/pictures/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { launchChromium } from '../test/browsers/chromium/launch.ts';
import { popupPath } from '../test/browsers/chromium/popup.ts';
import { waitFor } from '../test/browsers/wait.ts';
import { samples, tabAfter } from '../test/capture/web-request/samples.ts';
import { buildExtension } from './build.ts';
import { ensureChromium } from './setup/browsers.ts';

const folder = new URL('../output/pictures/', import.meta.url);

/** What the browser says in place of the true answers. */
interface Scene {
  readonly isAllowed: boolean;
  /** What it answers to the click on the button; null where it goes on asking. */
  readonly answer?: boolean | null;
  readonly hears?: boolean;
  readonly events?: readonly string[];
}

const scenes: Readonly<Record<string, Scene>> = {
  off: { isAllowed: false },
  asking: { isAllowed: false, answer: null },
  refused: { isAllowed: false, answer: false },
  'on-empty': { isAllowed: true, events: [] },
  'on-blocked': {
    isAllowed: true,
    events: ['no-allow-origin', 'preflight-404', 'xhr', 'method-not-listed', 'redirect-to-third'],
  },
  'needs-restart': { isAllowed: true, hears: false },
};

function mock({ isAllowed, answer, hears = true, events = [] }: Scene): string {
  const told = events.flatMap((name) => samples.chromium[name] ?? []);
  const tab = tabAfter(told, 'chromium');
  return `
    chrome.permissions.contains = (_, callback) => callback(${isAllowed});
    chrome.permissions.request = (_, callback) => ${answer === false ? 'callback(false)' : 'undefined'};
    chrome.storage.session.get = (keys, callback) => callback(
      ${hears} ? { ['recorded ' + 0]: 0, [keys?.[0] ?? 'recorded 1']: ${JSON.stringify(tab)} } : {});
    fetch = () => Promise.reject();
  `;
}

const session = await launchChromium({
  executable: ensureChromium(),
  extension: await buildExtension('chromium'),
  width: 700,
});
try {
  await mkdir(folder, { recursive: true });
  for (const [name, scene] of Object.entries(scenes)) {
    for (const theme of ['light', 'dark'] as const) {
      const page = await session.context.newPage();
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 340, height: 400 });
      await page.addInitScript(mock(scene));
      await page.goto(`${session.extensionOrigin}${popupPath}`);
      await page.waitForSelector('.recorder');
      if (scene.answer !== undefined) await page.click('.recorder-button');
      await waitFor('the popup to say all', () =>
        page.evaluate(`document.querySelector('h1') !== null`),
      );
      await page.waitForTimeout(200);
      const main = page.locator('main');
      await writeFile(new URL(`popup-${name}-${theme}.png`, folder), await main.screenshot());
      await page.close();
    }
  }
} finally {
  await session.close();
}
