import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox } from '../../scripts/setup/browsers.ts';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox/launch.ts';
import { type CallingPages, startCallingPages } from '../page-probe/calling-pages.ts';
import { type ProbedBrowser, testPageProbe } from './page-probe.ts';
import { readPanel } from './panel-reader.ts';

const executable = ensureFirefox();

describe.skipIf(executable === null)('the page probe in Firefox', () => {
  let pages: CallingPages;
  let session: FirefoxSession;
  let browser: ProbedBrowser;

  beforeAll(async () => {
    pages = await startCallingPages();
    session = await launchFirefox({ executable: executable ?? '', extension: 'dist/firefox' });
    await session.navigate(pages.page);
    await session.showPanel('CORS');
    const evaluateInPanel = <T>(script: string) => session.panelEvaluate<T>(script);
    browser = {
      pages,
      panel: readPanel(evaluateInPanel),
      evaluateInPanel,
      evaluateInPage: <T>(script: string) => session.pageEvaluate<T>(script),
    };
  });

  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  // A frame of another site is in another process, where Firefox injects nothing.
  testPageProbe(() => browser, {
    same: true,
    'cross-origin': true,
    'cross-site': false,
    sandboxed: true,
  });

  it('has caused no error in the extension', async () => {
    expect(await session.extensionErrors()).toEqual([]);
  });
});
