import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox } from '../../scripts/setup/browsers.ts';
import { readHarFile } from '../../src/capture/har-file.ts';
import { type Input, inputOf } from '../browsers/firefox/input.ts';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { isWhole, type PanelReader, readPanel } from './panel-reader.ts';
import { reportButton, saveAll } from './report-dialog.ts';

const executable = ensureFirefox();

describe.skipIf(executable === null)('by hand, in the panel in Firefox,', () => {
  let lab: Lab;
  let session: FirefoxSession;
  let panel: PanelReader;
  let input: Input;
  const runs = new Map<string, string>();

  const inPanel = <T>(script: string) => session.panelEvaluate<T>(script);
  const until = (what: string, script: string) =>
    waitFor(what, () => inPanel<boolean>(`Boolean(${script})`));
  const paths = () =>
    inPanel<readonly string[]>(`[...document.querySelectorAll('.row[data-url]')].map(
      (row) => new URL(row.dataset.url).pathname)`);
  const all = ['plain', 'no-allow-origin', 'server-down'];

  beforeAll(async () => {
    lab = await startLab();
    session = await launchFirefox({ executable: executable ?? '', extension: 'dist/firefox' });
    await session.navigate(lab.page);
    await session.showPanel('CORS', '.toolbar');
    panel = readPanel((script) => inPanel(script));
    input = inputOf(session, 'CORS');
    // Firefox 153 may record nothing of a page's first moments.
    await waitFor('Firefox to record the page', async () => {
      await session.pageEvaluate(`window.lab.run('plain')`);
      return (await panel.rows()).length > 0;
    });
    await panel.click('[aria-label=Clear]');
    await waitFor('an empty panel', async () => (await panel.rows()).length === 0);
    for (const id of all) {
      const { url } = await session.pageEvaluate<RunResult>(`window.lab.run('${id}')`);
      runs.set(id, url);
      await waitFor(id, async () => (await panel.rows()).some((row) => row.url === url));
    }
  });

  afterAll(async () => {
    await session?.close();
    await lab?.close();
  });

  it('a request is opened by the mouse, and the next by a key', async () => {
    const id = () =>
      inPanel<string | null>(`(() => {
        const row = document.querySelector('.row[aria-selected="true"]');
        const isOpen = row !== null && row.dataset.id === document.querySelector('.details')?.dataset.id;
        return isOpen ? new URL(row.dataset.url).pathname : null;
      })()`);
    await input.click(`.row[data-url=${JSON.stringify(runs.get('plain'))}]`);
    await waitFor('its details', async () => (await id()) === '/plain');
    await inPanel<void>(`document.querySelector('.row[aria-selected="true"]').focus()`);
    await input.press('ArrowDown');
    await waitFor('those of the next', async () => (await id()) === '/no-allow-origin');
  });

  it('its lines are copied', async () => {
    await until('all details', isWhole);
    await input.click('.details .copy');
    await waitFor('the button to say so', async () => (await panel.text('.copy')) === 'Copied');
    const copied = await session.chromeEvaluate<string>(`return navigator.clipboard.readText();`);
    expect(copied.replaceAll('\r', '')).toBe(
      `Access-Control-Allow-Origin: ${lab.page}\nVary: Origin`,
    );
    await input.click('[aria-label="Close details"]');
    await until('no details', `!document.querySelector('.details')`);
  });

  it('a chip leaves some, and all again', async () => {
    await input.click('.chip[data-kind=blocked]');
    await waitFor('one', async () => (await paths()).join() === '/no-allow-origin');
    await input.click('.chip[data-kind=blocked]');
    await waitFor('all', async () => (await paths()).length === all.length);
  });

  it('the search is reached by its key, written, and left', async () => {
    await input.press('/');
    await until('the field', `document.activeElement.matches('.search')`);
    await input.type('down');
    await waitFor('one', async () => (await paths()).join() === '/server-down');
    await input.press('Escape');
    await waitFor('all', async () => (await paths()).length === all.length);
  });

  it('the list is saved', async () => {
    await inPanel<void>(`void (URL.createObjectURL = (blob) => {
      window.saved = blob.text();
      return 'data:,';
    })`);
    await input.click(reportButton);
    await saveAll({ inPanel, click: input.click }, 'har');
    const text = await waitFor('the file', () => inPanel<string | null>('window.saved ?? null'));
    expect(readHarFile(text).entries.length).toBeGreaterThanOrEqual(all.length);
  });

  it('nothing of it causes an error in the extension', async () => {
    expect(await session.extensionErrors()).toEqual([]);
  });
});
