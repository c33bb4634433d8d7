import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { selectedTab, shownInNetworkPanel } from '../browsers/chromium/front-end.ts';
import { createHand, type Hand } from '../browsers/chromium/hand.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';

let lab: Lab;
let session: ChromiumSession;
let panel: PanelReader;
let hand: Hand;
/** The URL of the request that each scenario made. */
const urls = new Map<string, string>();

beforeAll(async () => {
  lab = await startLab();
  session = await launchChromium({ executable: ensureChromium(), extension: 'dist/chromium' });
  await session.page.goto(lab.page);
  const target = await session.showPanel('CORS');
  panel = readPanel((script) => target.evaluate(script));
  hand = createHand(target);
  await panel.groupBy('none');
  await session.setLayout({ pageWidth: 500, panelWidth: 800, height: 600 });
  for (const id of ['no-allow-origin', 'preflight-404', 'plain', 'preflighted']) {
    const { url } = await session.page.evaluate<RunResult>(`window.lab.run('${id}')`);
    urls.set(id, url);
    await rowOf(panel, url, id.startsWith('p') && id !== 'preflight-404' ? 'allowed' : 'blocked');
  }
});

afterAll(async () => {
  await session?.close();
  await lab?.close();
});

const rowFor = (id: string) => `.row[data-url=${JSON.stringify(urls.get(id))}]`;
const evaluate = <T>(script: string) => session.panel.evaluate<T>(script);
const order = () =>
  evaluate<string[]>(`[...document.querySelectorAll('.row')].map((row) => row.dataset.url)`);
const focused = () =>
  evaluate<string | null>(
    `document.activeElement?.dataset.url ?? document.activeElement?.textContent ?? null`,
  );

/** The menu's items, once it is there. */
async function menuOf(open: () => Promise<void>): Promise<readonly string[]> {
  await open();
  await waitFor('the menu', async () => (await panel.text('.menu')) !== null);
  return evaluate<string[]>(
    `[...document.querySelectorAll('.menu-label')].map((item) => item.textContent)`,
  );
}

const allItems = [
  'Explain',
  'Explain an error text…',
  'Copy URL',
  'Copy fix',
  'Copy curl command',
  'Copy as Markdown',
  'Report…',
  'Open in Network panel',
  'Show only this server',
];

