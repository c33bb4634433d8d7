import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { readHarFile } from '../../src/capture/har-file.ts';
import { dragFile } from '../browsers/chromium/files.ts';
import { importIntoNetworkPanel } from '../browsers/chromium/front-end.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';
import { reportButton, saveHar } from './report-dialog.ts';

let lab: Lab;
let session: ChromiumSession;
let panel: PanelReader;
let folder: string;
let file: string;

beforeAll(async () => {
  lab = await startLab();
  folder = mkdtempSync(join(tmpdir(), 'whycors-export-'));
  file = join(folder, 'whycors.har');
  session = await launchChromium({ executable: ensureChromium(), extension: 'dist/chromium' });
  await session.browser.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  await session.page.goto(lab.page);
  const target = await session.showPanel('CORS');
  panel = readPanel((script) => target.evaluate(script));
});

afterAll(async () => {
  await session?.close();
  await lab?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drags a file over the panel, and drops it there. */
async function drop(path: string): Promise<void> {
  await dragFile(session.panel, 'dragEnter', path);
  await dragFile(session.panel, 'dragOver', path);
  await waitFor('the panel to ask for the file', async () => panel.text('.drop-here'));
  await dragFile(session.panel, 'drop', path);
}

it('saves what is shown, without secrets', async () => {
  const calls = ['method-not-listed', 'plain', 'credentialed', 'redirect-to-third'];
  const runs: RunResult[] = [];
  for (const id of calls) {
    runs.push(await session.page.evaluate<RunResult>(`window.lab.run('${id}')`));
  }
  await waitFor('all rows', async () => (await panel.rows()).length === calls.length);
  await rowOf(panel, runs[0]?.url ?? '', 'blocked');
  await panel.click(reportButton);
  await saveHar({ inPanel: (script) => session.panel.evaluate(script), click: panel.click });
  await waitFor('the file', () => existsSync(file));
  const { recorder, entries } = readHarFile(readFileSync(file, 'utf8'));
  expect(recorder).toMatchObject({ name: 'Whycors', engine: 'chromium', engineBasis: 'recorder' });
  expect(entries.length).toBeGreaterThan(calls.length);
  const cookies = entries.flatMap(({ requestHeaders }) =>
    requestHeaders.filter(({ name }) => name.toLowerCase() === 'cookie'),
  );
  const pairs = cookies.flatMap(({ value }) => value.split('; '));
  expect(pairs).not.toEqual([]);
  for (const pair of pairs) expect(pair).toMatch(/^[^=]+=‹redacted \d+ characters?›$/);
});

it('saves what the panel reads again, when it is dropped there', async () => {
  const saved = await panel.rows();
  await drop(file);
  await waitFor('the file', async () =>
    (await panel.text('.import-file .import-text'))?.startsWith('whycors.har'),
  );
  expect(await panel.rows()).toEqual(saved);
});

it('saves what the Network panel of DevTools imports', async () => {
  const text = readFileSync(file, 'utf8');
  const requests = await importIntoNetworkPanel(session.frontEnd, text);
  const { entries } = readHarFile(text);
  const lines = entries.map(({ method, url, requestHeaders, response }) => ({
    method,
    url,
    status: response?.status ?? 0,
    requestHeaders: requestHeaders.length,
    responseHeaders: response?.headers.length ?? 0,
  }));
  const sorted = (list: readonly { readonly url: string; readonly method: string }[]) =>
    [...list].sort((a, b) => `${a.url} ${a.method}`.localeCompare(`${b.url} ${b.method}`));
  expect(sorted(requests.map(({ type, ...rest }) => rest))).toEqual(sorted(lines));
  expect(requests.filter(({ type }) => type === 'preflight').map(({ method }) => method)).toEqual(
    entries.filter(({ method }) => method === 'OPTIONS').map(() => 'OPTIONS'),
  );
});

it('causes no error in the extension', async () => {
  expect(await session.extensionErrors()).toEqual([]);
});
