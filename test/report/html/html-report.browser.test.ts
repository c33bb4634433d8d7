import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../../scripts/setup/browsers.ts';
import { readMessages } from '../../../src/console-message/read-messages.ts';
import { worthTelling } from '../../../src/console-message/worth-telling.ts';
import { htmlReport } from '../../../src/report/html/html-report.tsx';
import { messageHtml } from '../../../src/report/message/message-page.tsx';
import { messageReport } from '../../../src/report/message/message-report.ts';
import type { PersonReportInput } from '../../../src/report/person-report.ts';
import { axeViolationsOfPage } from '../../browsers/chromium/axe.ts';
import { recordedOf } from '../../diagnosis/lab-exchanges.ts';
import { scenarios } from '../../lab/scenarios.ts';
import { diagnosedIn } from '../diagnosed-in.ts';
import { inputOf } from '../golden/golden.ts';

const capturedBy = {
  name: 'WebInspector',
  version: '537.36',
  engine: 'chromium',
  engineBasis: 'recorder',
} as const;

const markup =
  '<img src=http://evil.example/a.png onerror="document.title=1"><script>document.title=2</script>';

/** The whole lab, with the advice on what passes; a page on whose values somebody worked; nothing. */
const inputs: Readonly<Record<string, PersonReportInput>> = {
  'the lab': {
    diagnosed: scenarios.flatMap((scenario) => diagnosedIn(recordedOf(scenario))),
    capturedBy,
    version: '1.2.3',
  },
  'two pages': inputOf('several-pages'),
  'hostile values': {
    diagnosed: scenarios.flatMap((scenario) =>
      diagnosedIn(
        recordedOf(scenario).map((entry) => ({
          ...entry,
          url: `${entry.url}/${markup}`,
          response: entry.response && {
            ...entry.response,
            headers: entry.response.headers.map(({ name, value }) => ({
              name,
              value: `${value}${markup}`,
            })),
          },
        })),
      ),
    ),
    capturedBy,
    version: '1.2.3',
    redact: false,
  },
  nothing: { diagnosed: [], capturedBy, version: '1.2.3' },
};

const messages = `Access to fetch at 'https://api.example/${markup}' from origin 'https://app.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.
GET https://api.example/users net::ERR_TIMED_OUT`;

const pages: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, () => htmlReport(input)]),
  ),
  messages: () =>
    messageHtml(
      messageReport({ told: worthTelling(readMessages(messages)), redact: true }),
      '1.2.3',
    ),
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whycors-html-'));
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** What the browser asked for, and what it said in its console. */
  readonly noticed: readonly string[];
}

async function opened(name: string, colorScheme: 'light' | 'dark', width: number): Promise<Opened> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, pages[name]?.() ?? '');
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
  const noticed: string[] = [];
  page.on('request', (request) => noticed.push(request.url()));
  page.on('console', (message) => noticed.push(message.text()));
  page.on('pageerror', (error) => noticed.push(String(error)));
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  return { page, noticed };
}

const unfold = `for (const each of document.querySelectorAll('details')) each.open = true`;

describe.each(Object.keys(pages))('the report on %s', (name) => {
  it.each([
    ['light', 1000],
    ['dark', 1000],
    ['light', 375],
    ['dark', 375],
  ] as const)(
    'can be read by everybody, %s, %i wide, and asks for nothing',
    async (theme, width) => {
      const { page, noticed } = await opened(name, theme, width);
      const [background, scroll] = await page.evaluate(() => {
        return [
          getComputedStyle(document.body).backgroundColor,
          document.documentElement.scrollWidth,
        ];
      });
      expect(background).toBe(theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(31, 31, 31)');
      expect(scroll).toBeLessThanOrEqual(width);
      expect(noticed).toEqual([page.url()]);
      expect(await page.title()).toMatch(
        /^CORS report(?:, \d+ causes)?$|^What a browser said of CORS$/,
      );
      await page.evaluate(unfold);
      expect(await axeViolationsOfPage(page)).toEqual([]);
      await page.close();
    },
  );

  it('is printed in the light, with all that is folded', async () => {
    const { page } = await opened(name, 'dark', 1000);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { background, hidden } = await page.evaluate(() => ({
      background: getComputedStyle(document.body).backgroundColor,
      hidden: [...document.querySelectorAll('details > :not(summary)')].filter(
        (each) => each.getBoundingClientRect().height === 0,
      ).length,
    }));
    expect([background, hidden]).toEqual(['rgb(255, 255, 255)', 0]);
    await page.close();
  });
});
