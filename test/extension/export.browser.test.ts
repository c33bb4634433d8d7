import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { readHarFile } from '../../src/capture/har-file.ts';
import type { Report } from '../../src/report/report.ts';
import { dragFile } from '../browsers/chromium/files.ts';
import { importIntoNetworkPanel } from '../browsers/chromium/front-end.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { type Lab, startLab } from '../lab/server.ts';
import type { Parsed } from '../report/parsed.ts';
import { schemaErrors } from '../report/report-schema.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';
import { reportButton, saveAll } from './report-dialog.ts';

let lab: Lab;
let session: ChromiumSession;
let panel: PanelReader;
let folder: string;
let file: string;
let runs: readonly RunResult[];

beforeAll(async () => {
  lab = await startLab();
  folder = mkdtempSync(join(tmpdir(), 'whycors-export-'));
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

/** Saves all that is shown. @returns the path of the file */
async function saved(format: 'json' | 'har'): Promise<string> {
  const path = join(folder, `whycors.${format}`);
  await panel.click(reportButton);
  await saveAll(
    { inPanel: (script) => session.panel.evaluate(script), click: panel.click },
    format,
  );
  await waitFor('the file', () => existsSync(path));
  return path;
}

/** Waits until the panel shows this file, and tells what it says of it. */
function shown(name: string): Promise<string> {
  return waitFor(`${name} to be shown`, async () => {
    const text = await panel.text('.import-file .import-text');
    return text?.startsWith(name) ? text : null;
  });
}

it('saves what is shown, without secrets', async () => {
  const calls = ['method-not-listed', 'plain', 'credentialed', 'redirect-to-third'];
  const made: RunResult[] = [];
  for (const id of calls) {
    made.push(await session.page.evaluate<RunResult>(`window.lab.run('${id}')`));
  }
  runs = made;
  await waitFor('all rows', async () => (await panel.rows()).length === calls.length);
  await rowOf(panel, runs[0]?.url ?? '', 'blocked');
  file = await saved('har');
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
  const live = await panel.rows();
  await drop(file);
  await shown('whycors.har');
  expect(await panel.rows()).toEqual(live);
});

it('saves as JSON what the panel reads again as well, and says the same of', async () => {
  await panel.click('.import-file button');
  const blocked = runs[0]?.url ?? '';
  const live = { rows: await panel.rows(), details: await panel.open(blocked) };
  const path = await saved('json');
  const report: Parsed<Report> = JSON.parse(readFileSync(path, 'utf8'));
  expect(schemaErrors(report)).toEqual([]);
  await drop(path);
  const { name, version } = report.capturedBy;
  const { entries } = report.recording.log;
  expect(await shown('whycors.json')).toBe(
    `whycors.json · recorded by ${name} ${version} · ${entries.length} requests`,
  );
  expect(await panel.rows()).toEqual(live.rows);
  expect(await panel.open(blocked)).toEqual(live.details);
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
