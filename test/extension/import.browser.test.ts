import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import { exchangesIn } from '../../src/capture/har-exchanges.ts';
import { readHarFile } from '../../src/capture/har-file.ts';
import { diagnoseAll } from '../../src/diagnosis/diagnose.ts';
import { jsonReport } from '../../src/report/json-report.ts';
import { chooseFile } from '../browsers/chromium/files.ts';
import { launchChromium } from '../browsers/chromium/launch.ts';
import { launchFirefox } from '../browsers/firefox/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { parsed } from '../report/parsed.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';

/** A browser with the panel open, as far as these tests need it. */
interface Browser {
  readonly panel: PanelReader;
  /** Chooses a file in the panel's own input. */
  choose(path: string): Promise<void>;
  /** Runs a scenario in the live page. */
  run(id: string): Promise<RunResult>;
  errors(): Promise<readonly object[]>;
  close(): Promise<void>;
}

const input = 'input[type=file]';

async function openChromium(lab: Lab): Promise<Browser> {
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
  });
  await session.page.goto(lab.page);
  const target = await session.showPanel('CORS');
  return {
    panel: readPanel((script) => target.evaluate(script)),
    choose: (path) => chooseFile(target, input, path),
    run: (id) => session.page.evaluate<RunResult>(`window.lab.run('${id}')`),
    errors: session.extensionErrors,
    close: session.close,
  };
}

async function openFirefox(executable: string, lab: Lab): Promise<Browser> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  await session.navigate(lab.page);
  await session.showPanel('CORS');
  const panel = readPanel((script) => session.panelEvaluate(script));
  const run = (id: string) => session.pageEvaluate<RunResult>(`window.lab.run('${id}')`);
  // Firefox 153 may record nothing of a page's first moments; nothing tells when it has begun to but
  // that it does.
  await waitFor('Firefox to record the page', async () => {
    await run('plain');
    return (await panel.rows()).length > 0;
  });
  return {
    panel,
    choose: (path) =>
      session.chooseFile(input, { name: basename(path), text: readFileSync(path, 'utf8') }),
    run,
    errors: session.extensionErrors,
    close: session.close,
  };
}

const firefox = ensureFirefox();
const browsers: readonly (readonly [string, (lab: Lab) => Promise<Browser>])[] = [
  ['Chromium', openChromium],
  ...(firefox === null ? [] : [['Firefox', (lab: Lab) => openFirefox(firefox, lab)] as const]),
];

