import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { type CallingPages, startCallingPages } from '../page-probe/calling-pages.ts';
import { type ProbedBrowser, testPageProbe } from './page-probe.ts';
import { readPanel } from './panel-reader.ts';

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

it('has caused no error in the extension', async () => {
  expect(await session.extensionErrors()).toEqual([]);
});
