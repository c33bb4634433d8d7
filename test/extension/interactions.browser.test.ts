import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { readHarFile } from '../../src/capture/har-file.ts';
import { type Input, inputOf } from '../browsers/chromium/input.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { isWhole, type PanelReader, readPanel } from './panel-reader.ts';
import { reportButton, saveAll } from './report-dialog.ts';

let lab: Lab;
let session: ChromiumSession;
let panel: PanelReader;
let input: Input;
let folder: string;
const runs = new Map<string, string>();

/** What a part of the panel says of itself. */
const inPanel = <T>(script: string) => session.panel.evaluate<T>(script);
const until = (what: string, script: string) =>
  waitFor(what, () => inPanel<boolean>(`Boolean(${script})`));

/** What has the focus: of a row its path, of anything else its label, its text or its name. */
const focused = () =>
  inPanel<string>(`(() => {
    const { activeElement: at } = document;
    if (at.dataset.url !== undefined) return new URL(at.dataset.url).pathname;
    return at.getAttribute('aria-label') ?? (at.innerText || at.name || at.tagName);
  })()`);

/** The paths of the rows. */
const paths = () =>
  inPanel<readonly string[]>(`[...document.querySelectorAll('.row[data-url]')].map(
    (row) => new URL(row.dataset.url).pathname)`);

/** The path of the request whose details are open; null where none are. */
const opened = () =>
  inPanel<string | null>(`(() => {
    const id = document.querySelector('.details')?.dataset.id;
    const row = document.querySelector('.row[aria-selected="true"]');
    return id !== undefined && row?.dataset.id === id ? new URL(row.dataset.url).pathname : null;
  })()`);

const rowOf = (id: string) => `.row[data-url=${JSON.stringify(runs.get(id) ?? id)}]`;

async function untilOpen(id: string): Promise<void> {
  await waitFor(`the details of ${id}`, async () => (await opened()) === `/${id}`);
  await until('all of them', isWhole);
}

/** Pastes into a field of the page, as a person would, to see what was copied. */
async function pasted(): Promise<string> {
  await inPanel(`void Object.assign(
    document.body.appendChild(document.createElement('textarea')), { id: 'pasted' }).focus()`);
  await input.paste();
  return inPanel<string>(`(() => {
    const field = document.getElementById('pasted');
    field.remove();
    return field.value;
  })()`);
}

/** Gives the focus to an element, as the Tab key does in the end. */
const focus = (selector: string) =>
  inPanel<void>(`document.querySelector(${JSON.stringify(selector)}).focus()`);

beforeAll(async () => {
  lab = await startLab();
  folder = mkdtempSync(join(tmpdir(), 'whycors-interactions-'));
  session = await launchChromium({ executable: ensureChromium(), extension: 'dist/chromium' });
  await session.browser.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  await session.page.goto(lab.page);
  const target = await session.showPanel('CORS');
  panel = readPanel((script) => target.evaluate(script));
  input = inputOf(target);
  await session.setLayout({ pageWidth: 300, panelWidth: 1200, height: 800 });
  for (const id of [
    'plain',
    'preflighted',
    'no-allow-origin',
    'method-not-listed',
    'server-down',
  ]) {
    const { url } = await session.page.evaluate<RunResult>(`window.lab.run('${id}')`);
    runs.set(id, url);
    await waitFor(id, async () => (await panel.rows()).some((row) => row.url === url));
  }
});

