import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import { launchChromium } from '../browsers/chromium/launch.ts';
import { launchFirefox } from '../browsers/firefox/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import { type LocalServer, listenOnLocalhost } from '../lab/localhost.ts';
import { type PanelReader, readPanel } from './panel-reader.ts';

/** A browser with DevTools on a page, as far as these tests need it. */
interface Browser {
  readonly panel: PanelReader;
  showPanel(): Promise<void>;
  navigate(url: string): Promise<void>;
  /** Runs a script in the page, and waits for what it promises. */
  inPage(script: string): Promise<void>;
  undock(): Promise<void>;
  dock(): Promise<void>;
  whileClosed(act: () => Promise<void>): Promise<void>;
  /** Whether the browser's own Network panel keeps its log over navigations. */
  preserveOwnLog(isOn: boolean): Promise<void>;
  errors(): Promise<readonly object[]>;
  close(): Promise<void>;
}

async function openChromium(url: string): Promise<Browser> {
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
  });
  await session.page.goto(url);
  return {
    panel: readPanel((script) => session.panel.evaluate(script)),
    showPanel: async () => void (await session.showPanel('CORS')),
    navigate: async (to) => void (await session.page.goto(to)),
    inPage: (script) => session.page.evaluate(script),
    undock: () => session.dock('undocked'),
    dock: () => session.dock('right'),
    whileClosed: session.whileClosed,
    preserveOwnLog: (isOn) =>
      session.frontEnd.evaluate(`(async () => {
        const { Settings } = await import('./core/common/common.js');
        Settings.Settings.instance().moduleSetting('network-log.preserve-log').set(${isOn});
      })()`),
    errors: session.extensionErrors,
    close: session.close,
  };
}

async function openFirefox(executable: string, url: string): Promise<Browser> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  await session.navigate(url);
  return {
    panel: readPanel((script) => session.panelEvaluate(script)),
    showPanel: () => session.showPanel('CORS', '.toolbar'),
    async navigate(to) {
      await session.navigate(to);
      // Firefox 153 now and then records nothing of a page's first moments, for no panel of the toolbox.
      await waitFor(`Firefox to record ${to}`, async () => {
        await session.pageEvaluate(`fetch('/recorded?' + location.href).then(() => undefined)`);
        return session.panelEvaluate<boolean>(`new Promise((resolve) =>
          chrome.devtools.network.getHAR(({ entries }) => resolve(
            entries.some(({ request }) => request.url.endsWith(${JSON.stringify(`/recorded?${to}`)})))))`);
      });
    },
    inPage: (script) => session.pageEvaluate(script),
    async undock() {
      await session.dock('window');
      await session.showPanel('CORS', '.toolbar');
    },
    async dock() {
      await session.dock('right');
      await session.showPanel('CORS', '.toolbar');
    },
    whileClosed: session.whileClosed,
    preserveOwnLog: (isOn) =>
      session.chromeEvaluate(
        `Services.prefs.setBoolPref('devtools.netmonitor.persistlog', isOn);`,
        { isOn },
      ),
    errors: session.extensionErrors,
    close: session.close,
  };
}

const firefox = ensureFirefox();

