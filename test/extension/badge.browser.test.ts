import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import { chooseFile } from '../browsers/chromium/files.ts';
import { launchChromium } from '../browsers/chromium/launch.ts';
import { popupPath } from '../browsers/chromium/popup.ts';
import { toolbarOf } from '../browsers/chromium/toolbar.ts';
import { launchFirefox } from '../browsers/firefox/launch.ts';
import {
  inFirefox,
  openPopup as openFirefoxPopup,
  toolbarButton,
} from '../browsers/firefox/popup.ts';
import { waitFor } from '../browsers/wait.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type PanelReader, readPanel } from './panel-reader.ts';

/** A browser with DevTools on a page, as far as these tests need it. */
interface Browser {
  readonly panel: PanelReader;
  /** The text on the toolbar's button, and its title. */
  badge(): Promise<readonly [string, string]>;
  /** Opens the popup of the toolbar's button, and gives its text. */
  popup(): Promise<string>;
  /** Ends the extension's background, as the browser does when it has nothing to do. */
  endBackground(): Promise<void>;
  showPanel(): Promise<void>;
  navigate(url: string): Promise<void>;
  inPage(script: string): Promise<void>;
  /** Waits until the browser records what the page asks for. */
  untilRecorded(): Promise<void>;
  importFile(path: string): Promise<void>;
  whileClosed(act: () => Promise<void>): Promise<void>;
  errors(): Promise<readonly object[]>;
  close(): Promise<void>;
}

async function openChromium(url: string): Promise<Browser> {
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
  });
  const { context, page, extensionOrigin } = session;
  await page.goto(url);
  // A page of the extension that is there whatever becomes of DevTools and of the background.
  const own = await context.newPage();
  await own.goto(`${extensionOrigin}${popupPath}`);
  const toolbar = await toolbarOf(session, own);
  await page.bringToFront();
  // Of pages of the web the extension is not told the URL.
  const tabId = await own.evaluate<number>(
    'chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === undefined).id)',
  );
  return {
    panel: readPanel((script) => session.panel.evaluate(script)),
    badge: () => toolbar.badge(tabId),
    popup: toolbar.popup,
    async endBackground() {
      const states = await toolbar.stopBackground();
      await waitFor('the background to end, and to be back', () =>
        states.includes('running', states.indexOf('stopped') + 1),
      );
    },
    showPanel: async () => void (await session.showPanel('CORS')),
    navigate: async (to) => void (await page.goto(to)),
    inPage: (script) => page.evaluate(script),
    untilRecorded: async () => {},
    importFile: (path) => chooseFile(session.panel, 'input[type=file]', path),
    whileClosed: session.whileClosed,
    errors: session.extensionErrors,
    close: session.close,
  };
}

/** Asks the page of DevTools for its log. */
const hasRecorded = `((path) => new Promise((resolve) => {
  const channel = new BroadcastChannel('log of tab ' + chrome.devtools.inspectedWindow.tabId);
  channel.onmessage = ({ data }) => {
    channel.close();
    resolve(data.entries.some(({ request }) => request.url.endsWith(path)));
  };
  channel.postMessage(0);
}))`;

async function openFirefox(executable: string, url: string): Promise<Browser> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  const { chromeEvaluate } = session;
  await session.navigate(url);
  let pages = 0;
  const hasView = (type: string) =>
    chromeEvaluate<boolean>(`${inFirefox} return viewOf(type) !== undefined;`, { type });
  return {
    panel: readPanel((script) => session.panelEvaluate(script)),
    badge: () => toolbarButton(chromeEvaluate),
    async popup() {
      const popup = await openFirefoxPopup(chromeEvaluate);
      const text = await popup.evaluate<string>('document.body.innerText');
      await popup.close();
      return text;
    },
    async endBackground() {
      await chromeEvaluate(`${inFirefox} await extension.terminateBackground({
        ignoreDevToolsAttached: true, disableResetIdleForTest: true });`);
      await waitFor('the background to be back', () => hasView('background'));
    },
    showPanel: () => session.showPanel('CORS', '.toolbar'),
    navigate: session.navigate,
    inPage: (script) => session.pageEvaluate(script),
    async untilRecorded() {
      pages += 1;
      const path = `/recorded?${pages}`;
      // Firefox 153 now and then records nothing of a page's first moments, for no panel of the toolbox.
      await waitFor('Firefox to record the page', async () => {
        await session.pageEvaluate(`fetch(${JSON.stringify(path)}).then(() => undefined)`);
        return chromeEvaluate<boolean>(
          `${inFirefox} return evaluateIn(viewOf('devtools_page').xulBrowser, script);`,
          { script: `${hasRecorded}(${JSON.stringify(path)})` },
        );
      });
    },
    importFile: (path) =>
      session.chooseFile('input[type=file]', {
        name: basename(path),
        text: readFileSync(path, 'utf8'),
      }),
    whileClosed: session.whileClosed,
    errors: session.extensionErrors,
    close: session.close,
  };
}