afterAll(async () => {
  await session?.close();
  await lab?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** In the order in which the browser tells of them. */
const all = [
  ...['plain', 'preflighted', 'no-allow-origin', 'method-not-listed', 'server-down'],
].map((id) => `/${id}`);

beforeEach(() => panel.groupBy('none'));

describe('a chip', () => {
  const chip = '.chip[data-kind=blocked]';
  const blocked = ['/no-allow-origin', '/method-not-listed'];

  it('is pressed and released by the mouse', async () => {
    await input.click(chip);
    await until('the blocked ones', `document.querySelector('${chip}[aria-pressed=true]')`);
    expect(await paths()).toEqual(blocked);
    await input.click(chip);
    await until('all again', `document.querySelector('${chip}[aria-pressed=false]')`);
    expect(await paths()).toEqual(all);
  });

  it.each([' ', 'Enter'])('is pressed and released by the key %j', async (key) => {
    await focus(chip);
    await input.press(key);
    await until('the blocked ones', `document.querySelector('${chip}[aria-pressed=true]')`);
    expect(await paths()).toEqual(blocked);
    await input.press(key);
    await until('all again', `document.querySelector('${chip}[aria-pressed=false]')`);
  });
});

describe('the search', () => {
  it('is reached by its key, follows each key, and is left by Escape', async () => {
    await focus(rowOf('plain'));
    await input.press('/');
    await waitFor('the field', async () => (await focused()) === 'Search');
    await input.type('put');
    await waitFor('what has PUT', async () => !(await paths()).includes('/plain'));
    expect(await paths()).toEqual(['/preflighted', '/method-not-listed']);
    await input.type(' not-listed');
    await waitFor('one', async () => (await paths()).length === 1);
    await input.press('Escape');
    await waitFor('all', async () => (await paths()).length === all.length);
    expect(await inPanel(`document.querySelector('.search').value`)).toBe('');
    await waitFor('a row', async () => (await focused()) !== 'Search');
  });

  it('is reached by the mouse, and finds nothing of what is not there', async () => {
    await input.click('.search');
    await input.type('nothing of the kind');
    await waitFor('nothing', async () => (await paths()).length === 0);
    await input.press('Escape');
    await waitFor('all', async () => (await paths()).length === all.length);
  });
});

it('the list is grouped by the keyboard', async () => {
  await focus('.group-by select');
  await input.press('Home');
  await until('groups by cause', `document.querySelector('.group-by select').value === 'cause'`);
  await input.press('ArrowDown');
  await until('groups by server', `document.querySelector('.group-by select').value === 'server'`);
  await until('a group', `document.querySelector('.group')`);
});

describe('a group', () => {
  beforeEach(async () => {
    await panel.groupBy('server');
    await until('a group', `document.querySelector('.group')`);
  });

  const isOpen = (is: boolean) => `document.querySelector('.group[aria-expanded="${is}"]')`;

  it('is folded and opened by the mouse', async () => {
    await input.click('.group');
    await until('a folded group', isOpen(false));
    await input.click('.group');
    await until('an open group', isOpen(true));
  });

  it('is folded and opened by the keys', async () => {
    await focus('.group');
    for (const [key, is] of [
      ['ArrowLeft', false],
      ['ArrowRight', true],
      ['Enter', false],
      [' ', true],
    ] as const) {
      await input.press(key);
      await until(`a group after ${key}`, isOpen(is));
    }
  });
});

describe('a request', () => {
  it('is opened by the mouse, and closed', async () => {
    await input.click(rowOf('no-allow-origin'));
    await untilOpen('no-allow-origin');
    await input.click('[aria-label="Close details"]');
    await waitFor('no details', async () => (await panel.text('.details')) === null);
    expect(await focused()).toBe('/no-allow-origin');
  });

  it('is opened by the keys, from one to the next, and closed', async () => {
    await focus('.list tbody [tabindex="0"]');
    for (const [key, id] of [
      ['Home', 'plain'],
      ['ArrowDown', 'preflighted'],
      ['ArrowDown', 'no-allow-origin'],
      ['ArrowUp', 'preflighted'],
      ['End', 'server-down'],
      ['Home', 'plain'],
    ] as const) {
      await input.press(key);
      await untilOpen(id);
      expect(await focused()).toBe(`/${id}`);
    }
    await focus('[aria-label="Close details"]');
    await input.press('Enter');
    await waitFor('no details', async () => (await panel.text('.details')) === null);
    expect(await focused()).toBe('/plain');
  });

  it.each([
    ['the mouse', () => input.click('.details .copy')],
    [
      'the keys',
      async () => {
        await focus('.details .copy');
        await input.press('Enter');
      },
    ],
  ])('gives its lines to the clipboard by %s', async (_, copy) => {
    await panel.open(runs.get('no-allow-origin') ?? '');
    await copy();
    await waitFor('the button to say so', async () => (await panel.text('.copy')) === 'Copied');
    expect(await pasted()).toBe(`Access-Control-Allow-Origin: ${lab.page}\nVary: Origin`);
    await panel.click('[aria-label="Close details"]');
  });

  it('has details that scroll by the wheel', async () => {
    await panel.open(runs.get('method-not-listed') ?? '');
    await input.wheel('.details', 400);
    await until(
      'them to scroll',
      `[...document.querySelectorAll('.details, .details *')].some(
      ({ scrollTop }) => scrollTop > 0)`,
    );
    await panel.click('[aria-label="Close details"]');
  });
});

describe('a file', () => {
  it('is chosen by the mouse', async () => {
    await session.panel.send('Page.enable');
    await session.panel.send('Page.setInterceptFileChooserDialog', { enabled: true });
    const asked = new Promise((resolve) => session.panel.on('Page.fileChooserOpened', resolve));
    await input.click('[aria-label^="Import HAR"]');
    await asked;
    await session.panel.send('Page.setInterceptFileChooserDialog', { enabled: false });
  });

  it.each([
    ['the mouse', () => input.click(reportButton)],
    [
      'the keys',
      async () => {
        await focus(reportButton);
        await input.press('Enter');
      },
    ],
  ])('is saved by %s', async (_, open) => {
    const file = join(folder, 'whycors.har');
    rmSync(file, { force: true });
    await open();
    await saveAll({ inPanel, click: input.click }, 'har');
    const text = await waitFor('the file', () => existsSync(file) && readFileSync(file, 'utf8'));
    expect(readHarFile(text).entries.length).toBeGreaterThanOrEqual(all.length);
  });
});

describe('the settings', () => {
  it('are opened by the mouse, written by the keys, and closed by the keys', async () => {
    await input.click('[aria-label=Settings]');
    await input.click('.settings-bar input[type=number]');
    await inPanel(`document.querySelector('.settings-bar input[type=number]').select()`);
    await input.type('700');
    await input.press('Enter');
    await waitFor('it to be remembered', () =>
      inPanel<boolean>(`new Promise((resolve) => chrome.storage.local.get(['mostExchanges'],
        ({ mostExchanges }) => resolve(mostExchanges === 700)))`),
    );
    await focus('[aria-label=Settings]');
    await input.press('Enter');
    await until('them to be gone', `!document.querySelector('.settings-bar')`);
  });

  it.each([
    ['the mouse', () => input.click('.check')],
    [
      'the keys',
      async () => {
        await focus('.check input');
        await input.press(' ');
      },
    ],
  ])('keep the log by %s', async (_, toggle) => {
    const isOn = () => inPanel<boolean>(`document.querySelector('.check input').checked`);
    expect(await isOn()).toBe(false);
    await toggle();
    await waitFor('it to be on', isOn);
    await toggle();
    await waitFor('it to be off', async () => !(await isOn()));
  });
});

describe('the servers', () => {
  it('are shown by the mouse, and by the keys the requests again', async () => {
    await input.click('.views [value=servers]');
    await until('the servers', `document.querySelector('.row[data-server]')`);
    await input.click(`.row[data-server="${lab.api}"]`);
    await until('one', `document.querySelector('.servers .header-lines pre')`);
    await focus('.views [value=servers]');
    await input.press('ArrowLeft');
    await until('the requests', `document.querySelector('.row[data-url]')`);
  });
});

it.each([
  ['the mouse', () => input.click('[aria-label=Clear]')],
  [
    'the keys',
    async () => {
      await focus('[aria-label=Clear]');
      await input.press('Enter');
    },
  ],
])('the list is emptied by %s', async (_, clear) => {
  const { url } = await session.page.evaluate<RunResult>(`window.lab.run('plain')`);
  await waitFor('a row', async () => (await panel.rows()).some((row) => row.url === url));
  await clear();
  await waitFor('nothing', async () => (await panel.text('.empty-title')) !== null);
});

it('nothing of it causes an error in the extension', async () => {
  expect(await session.extensionErrors()).toEqual([]);
});