describe.each<[string, boolean, (url: string) => Promise<Browser>]>([
  ['Chromium', true, openChromium],
  ['Firefox', firefox !== null, (url) => openFirefox(firefox ?? '', url)],
])('what is kept in %s', (_, isThere, open) => {
  let server: LocalServer;
  let other: LocalServer;
  let browser: Browser;
  let page: string;
  let api: string;
  /** Ends the answer that is held back. */
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });

  beforeAll(async () => {
    if (!isThere) return;
    [server, other] = await Promise.all([listenOnLocalhost(), listenOnLocalhost()]);
    page = `http://localhost:${server.port}`;
    api = `http://localhost:${other.port}`;
    server.serve((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<title>Page</title><link rel="icon" href="data:,">');
    });
    other.serve((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', page);
      response.setHeader('Access-Control-Allow-Credentials', 'true');
      response.setHeader('Cache-Control', 'no-store');
      if (request.url?.startsWith('/held') !== true) response.end('answer');
      // Of an answer that has begun Chromium's log tells before its end.
      else held.then(() => response.end('answer'));
    });
    browser = await open(`${page}/first`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await other?.close();
  });

  const ask = (path: string) =>
    browser.inPage(`fetch('${api}/${path}').then((answer) => answer.text()).then(() => undefined)`);

  /** The lines of the list: the last part of each URL, and where the tab went. */
  async function lines(): Promise<readonly string[]> {
    const shown = await browser.panel.lines();
    return shown.map((line) => line.replace(`${api}/`, '').replace(page, ''));
  }

  async function expectLines(...expected: readonly string[]): Promise<void> {
    let shown: readonly string[] = [];
    try {
      await waitFor(`the lines ${expected.join(', ')}`, async () => {
        shown = await lines();
        return shown.join() === expected.join();
      });
    } catch (error) {
      throw new Error(`${error} It shows ${shown.join(', ')}.`);
    }
  }

  it.skipIf(!isThere)('what was recorded before the panel was opened', async () => {
    await ask('a');
    await browser.showPanel();
    await expectLines('a');
  });

  it.skipIf(!isThere)('nothing of a page that was left', async () => {
    await browser.navigate(`${page}/second`);
    await ask('b');
    await expectLines('b');
  });

  it.skipIf(!isThere)('nor where the browser’s own panel preserves its log', async () => {
    await browser.preserveOwnLog(true);
    await browser.navigate(`${page}/third`);
    await ask('c');
    await expectLines('c');
    await browser.navigate(`${page}/fourth`);
    await ask('d');
    await expectLines('d');
    await browser.preserveOwnLog(false);
  });

  it.skipIf(!isThere)('all of it, with Preserve log', async () => {
    await browser.panel.click('.check input');
    await browser.navigate(`${page}/fifth`);
    await ask('e');
    await expectLines('d', 'Navigated to /fifth', 'e');
    await browser.inPage(`void (location.hash = 'top')`);
    await browser.inPage(`history.pushState(null, '', '/route')`);
    await browser.navigate(`${page}/sixth`);
    await ask('f');
    await expectLines('d', 'Navigated to /fifth', 'e', 'Navigated to /sixth', 'f');
  });

  it.skipIf(!isThere)('nothing after Clear, but what ends later', async () => {
    await browser.inPage(
      `void (window.held = fetch('${api}/held').then((answer) => answer.text()))`,
    );
    await browser.panel.click('[aria-label=Clear]');
    await expectLines();
    release();
    await browser.inPage('held.then(() => undefined)');
    await expectLines('held');
    await ask('g');
    await expectLines('held', 'g');
  });

  it.skipIf(!isThere)(
    'what was cleared stays cleared when DevTools is docked elsewhere',
    async () => {
      await browser.undock();
      await expectLines('held', 'g');
      await ask('h');
      await expectLines('held', 'g', 'h');
      await browser.dock();
      await expectLines('held', 'g', 'h');
    },
  );

  it.skipIf(!isThere)(
    'the settings, and what the browser has, when DevTools is closed and opened',
    async () => {
      await browser.whileClosed(() => ask('unrecorded'));
      await ask('i');
      await browser.showPanel();
      await expectLines('i');
      await browser.navigate(`${page}/seventh`);
      await ask('j');
      await expectLines('i', 'Navigated to /seventh', 'j');
      expect(await browser.errors()).toEqual([]);
    },
  );

  it.skipIf(!isThere)('the stack that was picked, when DevTools is closed and opened', async () => {
    const { panel } = browser;
    const refused = async (path: string) => {
      await browser.inPage(`fetch('${api}/${path}', { method: 'PUT' }).catch(() => undefined)`);
      await waitFor(`${path} in the list`, async () => (await lines()).includes(path));
      await panel.open(`${api}/${path}`);
      await waitFor('the stacks', async () => (await panel.text('.stack select')) !== null);
    };
    await refused('k');
    expect(await panel.text('.code-block pre')).not.toBe('npm install cors');
    await panel.fill('.stack select', 'express');
    await waitFor(
      'the code for Express',
      async () => (await panel.text('.code-block pre')) === 'npm install cors',
    );
    await browser.whileClosed(async () => {});
    await browser.showPanel();
    await refused('l');
    expect(await panel.text('.code-block pre')).toBe('npm install cors');
    await panel.click('[aria-label="Close details"]');
  });

  it.skipIf(!isThere)('no more than may be', async () => {
    await browser.panel.click('[aria-label=Settings]');
    await waitFor('the settings', async () => (await browser.panel.text('.settings-bar')) !== null);
    await browser.panel.fill('.settings-bar input', '100');
    await browser.inPage(`Promise.all(Array.from({ length: 120 }, (_, index) =>
      fetch('${api}/many?' + index).then((answer) => answer.text()))).then(() => undefined)`);
    await waitFor('the dropped ones to be counted', async () =>
      /\d older ones dropped/.test((await browser.panel.text('.status-bar')) ?? ''),
    );
    await waitFor('at most 100 rows', async () => (await browser.panel.rows()).length <= 100);
  });
});
