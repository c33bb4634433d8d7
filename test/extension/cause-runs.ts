import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';
import { waitFor } from '../browsers/wait.ts';
import { type CausePorts, causeRuns, framedRuns, knockOf, lastUrlOf } from '../lab/causes/runs.ts';
import type { Lab } from '../lab/server.ts';
import { panelState } from '../oracle/panel/panel-state.ts';
import { settledItems } from '../oracle/panel/settled.ts';
import type { CauseBrowser } from './cause-browser.ts';

/** Milliseconds; the slowest run takes half a minute. */
const longest = 60_000;

/** The slow ones begin first, so that all end at about the same time. */
function namesWithout(skipped: readonly string[]): string[] {
  return causeRuns
    .map(({ name }) => name)
    .filter((name) => !skipped.includes(name.replace(/-near$/, '')))
    .toSorted((a, b) => Number(isSlow(b)) - Number(isSlow(a)));
}

function isSlow(name: string): boolean {
  return /timeout/.test(name);
}

/**
 * Waits until the browser records what the frames call. Firefox 153 misses the first moments of a document in
 * another process, now and then; nothing tells when it has begun to record but that it does.
 */
async function framesRecorded(
  { inPage, inPanel }: CauseBrowser,
  ports: CausePorts,
  names: readonly string[],
): Promise<void> {
  const panel = panelState(inPanel);
  await waitFor('the browser to record the frames', async () => {
    const urls = urlsOf(await panel.items());
    const missing = names.filter((name) => !urls.has(knockOf(name, ports)));
    if (missing.length > 0) await inPage<void>(`window.causeLab.knock(${JSON.stringify(missing)})`);
    return missing.length === 0;
  });
}

/**
 * Makes the calls of all runs, and gives what the panel lists once nothing changes any more.
 *
 * @param skipped the ids of scenarios that the browser cannot run
 * @param unlisted the ids of those that the panel does not list
 */
export async function runAll(
  browser: CauseBrowser,
  { causes }: Pick<Lab, 'causes'>,
  skipped: readonly string[],
  unlisted: readonly string[],
): Promise<readonly Diagnosed[]> {
  const { inPage, inPanel } = browser;
  const names = namesWithout(skipped);
  await framesRecorded(
    browser,
    causes,
    framedRuns.filter((name) => names.includes(name)),
  );
  await inPage<void>(`window.causeLab.start(${JSON.stringify(names)})`);
  let left: readonly string[] = [];
  await waitFor(
    'all runs to end',
    async () => {
      left = await inPage<string[]>('window.causeLab.left()');
      return left.length === 0;
    },
    longest,
  ).catch((error) => {
    throw new Error(`${error} Left are ${left.join(', ')}.`);
  });
  return settledItems(panelState(inPanel), (items) => {
    const listed = urlsOf(items);
    return names.filter((name) => !unlisted.includes(name) && !listed.has(lastUrlOf(name, causes)));
  });
}

/** The URLs that were called, without the numbers of the runs. */
function urlsOf(items: readonly Diagnosed[]): ReadonlySet<string> {
  return new Set(items.map(({ exchange }) => exchange.hops[0].url.replace(/\?.*/, '')));
}

/**
 * The ids of the causes that the panel names of the URL of a run's last call. The calls before it pass, where they
 * are of the same URL.
 *
 * @returns null where the panel does not list it
 */
export function namedIn(
  items: readonly Diagnosed[],
  { causes }: Pick<Lab, 'causes'>,
  name: string,
): readonly string[] | null {
  const url = lastUrlOf(name, causes);
  const listed = items.filter(({ exchange }) => exchange.hops[0].url.replace(/\?.*/, '') === url);
  if (listed.length === 0) return null;
  return listed.flatMap(({ diagnosis }) => diagnosis.causes.map(({ id }) => id));
}

/** The causes that the panel names of a URL, once the page has called it. */
export async function namedAfter(
  { inPage, inPanel }: CauseBrowser,
  url: string,
): Promise<readonly string[]> {
  await inPage<string>(`fetch('${url}').then((answer) => answer.text()).catch(String)`);
  const panel = panelState(inPanel);
  const item = await waitFor(`the panel to list ${url}`, async () =>
    (await panel.items()).find(({ exchange, diagnosis }) => {
      return exchange.hops[0].url === url && diagnosis.missing === null;
    }),
  );
  return item.diagnosis.causes.map(({ id }) => id);
}