const firefox = ensureFirefox();

describe.each<[string, boolean, (url: string) => Promise<Browser>]>([
  ['Chromium', true, openChromium],
  ['Firefox', firefox !== null, (url) => openFirefox(firefox ?? '', url)],
])('the badge in %s', (_, isThere, open) => {
  let lab: Lab;
  let browser: Browser;

  beforeAll(async () => {
    if (!isThere) return;
    lab = await startLab();
    browser = await open(lab.page);
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });

  const run = (id: string) =>
    browser.inPage(`window.lab.run(${JSON.stringify(id)}).then(() => undefined)`);

  async function expectBadge(blocked: number): Promise<void> {
    const requests = blocked === 1 ? 'request' : 'requests';
    const expected =
      blocked === 0
        ? ['', 'Whycors']
        : [String(blocked), `Whycors: ${blocked} ${requests} blocked by CORS`];
    let shown: readonly string[] = [];
    try {
      await waitFor(`the badge to say ${expected.join(', ')}`, async () => {
        shown = await browser.badge();
        return shown.join() === expected.join();
      });
    } catch (error) {
      throw new Error(`${error} It says ${shown.join(', ')}.`);
    }
  }

  /** Has a request of a new page blocked, as the first that is recorded there. */
  async function blockFirst(): Promise<void> {
    await browser.untilRecorded();
    await run('no-allow-origin');
    await expectBadge(1);
  }

  it.skipIf(!isThere)('counts what is blocked while the panel was never opened', async () => {
    await browser.untilRecorded();
    await run('plain');
    await run('preflighted');
    expect(await browser.badge()).toEqual(['', 'Whycors']);
    expect(await browser.popup()).toContain('No blocked request was recorded');
    await run('no-allow-origin');
    await expectBadge(1);
    await run('preflight-404');
    await run('plain');
    await expectBadge(2);
    const popup = await browser.popup();
    expect(popup).toContain('2 requests blocked by CORS');
    expect(popup).toContain('The answer has no Access-Control-Allow-Origin header');
  });

  it.skipIf(!isThere)('outlives the background, and goes with the page', async () => {
    await browser.endBackground();
    await expectBadge(2);
    await browser.navigate(`${lab.page}/?second`);
    await expectBadge(0);
  });

  it.skipIf(!isThere)('says what the panel says, once that is open', async () => {
    await blockFirst();
    await browser.showPanel();
    const { panel } = browser;
    await waitFor('the panel to count', async () =>
      (await panel.text('.status-bar'))?.includes('1 blocked'),
    );
    await expectBadge(1);
    await run('preflight-404');
    await expectBadge(2);
    await panel.click('[aria-label=Clear]');
    await expectBadge(0);
    await run('no-allow-origin');
    await expectBadge(1);
  });

  it.skipIf(!isThere)('tells of the live page while a file is shown', async () => {
    const { panel } = browser;
    await browser.importFile('test/capture/samples/fiddler.har');
    await waitFor('the file', async () => (await panel.text('.import-file')) !== null);
    await run('preflight-404');
    await expectBadge(2);
    await panel.click('.import-file button');
    await run('no-allow-origin');
    await expectBadge(3);
  });

  it.skipIf(!isThere)('stays over a navigation where the log is preserved', async () => {
    await browser.panel.click('.check input');
    await browser.navigate(`${lab.page}/?third`);
    await expectBadge(3);
    await browser.panel.click('.check input');
    await browser.navigate(`${lab.page}/?fourth`);
    await expectBadge(0);
  });

  it.skipIf(!isThere)('is gone when DevTools is closed, and back with it', async () => {
    await blockFirst();
    await browser.whileClosed(async () => {
      await expectBadge(0);
      await run('no-allow-origin');
      expect(await browser.popup()).toContain('DevTools is not open on this tab');
    });
    await browser.navigate(`${lab.page}/?fifth`);
    await blockFirst();
    expect(await browser.errors()).toEqual([]);
  });
});
