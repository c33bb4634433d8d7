import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { type CorsRecord, recordCorsErrors } from '../browsers/chromium/cors-errors.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { listenOnLocalhost } from '../lab/localhost.ts';
import { adviceScenarios } from '../lab/scenarios/advice.ts';
import { scenarios } from '../lab/scenarios.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { onScreen } from './on-screen.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';
import { readServer, sectionsOfServer } from './servers-reader.ts';

let lab: Lab;
let session: ChromiumSession;
let record: CorsRecord;
let panel: PanelReader;

beforeAll(async () => {
  lab = await startLab();
  session = await launchChromium({ executable: ensureChromium(), extension: 'dist/chromium' });
  record = await recordCorsErrors(session.page);
  await session.page.goto(lab.page);
});

afterAll(async () => {
  await session?.close();
  await lab?.close();
});

function run(id: string): Promise<RunResult> {
  return session.page.evaluate<RunResult>(`window.lab.run('${id}')`);
}

/** What the browser's own network stack said of a call, in the words of the DevTools protocol. */
async function browsersOwn(path: string): Promise<string | null> {
  const request = await waitFor(`the browser to end ${path}`, () =>
    record.requests().find(({ url, type, outcome }) => {
      const { pathname, search } = new URL(url);
      return type !== 'Preflight' && outcome !== 'pending' && pathname + search === path;
    }),
  );
  return request.corsError;
}

it('shows what was recorded before the panel was opened', async () => {
  const { url } = await run('no-allow-origin');
  await session.showPanel('CORS');
  panel = readPanel((script) => session.panel.evaluate(script));
  await rowOf(panel, url, 'blocked');
});

describe('each scenario of the lab', () => {
  it.each(scenarios)('$id', async ({ id, expected }) => {
    const { url } = await run(id);
    const { verdict, chromium } = expected(lab);
    const row = await rowOf(panel, url, verdict);
    const details = await panel.open(url);
    const shown = onScreen(lab, url)[id];
    expect(row.finding).toBe(shown?.headline);
    expect(details.headline).toBe(shown?.headline);
    expect(details.fix).toEqual(shown?.fix);
    const { pathname, search } = new URL(url);
    const own = await browsersOwn(pathname + search);
    expect(own).toBe(chromium?.corsError ?? null);
    if (verdict === 'blocked') expect(details.chromium).toBe(own);
  });
});

it.each(adviceScenarios)('advises on $id', async ({ id, lines }) => {
  const { url, outcome } = await run(id);
  expect(outcome).toBe('read');
  await rowOf(panel, url, 'allowed');
  await panel.open(url);
  // The last of several requests may come after the first row.
  const shown = await waitFor(`the advice ${id}`, async () => (await panel.details()).advice[id]);
  expect(shown).toEqual(lines);
});

it('shows the one policy of a server', async () => {
  const { sections, policy } = await readServer(
    (script) => session.panel.evaluate(script),
    lab.api,
  );
  expect(sections).toEqual(sectionsOfServer);
  const [preflight, response] = policy;
  expect(preflight?.[0]).toBe(`Access-Control-Allow-Origin: ${lab.page}`);
  expect(preflight).toContain(
    'Access-Control-Allow-Headers: authorization, content-type, x-api-key',
  );
  expect(response?.slice(0, 2)).toEqual(preflight?.slice(0, 2));
});

it('says what happened and why, side by side', async () => {
  const { url } = await run('origin-trailing-slash');
  await rowOf(panel, url, 'blocked');
  const { progress, why } = await panel.open(url);
  expect(progress).toEqual(['GET status 200, stopped here']);
  expect(why).toContain(
    `The server allows ${lab.page}/; compared byte by byte, that is not your page's ${lab.page}.`,
  );
});

it('copies the lines to add', async () => {
  const { url } = await run('no-allow-origin');
  await rowOf(panel, url, 'blocked');
  await panel.open(url);
  await session.panel.send('Runtime.evaluate', {
    expression: "document.querySelector('.copy').click()",
    userGesture: true,
  });
  await waitFor('the button to say so', async () => (await panel.text('.copy')) === 'Copied');
  // Pasted by a trusted key, as a person would.
  await session.panel.evaluate(`void Object.assign(
    document.body.appendChild(document.createElement('textarea')), { id: 'pasted' }).focus()`);
  await session.panel.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['paste'] });
  const pasted = await session.panel.evaluate<string>(`(() => {
    const field = document.getElementById('pasted');
    field.remove();
    return field.value;
  })()`);
  expect(pasted).toBe(`Access-Control-Allow-Origin: ${lab.page}\nVary: Origin`);
});

