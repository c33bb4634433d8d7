import { mkdir, writeFile } from 'node:fs/promises';
import type { ChromiumSession } from '../../test/browsers/chromium/launch.ts';
import { type PanelReader, readPanel, rowOf } from '../../test/extension/panel-reader.ts';
import type { RunResult } from '../../test/lab/listing.ts';
import type { Origins, Scenario } from '../../test/lab/scenario.ts';
import { scenarios } from '../../test/lab/scenarios.ts';

const folder = new URL('../../output/', import.meta.url);

/**
 * Runs every scenario of the lab, waits until the panel shows it, and prints what the panel says.
 * A picture of page and panel goes to `output/`.
 *
 * @returns whether the panel had each of them right
 */
export async function runScenarios(
  session: ChromiumSession,
  lab: Origins,
): Promise<'passed' | 'failed'> {
  const panel = readPanel((script) => session.panel.evaluate(script));
  const missed: string[] = [];
  const urls = new Map<string, string>();
  for (const scenario of scenarios) {
    const { url } = await session.page.evaluate<RunResult>(`window.lab.run('${scenario.id}')`);
    urls.set(scenario.id, url);
    const problem = await problemOf(panel, scenario, lab, url);
    if (problem !== null) missed.push(`${scenario.id}: ${problem}`);
    await print(panel, scenario, url, problem);
  }
  await session.setLayout({ pageWidth: 640, panelWidth: 900, height: 900 });
  await panel.open(urls.get('method-not-listed') ?? '');
  await mkdir(folder, { recursive: true });
  const picture = new URL('start.png', folder);
  await writeFile(picture, await session.pictureOfWindow());
  console.log(
    `\n${scenarios.length - missed.length} of ${scenarios.length} scenarios are explained. Picture: ${picture.pathname}`,
  );
  for (const line of missed) console.error(`Missed: ${line}`);
  return missed.length === 0 ? 'passed' : 'failed';
}

/** Waits until the panel gives a scenario its verdict; what is wrong where it does not. */
async function problemOf(
  panel: PanelReader,
  { expected }: Scenario,
  lab: Origins,
  url: string,
): Promise<string | null> {
  try {
    await rowOf(panel, url, expected(lab).verdict);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function print(
  panel: PanelReader,
  { title }: Scenario,
  url: string,
  problem: string | null,
): Promise<void> {
  console.log(`\n${title}`);
  if (problem !== null) {
    console.log(`  ${problem}`);
    return;
  }
  const { headline, fix } = await panel.open(url);
  console.log(`  ${headline}`);
  for (const line of fix) console.log(`    ${line}`);
}