describe('the columns', () => {
  it('sort by a click on their head', async () => {
    const came = [...urls.values()];
    await hand.click('th.cell-started .sort');
    await hand.click('th.cell-started .sort');
    expect(await order()).toEqual(came.toReversed());
    await hand.click('th.cell-started .sort');
    expect(await order()).toEqual(came);
  });

  it('sort by keys, and give the focus on to the rows', async () => {
    await evaluate(`document.querySelector('th.cell-name .sort').focus()`);
    await hand.press('ArrowRight');
    await hand.press('Enter');
    expect(await evaluate(`document.querySelector('th[aria-sort]').textContent`)).toBe('Server');
    await hand.press('Enter');
    await hand.press('Enter');
    expect(await evaluate(`document.querySelector('th[aria-sort]')`)).toBeNull();
    // The line beside the head, then the row.
    await hand.press('Tab');
    expect(await evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe(
      'Width of Server',
    );
    await hand.press('Tab');
    expect(await focused()).toBe([...urls.values()][0]);
  });

  it('are resized by dragging a line, and that is remembered', async () => {
    const width = (column: string) =>
      evaluate<number>(`document.querySelector('th.cell-${column}').getBoundingClientRect().width`);
    const usual = [await width('name'), await width('server'), await width('preflight')];
    await hand.move('th.cell-name .sort');
    const line = 'th.cell-name .column-line';
    await waitFor('the line', async () => (await panel.text(line)) !== null);
    await hand.drag(line, 40);
    const now = [await width('name'), await width('server'), await width('preflight')];
    const changes = now.map((each, index) => each - (usual[index] ?? 0));
    for (const [index, change] of [40, -40, 0].entries()) {
      expect(Math.abs((changes[index] ?? 0) - change)).toBeLessThan(2);
    }
    const stored = await evaluate<object>(`chrome.storage.local.get('columnWidths')`);
    expect(stored).toEqual({
      columnWidths: { name: expect.any(Number), server: expect.any(Number) },
    });
    await hand.click(line, { count: 2 });
    expect([await width('name'), await width('server')]).toEqual(usual.slice(0, 2));
  });
});

describe('the menu of a row', () => {
  it('opens by a right click, and stays within the panel', async () => {
    expect(
      await menuOf(() => hand.click(rowFor('no-allow-origin'), { button: 'right', x: 790 })),
    ).toEqual(allItems);
    const [right, bottom, width, height] = (await evaluate<number[]>(`(() => {
      const { right, bottom } = document.querySelector('.menu').getBoundingClientRect();
      return [right, bottom, innerWidth, innerHeight];
    })()`)) as [number, number, number, number];
    expect(right).toBeLessThanOrEqual(width);
    expect(bottom).toBeLessThanOrEqual(height);
    expect(await panel.text('.details')).toBeNull();
    await hand.press('Escape');
    expect(await focused()).toBe(urls.get('no-allow-origin'));
  });

  it('opens by keys', async () => {
    for (const [key, shift] of [
      ['F10', true],
      ['ContextMenu', false],
    ] as const) {
      await hand.click(`${rowFor('plain')} .name`);
      expect(await menuOf(() => hand.press(key, shift))).toContain('Copy URL');
      await hand.press('ArrowDown');
      await hand.press('ArrowDown');
      expect(await focused()).toBe('Copy URL');
      await hand.press('Tab');
      expect(await focused()).toBe(urls.get('plain'));
      expect(await panel.text('.menu')).toBeNull();
    }
    await panel.click('[aria-label="Close details"]');
  });

  it('copies the lines to add', async () => {
    await menuOf(() => hand.click(rowFor('no-allow-origin'), { button: 'right' }));
    for (let down = 0; down < 3; down += 1) await hand.press('ArrowDown');
    await hand.press('Enter');
    await waitFor('the panel to say so', async () => (await panel.text('.said')) === 'Copied');
    expect(await hand.pasted()).toBe(`Access-Control-Allow-Origin: ${lab.page}\nVary: Origin`);
  });

  it('copies the report for whoever owns the server', async () => {
    await menuOf(() => hand.click(rowFor('no-allow-origin'), { button: 'right' }));
    for (let down = 0; down < 5; down += 1) await hand.press('ArrowDown');
    expect(await focused()).toBe('Copy as Markdown');
    await hand.press('Enter');
    await waitFor('the panel to say so', async () => (await panel.text('.said')) === 'Copied');
    const report = await hand.pasted();
    expect(report).toMatch(/^## The answer has no `Access-Control-Allow-Origin` header\n/);
    expect(report).toContain(`+ Access-Control-Allow-Origin: ${lab.page}\n`);
    expect(report).toContain(' Recorded in Chromium.');
  });

  it('shows only its server', async () => {
    await menuOf(() => hand.click(rowFor('no-allow-origin'), { button: 'right' }));
    await hand.press('End');
    await hand.press('Enter');
    expect(await evaluate(`document.querySelector('.search').value`)).toBe(
      `server:${new URL(lab.api).host}`,
    );
    await evaluate(`document.querySelector('.search').focus()`);
    await hand.press('Escape');
  });

  it('opens the request in the Network panel', async () => {
    await menuOf(() => hand.click(rowFor('preflight-404'), { button: 'right' }));
    await hand.press('End');
    await hand.press('ArrowUp');
    await hand.press('Enter');
    await waitFor(
      'the Network panel',
      async () => (await selectedTab(session.frontEnd)) === 'network',
    );
    await waitFor(
      'its preflight and the request',
      async () => (await shownInNetworkPanel(session.frontEnd)) === 2,
    );
    await session.showPanel('CORS');
  });
});

describe('the text of a row', () => {
  it('is marked by dragging over it, which opens nothing', async () => {
    await hand.drag(`${rowFor('plain')} .name`, 60, { from: 'start' });
    expect(await evaluate<string>('getSelection().toString()')).not.toBe('');
    expect(await panel.text('.details')).toBeNull();
    await hand.click(`${rowFor('plain')} .name`);
    await waitFor('the details', async () => (await panel.text('.details')) !== null);
  });

  it('goes to the details by Enter, and comes back by Escape', async () => {
    await hand.press('Enter');
    expect(await evaluate(`document.activeElement.className`)).toBe('details');
    await hand.press('Escape');
    expect(await focused()).toBe(urls.get('plain'));
  });
});

it('has caused no error in the extension', async () => {
  expect(await session.extensionErrors()).toEqual([]);
});
