import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox } from '../../scripts/setup/browsers.ts';
import { rules } from '../../src/diagnosis/causes/rules.ts';
import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';
import { nearName } from '../lab/causes/runs.ts';
import { causeScenarios } from '../lab/causes/scenarios.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type CauseBrowser, openChromium, openFirefox } from './cause-browser.ts';
import { namedAfter, namedIn, runAll } from './cause-runs.ts';
import {
  inChromium,
  inFirefox,
  inNoRecording,
  type Otherwise,
  played,
} from './causes-otherwise.ts';

const firefox = ensureFirefox();

it('each cause is brought about, or it is said why no browser can show it', () => {
  const shown = new Set(causeScenarios.map(({ cause }) => cause));
  const told = [...Object.keys(inNoRecording), ...played];
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id) => !shown.has(id) && !told.includes(id))).toEqual([]);
  expect([...shown, ...told].filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each<[string, boolean, (lab: Lab) => Promise<CauseBrowser>]>([
  ['Chromium', true, openChromium],
  ['Firefox', firefox !== null, (lab) => openFirefox(lab, firefox ?? '')],
])('what stands behind refusals, in %s', (name, isThere, open) => {
  const otherwise: Readonly<Record<string, Otherwise>> =
    name === 'Firefox' ? inFirefox : inChromium;
  const ids = Object.keys(otherwise);
  const skipped = ids.filter((id) => otherwise[id]?.isNotRun);
  const unlisted = ids.filter((id) => otherwise[id]?.named === null);
  let lab: Lab;
  let browser: CauseBrowser;
  let items: readonly Diagnosed[];

  beforeAll(async () => {
    if (!isThere) return;
    lab = await startLab();
    browser = await open(lab);
    items = await runAll(browser, lab, skipped, unlisted);
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });

  it.skipIf(!isThere).each(causeScenarios)('$id', ({ id, cause }) => {
    const named = namedIn(items, lab, id);
    const said = inNoRecording[id] ?? otherwise[id];
    if (said === undefined) expect(named?.[0]).toBe(cause);
    else expect(named, said.why).toEqual(said.named);
  });

  it.skipIf(!isThere).each(causeScenarios)('$id, and a near miss', (scenario) => {
    expect(namedIn(items, lab, nearName(scenario)) ?? []).not.toContain(scenario.cause);
  });

  const canPlay = isThere && name === 'Chromium';

  it.skipIf(!canPlay)('offline, and online again', async () => {
    const offline = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    const { protocol } = browser;
    await protocol?.send('Network.enable');
    await protocol?.send('Network.emulateNetworkConditions', { ...offline, offline: true });
    expect(await namedAfter(browser, `${lab.api}/no-allow-origin?offline`)).toEqual(['offline']);
    await protocol?.send('Network.emulateNetworkConditions', { ...offline, offline: false });
    expect(await namedAfter(browser, `${lab.api}/no-allow-origin?online`)).toEqual([]);
  });

  it.skipIf(!canPlay)('timeout, and an answer in time', async () => {
    const { protocol } = browser;
    protocol?.on('Fetch.requestPaused', ({ requestId }) => {
      void protocol.send('Fetch.failRequest', { requestId, errorReason: 'TimedOut' });
    });
    await protocol?.send('Fetch.enable', { patterns: [{ urlPattern: '*?late' }] });
    expect(await namedAfter(browser, `${lab.api}/no-allow-origin?late`)).toEqual(['timeout']);
    expect(await namedAfter(browser, `${lab.api}/no-allow-origin?in-time`)).toEqual([]);
  });
});
