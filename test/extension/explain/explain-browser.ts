import { ensureChromium } from '../../../scripts/setup/browsers.ts';
import { contextMenuOn } from '../../browsers/chromium/context-menu.ts';
import { launchChromium } from '../../browsers/chromium/launch.ts';
import { startDisplay } from '../../browsers/display/display.ts';
import { chooseInContextMenu } from '../../browsers/firefox/context-menu.ts';
import { launchFirefox } from '../../browsers/firefox/launch.ts';
import { waitFor } from '../../browsers/wait.ts';

/** What stands in the context menu of a selected text, and of a page. */
export type MenuItem = 'Explain this error' | 'Explain CORS errors on this page';

/** A browser with DevTools on a page, as far as the tests of the explain page need it. */
export interface ExplainBrowser {
  navigate(url: string): Promise<void>;
  inPage<T>(script: string): Promise<T>;
  /** What the console says of CORS since the last question. */
  printed(): Promise<readonly string[]>;
  /** Opens the context menu over an element of the page, and chooses an item. */
  choose(selector: string, item: MenuItem): Promise<void>;
  /** The windows of the explain page that are open. */
  pages(): Promise<readonly ExplainWindow[]>;
  /** Ends the extension's background, as the browser does when it has nothing to do. */
  endBackground(): Promise<void>;
  whileClosed(act: () => Promise<void>): Promise<void>;
  errors(): Promise<readonly object[]>;
  close(): Promise<void>;
}

/** A window with the explain page. */
export interface ExplainWindow {
  readonly url: string;
  evaluate<T>(script: string): Promise<T>;
  setWidth(width: number): Promise<void>;
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

const path = '/src/extension/explain/explain.html';

/** Where an element is, a little within its upper left corner. */
const placeOf = (selector: string) => `(() => {
  const { left, top } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
  return { x: left + 12, y: top + 8 };
})()`;

/** A headed Chromium on a display of its own: the browser's menus are not within reach of the protocol. */
export async function openChromium(url: string): Promise<ExplainBrowser> {
  const display = await startDisplay();
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
    headed: true,
    display: display.name,
    width: 1200,
    height: 850,
  });
  const { page, context, browser } = session;
  const menu = contextMenuOn(display);
  const printed: string[] = [];
  page.on('console', (message) => {
    if (/CORS/.test(message.text())) printed.push(message.text());
  });
  await page.goto(url);
  return {
    navigate: async (to) => void (await page.goto(to)),
    inPage: (script) => page.evaluate(script),
    async printed() {
      return printed.splice(0);
    },
    async choose(selector) {
      await menu.choose(page, await page.evaluate(placeOf(selector)), 'e');
    },
    async pages() {
      const all = context.pages().filter((each) => each.url().includes(path));
      return all.map((each) => ({
        url: each.url(),
        evaluate: (script) => each.evaluate(script),
        setTheme: (theme) => each.emulateMedia({ colorScheme: theme }),
        async setWidth(width) {
          const target = await context.newCDPSession(each);
          await target.send('Emulation.setDeviceMetricsOverride', {
            ...{ width, height: 900, deviceScaleFactor: 1, mobile: false },
          });
        },
        picture: () => each.screenshot({ fullPage: true }),
        close: () => each.close(),
      }));
    },
    async endBackground() {
      const worker = async () => {
        const { targetInfos } = await browser.send('Target.getTargets');
        return targetInfos.find(({ type }) => type === 'service_worker')?.targetId;
      };
      const targetId = await worker();
      if (targetId !== undefined) await browser.send('Target.closeTarget', { targetId });
      await waitFor('the background to end', async () => (await worker()) !== targetId);
    },
    whileClosed: session.whileClosed,
    errors: session.extensionErrors,
    async close() {
      await session.close();
      await display.close();
    },
  };
}

/** The browser windows of the explain page, of which each is a window of its own. */
const explainWindows = `[...Services.wm.getEnumerator('navigator:browser')].filter((each) =>
  each.gBrowser?.selectedBrowser.currentURI.spec.includes('${path}'))`;

export async function openFirefox(executable: string, url: string): Promise<ExplainBrowser> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  const { chromeEvaluate } = session;
  await session.navigate(url);
  /** How many messages of the console were read. */
  let read = 0;
  return {
    navigate: session.navigate,
    inPage: session.pageEvaluate,
    async printed() {
      // Not cleared: what came between would be lost.
      const all = await session.consoleMessages();
      const texts = all.slice(read).map(({ text }) => text);
      read = all.length;
      return texts;
    },
    async choose(selector, item) {
      const at = await session.pageEvaluate<{ x: number; y: number }>(placeOf(selector));
      await chooseInContextMenu(chromeEvaluate, at, item);
    },
    async pages() {
      const urls = await chromeEvaluate<readonly string[]>(
        `return ${explainWindows}.map((each) => each.gBrowser.selectedBrowser.currentURI.spec);`,
      );
      return urls.map((each, index) => {
        const inWindow = <T>(script: string, more = {}) =>
          chromeEvaluate<T>(`const own = ${explainWindows}[${index}]; ${script}`, more);
        return {
          url: each,
          evaluate: <T>(script: string) =>
            inWindow<T>('return evaluateIn(own.gBrowser.selectedBrowser, script);', { script }),
          setTheme: (theme) =>
            chromeEvaluate<void>(
              `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark);`,
              { dark: theme === 'dark' ? 0 : 1 },
            ),
          async setWidth(width) {
            await inWindow('own.resizeBy(width - own.gBrowser.selectedBrowser.clientWidth, 0);', {
              width,
            });
            await waitFor(`a window of ${width} pixels`, () =>
              inWindow<boolean>('return own.gBrowser.selectedBrowser.clientWidth === width;', {
                width,
              }),
            );
          },
          picture: async () =>
            Buffer.from(
              await inWindow<string>(
                'return snapshot(own.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal);',
              ),
              'base64',
            ),
          close: () => inWindow<void>('own.close();'),
        };
      });
    },
    endBackground: () =>
      chromeEvaluate(`const { extension } = WebExtensionPolicy.getByID('whycors@whycors.dev');
        await extension.terminateBackground({
          ignoreDevToolsAttached: true, disableResetIdleForTest: true });`),
    whileClosed: session.whileClosed,
    errors: session.extensionErrors,
    close: session.close,
  };
}