it('misses none of 200 refused requests, of which Chromium reports some before their answer', async () => {
  await panel.click('[aria-label=Clear]');
  const { url } = await run('no-allow-origin');
  await session.page.evaluate(`Promise.allSettled(Array.from({ length: 200 }, (_, index) =>
    fetch(${JSON.stringify(url)} + '&n=' + index)))`);
  await waitFor('201 blocked rows', async () => {
    const rows = await panel.rows();
    return rows.length === 201 && rows.every(({ verdict }) => verdict === 'blocked');
  });
});

it('keeps what is read in its place while rows come above it', async () => {
  const failing = async (id: string, from: number, to: number) => {
    const { url } = await run(id);
    await session.page.evaluate(`(async () => {
      for (let n = ${from}; n < ${to}; n += 1) {
        await fetch(${JSON.stringify(url)}.replace('?', '/' + n + '?')).catch(() => {});
      }
    })()`);
  };
  await panel.click('[aria-label=Clear]');
  await failing('server-down', 0, 40);
  await failing('no-allow-origin', 0, 40);
  await waitFor('82 rows', async () => (await panel.rows()).length === 82);
  await panel.groupBy('cause');
  /** The last row that is drawn, and where it stands. */
  const last = `(() => {
    const row = [...document.querySelectorAll('.row')].at(-1);
    return [row.dataset.url, row.getBoundingClientRect().top];
  })()`;
  await session.panel.evaluate(`void (document.querySelector('.list').scrollTop = 1e6)`);
  const before = await session.panel.evaluate<[string, number]>(last);
  await failing('server-down', 40, 45);
  await waitFor('6 rows more', async () =>
    (await panel.text('.group-count'))?.startsWith('47 requests'),
  );
  expect(await session.panel.evaluate<[string, number]>(last)).toEqual(before);
});

it('shows a request whose answer the page never reads, which Chromium may not report', async () => {
  const server = await listenOnLocalhost();
  server.serve((_, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    response.end('unread');
  });
  try {
    const url = `http://localhost:${server.port}/unread`;
    await session.page.evaluate(`void fetch('${url}')`);
    await rowOf(panel, url, 'allowed');
  } finally {
    await server.close();
  }
});

it('is emptied by Clear and by a navigation, and goes on after both', async () => {
  await panel.click('[aria-label=Clear]');
  await waitFor('an empty panel', async () => (await panel.rows()).length === 0);
  expect(await panel.text('.empty-title')).toBe('No cross-origin requests recorded');
  await rowOf(panel, (await run('plain')).url, 'allowed');
  await session.page.goto(`${lab.page}/?again`);
  await waitFor('an empty panel', async () => (await panel.rows()).length === 0);
  await rowOf(panel, (await run('other-origin')).url, 'blocked');
  expect(await panel.rows()).toHaveLength(1);
});

it('reloads the page from its empty state', async () => {
  await panel.click('[aria-label=Clear]');
  await waitFor('the button', async () => (await panel.text('.empty .text-button')) !== null);
  const loaded = session.page.waitForEvent('load');
  await panel.click('.empty .text-button');
  await loaded;
});

it('follows the theme of DevTools, in its colours', async () => {
  /** The colour of an element's background, where the token is one, and of what stands on it. */
  const colors = (element: string, ground: string, text: string) => `(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'background: ${ground}; color: ${text}';
    const { backgroundColor, color } = getComputedStyle(${element} ?? probe);
    probe.remove();
    return [backgroundColor, color];
  })()`;
  for (const theme of ['dark', 'light', 'dark'] as const) {
    await session.setTheme(theme);
    await waitFor(
      `the panel in ${theme}`,
      async () =>
        (await session.panel.evaluate<string>('document.documentElement.dataset.theme')) === theme,
    );
    const own = await session.frontEnd.evaluate(
      colors('null', 'var(--sys-color-cdt-base-container)', 'var(--sys-color-on-surface-subtle)'),
    );
    expect(await session.panel.evaluate(colors(`document.querySelector('.bar')`, '', ''))).toEqual(
      own,
    );
  }
});

it.each(['about:blank', 'data:text/html,hi'])(
  'is empty on %s, and goes on after it',
  async (url) => {
    await session.page.goto(url);
    await waitFor('an empty panel', async () => (await panel.text('.empty-title')) !== null);
    await session.page.goto(lab.page);
    await rowOf(panel, (await run('plain')).url, 'allowed');
  },
);

it('outlives a page of the browser itself, of which extensions are told nothing', async () => {
  await session.page.goto('chrome://version/');
  await session.page.goto(lab.page);
  await rowOf(panel, (await run('other-origin')).url, 'blocked');
  expect(await panel.rows()).toHaveLength(1);
});

it('has caused no error in the extension', async () => {
  expect(await session.extensionErrors()).toEqual([]);
});
