/**
 * Pictures of the panel for people to look at, in light and dark, at four widths:
 * `node --import tsx scripts/pictures.ts`. They go to `output/pictures/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chooseFile, dragFile } from '../test/browsers/chromium/files.ts';
import { type ChromiumSession, launchChromium } from '../test/browsers/chromium/launch.ts';
import { waitFor } from '../test/browsers/wait.ts';
import { type PanelReader, readPanel } from '../test/extension/panel-reader.ts';
import type { RunResult } from '../test/lab/listing.ts';
import { type Lab, startLab } from '../test/lab/server.ts';
import { buildExtension } from './build.ts';
import { ensureChromium } from './setup/browsers.ts';

const folder = new URL('../output/pictures/', import.meta.url);
const widths = [320, 400, 800, 1200];
const themes = ['light', 'dark'] as const;
/** The scenarios whose details are worth a look. */
const opened = [
  'preflight-404',
  'origin-trailing-slash',
  'preflight-redirect',
  'wildcard',
  'vary-origin-missing',
  'cookie-not-stored',
];

async function take(session: ChromiumSession, name: string): Promise<void> {
  await writeFile(new URL(`${name}.png`, folder), await session.pictureOfPanel());
}

/** Some scenarios make their call several times. */
async function urlsOf(panel: PanelReader): Promise<ReadonlySet<string>> {
  return new Set((await panel.rows()).map(({ url }) => url));
}

async function takeAll(session: ChromiumSession, panel: PanelReader, urls: Map<string, string>) {
  for (const theme of themes) {
    await session.setTheme(theme);
    for (const width of widths) {
      await session.setLayout({ pageWidth: 500, panelWidth: width, height: 900 });
      const name = `${theme}-${width}`;
      if (urls.size === 0) {
        await take(session, `${name}-empty`);
        continue;
      }
      for (const grouping of ['none', 'server', 'cause']) {
        await panel.groupBy(grouping);
        await take(session, `${name}-list-by-${grouping}`);
      }
      await panel.click('.chip[data-kind=blocked]');
      await take(session, `${name}-list-blocked`);
      await panel.click('.chip[data-kind=blocked]');
      for (const id of opened) {
        await panel.open(urls.get(id) ?? '');
        await take(session, `${name}-${id}`);
      }
      await panel.click('[aria-label="Close details"]');
    }
  }
}

/** The servers, and the details of the one that was asked most. */
async function takeServers(session: ChromiumSession, panel: PanelReader, server: string) {
  await panel.click('.views [value=servers]');
  const row = `.row[data-server="${server}"]`;
  await waitFor('the servers', async () => (await panel.text(row)) !== null);
  for (const theme of themes) {
    await session.setTheme(theme);
    for (const width of widths) {
      await session.setLayout({ pageWidth: 500, panelWidth: width, height: 900 });
      await take(session, `${theme}-${width}-servers`);
      await panel.click(row);
      await waitFor('the policy', async () => (await panel.text('.header-lines')) !== null);
      await take(session, `${theme}-${width}-server`);
      await panel.click('[aria-label="Close details"]');
    }
  }
  await panel.click('.views [value=requests]');
}

/** What the panel says of files: one that is shown, one that is none, and one that is dragged. */
async function takeFiles(session: ChromiumSession, panel: PanelReader) {
  const samples = 'test/capture/samples';
  const shown = (kind: string) => async () => (await panel.text(`.import-${kind}`)) !== null;
  for (const theme of themes) {
    await session.setTheme(theme);
    for (const width of widths) {
      await session.setLayout({ pageWidth: 500, panelWidth: width, height: 900 });
      const name = `${theme}-${width}`;
      await chooseFile(session.panel, 'input[type=file]', `${samples}/fiddler.har`);
      await waitFor('the file', shown('file'));
      await take(session, `${name}-file`);
      await chooseFile(session.panel, 'input[type=file]', 'package.json');
      await waitFor('the failure', shown('failure'));
      await take(session, `${name}-no-file`);
      await panel.click('.import-failure button');
      await dragFile(session.panel, 'dragEnter', `${samples}/fiddler.har`);
      await waitFor(
        'the panel to ask for it',
        async () => (await panel.text('.drop-here')) !== null,
      );
      await take(session, `${name}-drop`);
      await dragFile(session.panel, 'drop', `${samples}/loose.har`);
      await waitFor('another file', async () =>
        (await panel.text('.import-file'))?.startsWith('loose.har'),
      );
      await take(session, `${name}-left-out`);
      await panel.click('.import-file button');
    }
  }
}

