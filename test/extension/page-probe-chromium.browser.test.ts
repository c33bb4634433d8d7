import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { placeInSources } from '../browsers/chromium/front-end.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import { type CallingPages, startCallingPages } from '../page-probe/calling-pages.ts';
import { type ProbedBrowser, testPageProbe } from './page-probe.ts';
import { readPanel, rowOf } from './panel-reader.ts';

let pages: CallingPages;
let session: ChromiumSession;
let browser: ProbedBrowser;

beforeAll(async () => {
  pages = await startCallingPages();
  session = await launchChromium({ executable: ensureChromium(), extension: 'dist/chromium' });
  await session.page.goto(pages.page);
  await session.showPanel('CORS');
  const evaluateInPanel = <T>(script: string) => session.panel.evaluate<T>(script);
  browser = {
    pages,
    panel: readPanel(evaluateInPanel),
    evaluateInPanel,
    evaluateInPage: <T>(script: string) => session.page.evaluate<T>(script),
  };
});

afterAll(async () => {
  await session?.close();
  await pages?.close();
});

// Chromium lets an extension into no sandboxed frame.
testPageProbe(() => browser, {
  same: true,
  'cross-origin': true,
  'cross-site': true,
  sandboxed: false,
});

it('opens the line of a call in the Sources panel', async () => {
  const { panel } = browser;
  const before = await session.page.evaluate('load');
  await panel.click('.watch');
  const load = await waitFor('the page to be loaded again', async () => {
    const current = await session.page.evaluate('load').catch(() => before);
    return current !== before && current;
  });
  const url = `${pages.api}/fetch-include?${load}`;
  await rowOf(panel, url, 'allowed');
  await panel.open(url);
  const place = await waitFor('the place of the call', () => panel.text('.source-link'));
  await panel.click('.source-link');
  await waitFor('the line in the Sources panel', async () => {
    return (await placeInSources(session.frontEnd)) === place;
  });
});

it('has caused no error in the extension', async () => {
  expect(await session.extensionErrors()).toEqual([]);
});
