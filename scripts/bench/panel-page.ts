import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { type Beginning, fakeDevTools } from './fake-devtools.ts';

/** The panel in a page of its own. */
export interface PanelPage {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

const origin = 'https://panel.test';

/** A script that gives how many exchanges there are, by the figures on the chips. */
export const listed = `[...document.querySelectorAll('.chip-count')].reduce(
  (sum, { textContent }) => sum + Number(textContent.replaceAll(',', '')), 0)`;

/**
 * Opens the panel as it is built for Chromium, in a page of its own, with a DevTools that reports what it is told to.
 *
 * @param folder of the build
 * @param script runs in the page before the panel does
 * @param before is done once there is a page, and nothing in it
 * @throws Error where it does not start
 */
export async function openPanelPage(
  executable: string,
  folder: URL,
  beginning: Beginning = { log: [], settings: {} },
  script = '',
  before: (page: Page) => Promise<void> = async () => {},
): Promise<PanelPage> {
  const browser = await chromium.launch({
    executablePath: executable,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage({
    viewport: { width: 1200, height: 700 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: fileURLToPath(new URL(`.${pathname}`, folder)) });
  });
  await page.addInitScript({ content: fakeDevTools(beginning) });
  await page.addInitScript({ content: script });
  await before(page);
  await page.goto(`${origin}/src/extension/panel/panel.html`);
  const session = await page.context().newCDPSession(page);
  return { page, session, close: () => browser.close() };
}

/**
 * Waits for a promise of the page. Playwright would put hundreds of kilobytes of script into it first, which the page
 * takes 20 ms to read, and that while it is measured.
 */
export async function awaitInPage({ session }: PanelPage, promise: string): Promise<void> {
  await session.send('Runtime.evaluate', { expression: promise, awaitPromise: true });
}