/** The list over two pages, with the settings open, and what CORS does not cover. */
async function takeKept(session: ChromiumSession, panel: PanelReader, lab: Lab) {
  await panel.click('.check input');
  await panel.click('[aria-label=Settings]');
  await session.page.goto(`${lab.page}/?second`);
  await session.page.evaluate(`window.lab.run('plain')`);
  await session.page.evaluate(`window.lab.run('no-allow-origin')`);
  await session.page.evaluate(`fetch('${lab.api}/plain', { mode: 'no-cors' })`);
  const socket = `${lab.api.replace('http', 'ws')}/socket`;
  await session.page.evaluate(`new Promise((resolve) =>
    new WebSocket('${socket}').addEventListener('close', resolve))`);
  await waitFor('the WebSocket', async () =>
    (await panel.rows()).some(({ url }) => url === socket),
  );
  for (const theme of themes) {
    await session.setTheme(theme);
    for (const width of widths) {
      await session.setLayout({ pageWidth: 500, panelWidth: width, height: 900 });
      const name = `${theme}-${width}`;
      await take(session, `${name}-kept`);
      await panel.open(`${lab.api}/plain`);
      await take(session, `${name}-no-cors`);
      await panel.open(socket);
      await take(session, `${name}-websocket`);
      await panel.click('[aria-label="Close details"]');
    }
  }
  await panel.click('[aria-label=Settings]');
  await panel.click('.check input');
  await panel.click('[aria-label=Clear]');
}

/** The bars with what does not fit in its menus, a dock that is low, and a panel that failed or does not record. */
async function takeFrame(session: ChromiumSession, panel: PanelReader) {
  const { evaluate } = session.panel;
  const fail = `void window.dispatchEvent(
    new ErrorEvent('error', { error: new TypeError('x is undefined') }))`;
  const isThere = (selector: string) => async () =>
    (await evaluate<boolean>(`document.querySelector('${selector}') !== null`)) || null;
  for (const theme of themes) {
    await session.setTheme(theme);
    await session.setLayout({ pageWidth: 500, panelWidth: 1200, height: 247 });
    await take(session, `${theme}-low`);
    await panel.click('[aria-label=Record]');
    await take(session, `${theme}-low-not-recording`);
    await panel.click('[aria-label=Record]');
    await session.setLayout({ pageWidth: 500, panelWidth: 320, height: 500 });
    for (const bar of ['toolbar', 'filter-bar']) {
      await panel.click(`.${bar} .more`);
      await waitFor('the menu', isThere('.menu'));
      await take(session, `${theme}-320-menu-of-${bar}`);
      await panel.click(`.${bar} .more`);
    }
    await evaluate(fail);
    await waitFor('the failure', isThere('.import-failure'));
    await take(session, `${theme}-320-failed`);
    await panel.click('.import-failure button:last-child');
  }
}

/** For who asked the system for more contrast, or for its own few colours. */
async function takeContrasts(session: ChromiumSession, panel: PanelReader, url: string) {
  const media = (name: string, value: string) =>
    session.panel.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  await session.setLayout({ pageWidth: 500, panelWidth: 800, height: 900 });
  for (const theme of themes) {
    await session.setTheme(theme);
    for (const [name, value] of [
      ['forced-colors', 'active'],
      ['prefers-contrast', 'more'],
    ] as const) {
      await media(name, value);
      await panel.open(url);
      await panel.click('.chip[data-kind=blocked]');
      await take(session, `${theme}-${name}`);
      await panel.click('.chip[data-kind=blocked]');
      await panel.click('[aria-label="Close details"]');
    }
  }
  await media('prefers-contrast', '');
}

await mkdir(folder, { recursive: true });
const extension = await buildExtension('chromium');
const lab = await startLab();
const session = await launchChromium({ executable: ensureChromium(), extension });
try {
  await session.page.goto(lab.page);
  const target = await session.showPanel('CORS');
  const panel = readPanel((script) => target.evaluate(script));
  await takeAll(session, panel, new Map());
  const runs = await session.page.evaluate<RunResult[]>('window.lab.runAll()');
  await waitFor('all rows', async () => (await urlsOf(panel)).size === runs.length);
  await takeAll(session, panel, new Map(runs.map(({ id, url }) => [id, url])));
  await takeServers(session, panel, lab.api);
  await takeFrame(session, panel);
  await takeContrasts(
    session,
    panel,
    runs.find(({ id }) => id === 'wildcard-with-credentials')?.url ?? '',
  );
  await takeFiles(session, panel);
  await takeKept(session, panel, lab);
  await session.page.goto(lab.page);
  const again = await session.page.evaluate<RunResult[]>('window.lab.runAll()');
  await waitFor('all rows again', async () => (await urlsOf(panel)).size === again.length);
  await session.setTheme('light');
  await session.setLayout({ pageWidth: 640, panelWidth: 900, height: 800 });
  await panel.open(again.find(({ id }) => id === 'method-not-listed')?.url ?? '');
  await panel.groupBy('cause');
  await writeFile(new URL('window.png', folder), await session.pictureOfWindow());
  console.log(`Pictures: ${folder.pathname}`);
} finally {
  await session.close();
  await lab.close();
}
