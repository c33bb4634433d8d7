import { expect, test, vi } from 'vitest';
import { createExplainer } from '../../../src/diagnosis/explainer.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { CorsExchange } from '../../../src/exchange/exchange.ts';
import { exchangesOf } from '../../../src/exchange/exchanges-of.ts';
import { ownBrowser } from '../../../src/extension/own-browser.ts';
import { writeReport } from '../../../src/extension/report/write-report.ts';
import type { ReportFormat } from '../../../src/ui/report-dialog/report-order.ts';
import { createPanelStore } from '../../../src/ui/store.ts';
import { api, page, request, response } from '../../exchange/entries.ts';

// It is looked at as soon as the code is loaded.
vi.hoisted(() => {
  const getManifest = () => ({ version: '1.2.3' });
  vi.stubGlobal('chrome', { devtools: {}, runtime: { getManifest } });
});

const withSecret = (path: string, at: number, status: number, leave: boolean) =>
  request({
    at,
    url: `${api}${path}?token=s3cret${at}`,
    response: response(status, leave ? { 'Access-Control-Allow-Origin': page } : {}),
    entry: leave
      ? { delivery: 'delivered' }
      : { delivery: 'failed', networkError: 'net::ERR_FAILED' },
  });

/** One that fails and one that passes, each with a secret of its own. */
const both = exchangesOf([withSecret('/a', 0, 200, false), withSecret('/b', 1000, 200, true)]);

/** The report on some of them. */
async function written(format: ReportFormat, redact: boolean, exchanges: readonly CorsExchange[]) {
  const store = createPanelStore(createExplainer());
  store.show(both);
  const items = store.items.value.filter(({ exchange }) => exchanges.includes(exchange));
  const recorder = ownBrowser('Chrome/156');
  const shown = { exchanges: both, navigations: [], recorder, sameOrigin: 3 };
  const explain = await store.loadExplain();
  return writeReport({ items, format, redact }, explain, shown);
}

test.each([
  // What the server answered otherwise is cited, and counted.
  ['markdown', 'whycors.md', 'text/markdown', '2 tokens in URLs'],
  ['html', 'whycors.html', 'text/html', '2 tokens in URLs'],
  ['json', 'whycors.json', 'application/json', '2 tokens in URLs'],
  ['har', 'whycors.har', 'application/json', '1 token in a URL'],
] as const)(
  '%s is a file, of which is said what was taken out of it',
  async (format, name, type, taken) => {
    const report = await written(format, true, both.slice(0, 1));
    expect(report).toMatchObject({ name, type });
    expect(report.text).not.toContain('s3cret');
    const said = plainText(report.secrets).trim();
    expect(said).toBe(`Taken out of it: ${taken}.`);
    // It says so itself.
    if (format === 'markdown' || format === 'html') expect(report.text).toContain(said);
    if (format === 'json') expect(JSON.parse(report.text).redactions.urlTokens).toBe(2);
  },
);

test.each(['markdown', 'html', 'json', 'har'] as const)(
  '%s has secrets where they are wanted',
  async (format) => {
    const report = await written(format, false, both);
    expect(report.text).toContain('s3cret0');
    expect(plainText(report.secrets)).toBe(' Secrets were left in it.');
  },
);

test('what passes is told where nothing else is asked about', async () => {
  const [, passed] = both;
  const report = await written('markdown', true, passed === undefined ? [] : [passed]);
  expect(report.text).toContain('/b');
});
