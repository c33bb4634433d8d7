/**
 * Records the lab's scenarios in Chromium and in Firefox as HAR files, for the tests of the command
 * line: `node --import tsx scripts/record-hars.ts`. They go to `test/cli/samples/`.
 */
import { writeFile } from 'node:fs/promises';
import { launchChromium } from '../test/browsers/chromium/launch.ts';
import { launchFirefox } from '../test/browsers/firefox/launch.ts';
import { waitFor } from '../test/browsers/wait.ts';
import { readPanel } from '../test/extension/panel-reader.ts';
import type { RunResult } from '../test/lab/listing.ts';
import { scenarios } from '../test/lab/scenarios.ts';
import { type Lab, startLab } from '../test/lab/server.ts';
import { buildExtension } from './build.ts';
import { sampleFrom } from './record-hars/sample.ts';
import { ensureChromium, ensureFirefox } from './setup/browsers.ts';

type Evaluate = <T>(script: string) => Promise<T>;

/** Runs every scenario, waits until the panel shows each, and writes down what DevTools recorded. */
async function record(name: string, lab: Lab, page: Evaluate, panel: Evaluate): Promise<void> {
  for (const { id } of scenarios) await page<RunResult>(`window.lab.run('${id}')`);
  await waitFor(`${scenarios.length} rows`, async () => {
    const rows = await readPanel(panel).rows();
    return rows.length === scenarios.length;
  });
  const har = await panel<object>(`new Promise((resolve) => {
    (globalThis.chrome ?? globalThis.browser).devtools.network.getHAR((log) => resolve({ log }));
  })`);
  const file = new URL(`../test/cli/samples/${name}.har`, import.meta.url);
  await writeFile(file, sampleFrom(har, lab));
  console.log(`${name}: ${file.pathname}`);
}

async function recordChromium(lab: Lab): Promise<void> {
  const extension = await buildExtension('chromium');
  const session = await launchChromium({ executable: ensureChromium(), extension });
  try {
    await session.page.goto(lab.page);
    const panel = await session.showPanel('CORS');
    await record(
      'chromium',
      lab,
      (script) => session.page.evaluate(script),
      (script) => panel.evaluate(script),
    );
  } finally {
    await session.close();
  }
}

async function recordFirefox(lab: Lab): Promise<void> {
  const executable = ensureFirefox();
  if (executable === null)
    throw new Error('No Firefox was found: install it, or name one in FIREFOX_PATH.');
  const session = await launchFirefox({ executable, extension: await buildExtension('firefox') });
  try {
    await session.navigate(lab.page);
    await session.showPanel('CORS');
    await record('firefox', lab, session.pageEvaluate, session.panelEvaluate);
  } finally {
    await session.close();
  }
}

const lab = await startLab();
try {
  await recordChromium(lab);
  await recordFirefox(lab);
} finally {
  await lab.close();
}