describe.each(browsers)('a HAR file in the panel of %s', (_, open) => {
  let lab: Lab;
  let folder: string;
  let browser: Browser;
  let panel: PanelReader;

  beforeAll(async () => {
    lab = await startLab();
    folder = mkdtempSync(join(tmpdir(), 'whycors-import-'));
    browser = await open(lab);
    ({ panel } = browser);
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function written(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  function bar(kind: 'file' | 'failure', start: string): Promise<string> {
    return waitFor(`the bar to say ${start}`, async () => {
      const text = await panel.text(`.import-${kind} .import-text`);
      return text?.startsWith(start) ? text : null;
    });
  }

  it('is shown as a recording of its own, while the live one goes on', async () => {
    const before = (await browser.run('no-allow-origin')).url;
    await rowOf(panel, before, 'blocked');
    await browser.choose('test/capture/samples/fiddler.har');
    expect(await bar('file', 'fiddler.har')).toBe(
      'fiddler.har · recorded by Fiddler 5.0.20253.3311 · 4 requests · no browser recorded this, so it does not say what the page was given',
    );
    const shown = async () => (await panel.rows()).map(({ url, verdict }) => [url, verdict]);
    const expected = [
      ['https://api.example/users', 'allowed'],
      ['https://api.example/users/1', 'blocked'],
      ['https://api.example/users/2', 'allowed'],
    ];
    expect(await shown()).toEqual(expected);
    const during = (await browser.run('plain')).url;
    const details = await panel.open('https://api.example/users/1');
    expect(details.headline).toBe('The server allows PUT in other answers, and not in this one');
    expect(await shown()).toEqual(expected);
    await panel.click('.import-file button');
    await rowOf(panel, before, 'blocked');
    await rowOf(panel, during, 'allowed');
    expect((await panel.rows()).filter(({ url }) => url.includes('api.example'))).toEqual([]);
    expect(await panel.text('.import-bar')).toBeNull();
  });

  it('may be in a JSON report of ours, which is shown as what it was made from', async () => {
    const text = readFileSync('test/capture/samples/fiddler.har', 'utf8');
    const file = readHarFile(text);
    const { exchanges, sameOrigin } = exchangesIn(file);
    const report = jsonReport({
      exchanges,
      diagnoses: diagnoseAll(exchanges),
      capturedBy: file.recorder,
      sameOrigin,
      version: '1.2.3',
    });
    await browser.choose('test/capture/samples/fiddler.har');
    await bar('file', 'fiddler.har');
    const rows = await panel.rows();
    await browser.choose(written('report.json', JSON.stringify(report)));
    expect(await bar('file', 'report.json')).toBe(
      `report.json · recorded by Fiddler 5.0.20253.3311 · ${parsed(report).recording.log.entries.length} requests · no browser recorded this, so it does not say what the page was given`,
    );
    expect(rows).not.toEqual([]);
    expect(await panel.rows()).toEqual(rows);
    await panel.click('.import-file button');
  });

  it('keeps its good entries, and the bad ones are named', async () => {
    await browser.choose('test/capture/samples/loose.har');
    expect(await bar('file', 'loose.har')).toBe(
      'loose.har · 3 requests · 2 of 5 entries left out; missing: log.entries[3].request.url, log.entries[4].request.url',
    );
    expect(await panel.rows()).toHaveLength(3);
    await panel.click('.import-file button');
  });

  it.each([
    [
      'broken',
      '{"log": {\n  "entries": [,]}}',
      'broken.har: not JSON: line 2, column 15: unexpected ","',
    ],
    ['other', '{"entries": []}', 'other.har: not a HAR: the key "log" is missing'],
    [
      'report',
      '{"schema": "whycors/report@1"}',
      'report.har: a JSON report of an older Whycors, without the recording: take the HAR file that it was made from, or write the report anew',
    ],
    ['empty', '', 'empty.har: not JSON: line 1, column 1: it ends too early'],
  ])('that is none is refused in a line: %s', async (name, text, line) => {
    const rows = await panel.rows();
    await browser.choose(written(`${name}.har`, text));
    expect(await bar('failure', `${name}.har`)).toBe(line);
    expect(await panel.rows()).toEqual(rows);
    await panel.click('.import-failure button');
    await waitFor('the bar to go', async () => (await panel.text('.import-bar')) === null);
  });

  it('is no longer read once that is cancelled', async () => {
    const entry = {
      request: { method: 'GET', url: 'https://api.example/', headers: [] },
      response: { status: 200, content: { text: 'x'.repeat(1e4) } },
    };
    const path = written(
      'large.har',
      JSON.stringify({ log: { entries: Array.from({ length: 6000 }, () => entry) } }),
    );
    const rows = await panel.rows();
    await browser.choose(path);
    await waitFor('the progress', async () => (await panel.text('.import-reading')) !== null);
    await panel.click('.import-reading button');
    await waitFor('the bar to go', async () => (await panel.text('.import-bar')) === null);
    expect(await panel.rows()).toEqual(rows);
    // Had it gone on, it would come after the next one, or in its place.
    await browser.choose('test/capture/samples/mitmproxy.har');
    await bar('file', 'mitmproxy.har');
    expect(await panel.rows()).toHaveLength(3);
    await panel.click('.import-file button');
  });

  it('causes no error in the extension', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
