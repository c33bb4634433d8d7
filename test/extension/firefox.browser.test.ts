import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox } from '../../scripts/setup/browsers.ts';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import type { RunResult } from '../lab/listing.ts';
import { adviceScenarios } from '../lab/scenarios/advice.ts';
import { scenarios } from '../lab/scenarios.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { onScreen } from './on-screen.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';
import { readServer, sectionsOfServer } from './servers-reader.ts';

const executable = ensureFirefox();
if (executable === null) {
  const message = 'No Firefox was found: install it, or name one in FIREFOX_PATH.';
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`\n!!! The Firefox tests are SKIPPED. ${message}\n`);
}

/** Firefox does not record why a connection failed, nor whether the page was refused. */
const otherwise: Readonly<Record<string, { readonly verdict: string; readonly headline: string }>> =
  {
    wildcard: {
      verdict: 'inconclusive',
      headline: 'Passes without credentials; with credentials it would be blocked',
    },
  };

describe.skipIf(executable === null)('the panel in Firefox', () => {
  let lab: Lab;
  let session: FirefoxSession;
  let panel: PanelReader;

  beforeAll(async () => {
    lab = await startLab();
    session = await launchFirefox({ executable: executable ?? '', extension: 'dist/firefox' });
    await session.navigate(lab.page);
  });

  afterAll(async () => {
    await session?.close();
    await lab?.close();
  });

  function run(id: string): Promise<RunResult> {
    return session.pageEvaluate<RunResult>(`window.lab.run('${id}')`);
  }

  /** The category of the first message about a call; null where the page was given the answer. */
  async function browsersOwn({ url, outcome }: RunResult): Promise<string | null> {
    if (outcome === 'read') return null;
    const { search, pathname } = new URL(url);
    const message = await waitFor(`a message about ${url}`, async () =>
      (await session.consoleMessages()).find(
        ({ text }) =>
          text.includes(`${pathname}${search}`) || text.includes(`${pathname}/${search}`),
      ),
    );
    return message.category;
  }

  it('shows what was recorded before the panel was opened', async () => {
    const { url } = await run('no-allow-origin');
    await session.showPanel('CORS');
    panel = readPanel((script) => session.panelEvaluate(script));
    await rowOf(panel, url, 'blocked');
  });

  it.each(scenarios)('$id', async ({ id, expected }) => {
    await session.clearConsoleMessages();
    const result = await run(id);
    const { url } = result;
    const { verdict, firefox } = expected(lab);
    const row = await rowOf(panel, url, otherwise[id]?.verdict ?? verdict);
    const details = await panel.open(url);
    const shown = onScreen(lab, url)[id];
    const headline =
      id === 'server-down'
        ? `No answer came from ${lab.down}`
        : (otherwise[id]?.headline ?? shown?.headline);
    expect(row.finding).toBe(headline);
    expect(details.fix).toEqual(shown?.fix);
    const own = await browsersOwn(result);
    expect(own).toBe(firefox);
    if (own !== null) expect(details.firefox).toBe(own);
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
      (script) => session.panelEvaluate(script),
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

  it('is emptied by a navigation, and goes on after it', async () => {
    await session.navigate(`${lab.page}/?again`);
    await waitFor('an empty panel', async () => (await panel.rows()).length === 0);
    await rowOf(panel, (await run('plain')).url, 'allowed');
  });

  it('follows the theme of DevTools, in its colours', async () => {
    for (const theme of ['dark', 'light'] as const) {
      await session.setTheme(theme);
      await waitFor(
        `the panel in ${theme}`,
        async () =>
          (await session.panelEvaluate<string>('document.documentElement.dataset.theme')) === theme,
      );
      const own = await session.chromeEvaluate<string[]>(`
        const { doc, win } = openToolbox();
        const probe = doc.documentElement.appendChild(
          doc.createElementNS('http://www.w3.org/1999/xhtml', 'i'));
        probe.style.cssText =
          'background: var(--theme-body-background); color: var(--theme-body-color)';
        const { backgroundColor, color } = win.getComputedStyle(probe);
        probe.remove();
        return [backgroundColor, color];`);
      const shown = await session.panelEvaluate<string[]>(`(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      })()`);
      expect(shown).toEqual(own);
    }
  });

  it('stays whole on about:blank', async () => {
    await session.navigate('about:blank');
    await waitFor('an empty panel', async () => (await panel.text('.empty-title')) !== null);
    await session.navigate(lab.page);
    // The page is in another process now. Firefox 153 records nothing of its first moments (2 of 24
    // times), for no panel of the toolbox; nothing tells when it has begun to but that it does.
    await waitFor('Firefox to record the page', async () => {
      const { url } = await run('plain');
      const rows = await panel.rows();
      return rows.some((row) => row.url.startsWith(url.split('?')[0] ?? url));
    });
    await rowOf(panel, (await run('other-origin')).url, 'blocked');
  });

  it('has caused no error in the extension', async () => {
    expect(await session.extensionErrors()).toEqual([]);
  });
});
