import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox, ensureHandOnDisplay } from '../../scripts/setup/browsers.ts';
import { axeViolationsOfPage } from '../browsers/chromium/axe.ts';
import { waitFor } from '../browsers/wait.ts';
import { type Lab, startLab } from '../lab/server.ts';
import {
  type ExplainBrowser,
  type ExplainWindow,
  type MenuItem,
  openChromium,
  openFirefox,
} from './explain/explain-browser.ts';

const firefox = ensureFirefox();
const hasHand = ensureHandOnDisplay();
if (process.env['CI'] === 'true' && (firefox === null || !hasHand)) {
  throw new Error('Firefox, Xvfb or xdotool is missing.');
}

describe.each<[string, boolean, (url: string) => Promise<ExplainBrowser>]>([
  ['Chromium', hasHand, openChromium],
  ['Firefox', firefox !== null, (url) => openFirefox(firefox ?? '', url)],
])('the explain page in %s', (name, isThere, open) => {
  let lab: Lab;
  let browser: ExplainBrowser;

  beforeAll(async () => {
    if (!isThere) return;
    lab = await startLab();
    browser = await open(lab.page);
  });

  afterEach(async () => {
    for (const page of isThere ? await browser.pages() : []) await page.close();
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });

  const run = (id: string) =>
    browser.inPage(`window.lab.run(${JSON.stringify(id)}).then(() => undefined)`);

  /** What the browser's console says of the next scenario. */
  async function messageOf(id: string): Promise<string> {
    await browser.printed();
    await run(id);
    const [message = ''] = await waitFor(`the console's message of ${id}`, async () => {
      const printed = await browser.printed();
      return printed.length > 0 && printed;
    });
    return message;
  }

  /** Shows a text in the page, as a chat or an issue does, and selects it. */
  async function select(text: string): Promise<void> {
    await browser.inPage(`(() => {
      let shown = document.getElementById('shown');
      if (shown === null) {
        shown = document.createElement('pre');
        shown.id = 'shown';
        shown.style = 'position: fixed; inset: 100px auto auto 20px; margin: 0; width: 300px; height: 60px; overflow: hidden; z-index: 9; background: white; color: black';
        document.body.append(shown);
      }
      shown.textContent = ${JSON.stringify(text)};
      getSelection().selectAllChildren(shown);
    })()`);
  }

  /** Chooses from the menu, and waits for the one window with the page. */
  async function choose(selector: string, item: MenuItem): Promise<ExplainWindow> {
    await browser.choose(selector, item);
    const page = await waitFor('the explain page', async () => (await browser.pages())[0]);
    await waitFor('something on the explain page', () =>
      page.evaluate<boolean>(`document.querySelector('h1') !== null`),
    );
    return page;
  }

  async function explain(text: string): Promise<ExplainWindow> {
    await select(text);
    return choose('#shown', 'Explain this error');
  }

  async function explainPage(): Promise<ExplainWindow> {
    await browser.inPage(`getSelection().removeAllRanges()`);
    return choose('#origins', 'Explain CORS errors on this page');
  }

  const textOf = (page: ExplainWindow, selector: string) =>
    page.evaluate<readonly string[]>(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.textContent)`,
    );

  async function until(page: ExplainWindow, selector: string, text: string): Promise<void> {
    let last: readonly string[] = [];
    try {
      await waitFor(`${selector} to say ${text}`, async () => {
        last = await textOf(page, selector);
        return last.some((each) => each.includes(text));
      });
    } catch (error) {
      throw new Error(
        `${error} It says ${last.join(' | ')}; the page: ${await textOf(page, 'main')}`,
      );
    }
  }

  /** Whether everybody can read and reach what is shown, wide and narrow, in both themes. */
  async function expectAccessible(page: ExplainWindow): Promise<void> {
    // Firefox draws the same document, and keeps no script there from one question to the next.
    if (name !== 'Chromium') return;
    for (const theme of ['light', 'dark'] as const) {
      for (const width of [900, 320]) {
        await page.setTheme(theme);
        await page.setWidth(width);
        await waitFor(`the theme ${theme}`, () =>
          page.evaluate<boolean>(`document.documentElement.dataset.theme === '${theme}'`),
        );
        const overflow = 'document.documentElement.scrollWidth - innerWidth';
        expect(await page.evaluate<number>(overflow), `${width} pixels`).toBeLessThanOrEqual(0);
        expect(await axeViolationsOfPage(page), `${theme}, ${width} pixels`).toEqual([]);
      }
    }
  }

  it.skipIf(!isThere)(
    'joins a selected message to its request, with all that is known',
    async () => {
      const message = await messageOf('no-allow-origin');
      const page = await explain(message);
      await until(page, 'article.details h2', 'no Access-Control-Allow-Origin header');
      await until(page, '.details h3', 'Headers');
      expect(await textOf(page, 'h1')).toEqual(['Explain this error']);
      expect(await textOf(page, '.section .line-add')).toContain(
        `Access-Control-Allow-Origin: ${lab.page}`,
      );
      expect(page.url).not.toContain('Access');
      await expectAccessible(page);
    },
  );

  it.skipIf(!isThere)('takes the next message of the tab into the same window', async () => {
    const message = await messageOf('preflight-404');
    const page = await explain(message);
    await until(page, 'article.details h2', '404');
    await explain(await messageOf('no-allow-origin'));
    await until(page, 'article.details h2', 'no Access-Control-Allow-Origin header');
    expect(await browser.pages()).toHaveLength(1);
  });

  it.skipIf(!isThere)('lists what failed on the page, and follows it', async () => {
    const page = await explainPage();
    await until(page, '.failure', 'no Access-Control-Allow-Origin header');
    expect(await textOf(page, 'h1')).toEqual(['CORS errors on this page']);
    await expectAccessible(page);
    await run('origin-trailing-slash');
    await until(page, '.failure', 'ends in a slash');
    await page.evaluate(`[...document.querySelectorAll('.failure')].find(({ textContent }) =>
      textContent.includes('ends in a slash')).click()`);
    await until(page, 'article.details h2', 'ends in a slash');
    await page.evaluate(`document.querySelector('[aria-label="Close details"]').click()`);
    await waitFor('the list', async () => (await textOf(page, '.failure')).length > 0);
    expect(
      await page.evaluate(`document.activeElement.textContent.includes('ends in a slash')`),
    ).toBe(true);
  });

  it.skipIf(!isThere)('says that nothing failed on a page', async () => {
    await browser.navigate(`${lab.page}/?fine`);
    // The items outlive it, and a click starts it.
    await browser.endBackground();
    const page = await explainPage();
    await until(page, 'h2', 'No request that failed by CORS was recorded');
    await expectAccessible(page);
  });

  it.skipIf(!isThere)(
    'shows what is written to do harm as text, and a megabyte in time',
    async () => {
      const harm = '<img src=x onerror="document.title=1">\u202Egnihton\u202C';
      const message = `Access to fetch at 'https://x.example/${harm}' from origin '${lab.page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;
      const page = await explain(`${message}\n${'<b>long-'.repeat(130_000)}`);
      await until(page, '.message h3', 'no Access-Control-Allow-Origin header');
      expect(await page.evaluate(`document.querySelectorAll('main :is(img, b)').length`)).toBe(0);
      expect(await page.evaluate('document.title')).toBe('Explain this error – Whycors');
      const length = await page.evaluate<number>(`document.querySelector('textarea').value.length`);
      expect(length).toBe(name === 'Firefox' ? 16_384 : 1_040_000 + message.length + 1);
      await until(
        page,
        '.text-note',
        name === 'Firefox' ? 'came here' : 'Only the first 1,000,000',
      );
    },
  );

  it.skipIf(!isThere)('says of a text that it is no message, and what to select', async () => {
    const page = await explain('It does not work!');
    await until(page, '.message h3', 'This does not look like a message about CORS');
    await until(page, '.text-note', 'Select the whole message');
    await expectAccessible(page);
  });

  it.skipIf(!isThere)('tells what a message alone tells where DevTools is closed', async () => {
    const message = await messageOf('no-allow-origin');
    await browser.whileClosed(async () => {
      const page = await explain(message);
      await until(page, '.message h3', 'no Access-Control-Allow-Origin header');
      await until(page, '.join', 'Once DevTools is open on that tab');
      await expectAccessible(page);
      await page.close();
      const whole = await explainPage();
      await until(whole, 'h2', 'Nothing was recorded on this tab');
    });
    expect(await browser.errors()).toEqual([]);
  });
});
