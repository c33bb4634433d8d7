import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { axeViolations } from '../browsers/chromium/axe.ts';
import { chooseFile, dragFile } from '../browsers/chromium/files.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { isWhole, type PanelReader, readPanel } from './panel-reader.ts';
import { reportButton } from './report-dialog.ts';

let lab: Lab;
let session: ChromiumSession;
let panel: PanelReader;
/** The URL of each scenario's call. */
let urls: ReadonlyMap<string, string> = new Map();

/** Something that the panel shows, and how it comes to that and from there back to its list. */
interface State {
  readonly enter: () => Promise<unknown>;
  readonly leave?: () => Promise<unknown>;
}

const samples = 'test/capture/samples';

const isThere = (selector: string) =>
  waitFor(selector, async () => (await panel.text(selector)) !== null);

const isGone = (selector: string) =>
  waitFor(`no ${selector}`, async () => (await panel.text(selector)) === null);

const closeDetails = () => panel.click('[aria-label="Close details"]');

const showFile = (path: string) => async () => {
  await chooseFile(session.panel, 'input[type=file]', path);
  await isThere('.import-file');
};

async function leaveFile(): Promise<void> {
  await panel.click('.import-file button');
  await isGone('.import-file');
}

async function search(text: string): Promise<void> {
  await session.panel.evaluate(`(() => {
    const field = document.querySelector('.search');
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
}

const details = (id: string): State => ({
  enter: () => panel.open(urls.get(id) ?? `no URL of ${id}`),
  leave: closeDetails,
});

const grouped = (grouping: string): State => ({ enter: () => panel.groupBy(grouping) });

const showView = (view: string) => panel.click(`.views [value=${view}]`);

async function showServers(): Promise<void> {
  await showView('servers');
  await isThere('.row[data-server]');
}

async function leaveReport(): Promise<void> {
  await panel.click('.report [aria-label=Close]');
  await isGone('.report');
}

/** All that the panel shows; what is new is one line more. */
const states: Readonly<Record<string, State>> = {
  'the list by server': grouped('server'),
  'the list, not grouped': grouped('none'),
  'the list by cause': grouped('cause'),
  'some kinds of requests': {
    enter: () => panel.click('.chip[data-kind=blocked]'),
    leave: () => panel.click('.chip[data-kind=blocked]'),
  },
  'nothing that was searched': {
    enter: async () => {
      await search('nothing of the kind');
      await isGone('.row');
    },
    leave: () => search(''),
  },
  'what a preflight stopped': details('preflight-404'),
  'what the response stopped': details('origin-trailing-slash'),
  'what a missing method stopped': details('method-not-listed'),
  'what credentials stopped': details('wildcard-with-credentials'),
  'a redirect of a preflight': details('preflight-redirect'),
  'a redirect to another server': details('redirect-to-third'),
  'a page of an error': details('error-page'),
  'what passed': details('plain'),
  'what passed with advice': details('vary-origin-missing'),
  'advice on a cookie': details('cookie-not-stored'),
  'what failed, not by CORS': details('server-down'),
  'a WebSocket': details('socket'),
  'a call without CORS': details('no-cors'),
  'the servers': { enter: showServers, leave: () => showView('requests') },
  'a server': {
    enter: async () => {
      await showServers();
      await panel.click(`.row[data-server="${lab.api}"]`);
      await isThere('.servers .header-lines pre');
    },
    leave: async () => {
      await closeDetails();
      await showView('requests');
    },
  },
  'the settings': {
    enter: () => panel.click('[aria-label=Settings]'),
    leave: () => panel.click('[aria-label=Settings]'),
  },
  'a report': {
    enter: async () => {
      await panel.click(reportButton);
      await isThere('.report-save');
    },
    leave: leaveReport,
  },
  'a report as a page, with secrets': {
    enter: async () => {
      await panel.click(reportButton);
      await isThere('.report-save');
      await panel.click('.report [value=html]');
      await panel.click('.report [type=checkbox]');
      await isThere('iframe.report-preview');
    },
    leave: leaveReport,
  },
  'a file that is none': {
    enter: async () => {
      await chooseFile(session.panel, 'input[type=file]', 'package.json');
      await isThere('.import-failure');
    },
    leave: () => panel.click('.import-failure button'),
  },
  'a file that is dragged over it': {
    enter: async () => {
      await dragFile(session.panel, 'dragEnter', `${samples}/fiddler.har`);
      await isThere('.drop-here');
    },
    leave: () => dragFile(session.panel, 'dragCancel', `${samples}/fiddler.har`),
  },
  'a file': { enter: showFile(`${samples}/loose.har`), leave: leaveFile },
  'what is not known': {
    enter: async () => {
      await showFile('test/cli/samples/firefox.har')();
      await panel.groupBy('none');
      await panel.click('.row[data-verdict=inconclusive]');
      await waitFor('the details', () => session.panel.evaluate<boolean>(isWhole));
    },
    leave: leaveFile,
  },
};

beforeAll(async () => {
  lab = await startLab();
  session = await launchChromium({ executable: ensureChromium(), extension: 'dist/chromium' });
  await session.page.goto(lab.page);
  panel = readPanel((script) => session.panel.evaluate(script));
  await session.showPanel('CORS');
});

afterAll(async () => {
  await session?.close();
  await lab?.close();
});

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  [1200, 320].map((width) => ({ theme, width })),
);

async function look({ theme, width }: (typeof looks)[number]): Promise<void> {
  await session.setTheme(theme);
  await session.setLayout({ pageWidth: 500, panelWidth: width, height: 900 });
  await waitFor(`the panel in ${theme}`, async () =>
    session.panel.evaluate<boolean>(`document.documentElement.dataset.theme === '${theme}'`),
  );
}

it.each(looks)('nothing is wrong with the empty panel, $theme, $width', async (each) => {
  await look(each);
  expect(await axeViolations(session.panel)).toEqual([]);
});

it('lists the lab', async () => {
  const runs = await session.page.evaluate<RunResult[]>('window.lab.runAll()');
  const socket = `${lab.api.replace('http', 'ws')}/socket`;
  const noCors = `${lab.api}/plain?no-cors`;
  await session.page.evaluate(`fetch('${noCors}', { mode: 'no-cors' })`);
  await session.page.evaluate(`new Promise((resolve) =>
    new WebSocket('${socket}').addEventListener('close', resolve))`);
  urls = new Map([
    ...runs.map(({ id, url }) => [id, url] as const),
    ['socket', socket],
    ['no-cors', noCors],
  ]);
  await waitFor('all rows', async () => {
    const rows = new Set((await panel.rows()).map(({ url }) => url));
    return [...urls.values()].every((url) => rows.has(url));
  });
});

describe.each(looks)('nothing is wrong, $theme, $width, with', (each) => {
  beforeAll(() => look(each));

  it.each(Object.keys(states))('%s', async (name) => {
    const { enter, leave } = states[name] as State;
    await enter();
    const violations = await axeViolations(session.panel);
    await leave?.();
    expect(violations).toEqual([]);
  });
});
