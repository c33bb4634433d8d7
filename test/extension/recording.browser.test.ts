import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import { launchChromium } from '../browsers/chromium/launch.ts';
import { launchFirefox } from '../browsers/firefox/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import { type LocalServer, listenOnLocalhost } from '../lab/localhost.ts';
import { type PanelReader, readPanel } from './panel-reader.ts';

/** A browser with the panel open, as far as these tests need it. */
interface Browser {
  readonly panel: PanelReader;
  readonly inPanel: <T>(script: string) => Promise<T>;
  inPage(script: string): Promise<void>;
  navigate(url: string): Promise<void>;
  setWidth(panelWidth: number): Promise<void>;
  /** Presses Ctrl with a letter in the panel; null where keys cannot be pressed from outside. */
  readonly press: ((letter: string) => Promise<void>) | null;
  errors(): Promise<readonly object[]>;
  close(): Promise<void>;
}

const size = { pageWidth: 500, height: 700 };

async function openChromium(url: string): Promise<Browser> {
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
  });
  await session.page.goto(url);
  const panel = await session.showPanel('CORS');
  return {
    panel: readPanel(panel.evaluate),
    inPanel: panel.evaluate,
    inPage: (script) => session.page.evaluate(script),
    navigate: async (to) => void (await session.page.goto(to)),
    setWidth: (panelWidth) => session.setLayout({ ...size, panelWidth }),
    async press(letter) {
      const key = {
        modifiers: 2,
        key: letter,
        code: `Key${letter.toUpperCase()}`,
        windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0),
      };
      await panel.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await panel.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    errors: session.extensionErrors,
    close: session.close,
  };
}

async function openFirefox(executable: string, url: string): Promise<Browser> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  await session.navigate(url);
  await session.showPanel('CORS', '.toolbar');
  return {
    panel: readPanel((script) => session.panelEvaluate(script)),
    inPanel: session.panelEvaluate,
    inPage: (script) => session.pageEvaluate(script),
    navigate: session.navigate,
    setWidth: (panelWidth) => session.setLayout({ ...size, panelWidth }),
    press: null,
    errors: session.extensionErrors,
    close: session.close,
  };
}

const firefox = ensureFirefox();

describe.each<[string, boolean, (url: string) => Promise<Browser>]>([
  ['Chromium', true, openChromium],
  ['Firefox', firefox !== null, (url) => openFirefox(firefox ?? '', url)],
])('the panel’s frame in %s', (_, isThere, open) => {
  let server: LocalServer;
  let other: LocalServer;
  let browser: Browser;
  let page: string;
  /** Ends each answer that is held back. */
  let release: (() => void)[] = [];

  beforeAll(async () => {
    if (!isThere) return;
    [server, other] = await Promise.all([listenOnLocalhost(), listenOnLocalhost()]);
    page = `http://localhost:${server.port}`;
    server.serve((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<title>Page</title><link rel="icon" href="data:,">');
    });
    other.serve((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', page);
      const end = () => response.end('answer');
      if (request.url?.includes('held')) release.push(end);
      else end();
    });
    browser = await open(`${page}/first`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await other?.close();
  });

  const fetching = (path: string) =>
    `fetch('http://localhost:${other.port}/${path}').then((answer) => answer.text())`;
  const ask = (path: string) => browser.inPage(`${fetching(path)}.then(() => undefined)`);
  async function hold(path: string): Promise<void> {
    const before = release.length;
    await browser.inPage(`void ${fetching(path)}`);
    await waitFor(`the server to be asked for ${path}`, () => release.length > before);
  }
  const paths = async () =>
    (await browser.panel.rows()).map(({ url }) => new URL(url).pathname.slice(1)).sort();
  const shown = (expected: readonly string[]) =>
    waitFor(`the rows ${expected}`, async () => `${await paths()}` === `${expected}`);

  it.skipIf(!isThere)('records what began while it was on', async () => {
    // Firefox 153 now and then records nothing of a page's first moments, for no panel of the toolbox.
    await waitFor('a row', async () => {
      await ask('first');
      return (await paths()).length > 0;
    });
    await browser.panel.click('[aria-label=Clear]');
    await shown([]);
    await ask('before');
    await hold('held-before');
    await shown(['before']);
    await browser.panel.click('[aria-label=Record]');
    expect(await browser.panel.text('.status-bar span')).toBe('Recording is off');
    await ask('meanwhile');
    await hold('held-meanwhile');
    for (const end of release.slice(0, 1)) end();
    await shown(['before', 'held-before']);
    // A page that is left while nothing is recorded takes nothing along.
    await browser.navigate(`${page}/second`);
    await ask('second');
    await browser.panel.click('[aria-label=Record]');
    for (const end of release) end();
    release = [];
    await waitFor('a row of the other page', async () => {
      await ask('again');
      return (await paths()).includes('again');
    });
    expect([...new Set(await paths())]).toEqual(['again', 'before', 'held-before']);
    expect(await browser.panel.lines()).toContain(`Navigated to ${page}/second`);
  });

  it.skipIf(!isThere).each([320, 400, 800, 1200])(
    'has bars of one row at %i pixels',
    async (width) => {
      await browser.setWidth(width);
      const bars = () =>
        browser.inPanel<{ readonly height: number; readonly isWide: boolean }[]>(`
        [...document.querySelectorAll('.bar')].map((bar) => ({
          height: bar.offsetHeight,
          isWide: [...bar.querySelectorAll('.bar-part:not(.bar-left-out), .more, .bar-end')].some(
            (part) => part.getBoundingClientRect().right > innerWidth),
        }))`);
      const fits = { height: 27, isWide: false };
      await waitFor(
        'bars that fit',
        async () => JSON.stringify(await bars()) === JSON.stringify([fits, fits]),
      );
      expect((await browser.panel.text('.toolbar .more')) === null).toBe(width > 500);
      expect(await browser.inPanel('document.documentElement.scrollWidth <= innerWidth')).toBe(
        true,
      );
    },
  );

  // Rules for more contrast come after those that they are stronger than; two style sheets may stand the other way.
  it.skipIf(!isThere)('has one style sheet', async () => {
    expect(await browser.inPanel('document.styleSheets.length')).toBe(1);
  });

  it.skipIf(!isThere)('obeys the keys of the Network panel', async () => {
    if (browser.press === null) return;
    await browser.inPanel(`void document.querySelector('.list [tabindex="0"]').focus()`);
    await browser.press('e');
    expect(await browser.panel.text('.status-bar span')).toBe('Recording is off');
    await browser.press('l');
    await waitFor(
      'an empty panel',
      async () => (await browser.panel.text('.empty-title')) !== null,
    );
    expect(await browser.panel.text('.empty-title')).toBe('Recording is off');
    await browser.press('e');
    expect(await browser.panel.text('.empty-title')).toBe('No cross-origin requests recorded');
  });

  it.skipIf(!isThere)('has caused no error in the extension', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
