import type { Item } from '../../src/ui/store.ts';
import { waitFor } from '../browsers/wait.ts';
import { type CausePorts, causeRuns, lastUrlOf } from '../lab/causes/runs.ts';
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
 * Makes the calls of all runs, and gives what the panel lists once nothing changes any more.
 *
 * @param skipped the ids of scenarios that the browser cannot run
 */
export async function runAll(
  { inPage, inPanel }: CauseBrowser,
  skipped: readonly string[],
): Promise<readonly Item[]> {
  await inPage<void>(`window.causeLab.start(${JSON.stringify(namesWithout(skipped))})`);
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
  return settledItems(panelState(inPanel), () => []);
}

/**
 * The ids of the causes that the panel names of the last call of a run.
 *
 * @returns null where the panel does not list it
 */
export function namedIn(
  items: readonly Item[],
  { causes }: { readonly causes: CausePorts },
  name: string,
): readonly string[] | null {
  const url = lastUrlOf(name, causes);
  const item = items.findLast(({ exchange }) => {
    const [first] = exchange.hops;
    return first.url.replace(/\?.*/, '') === url;
  });
  return item?.diagnosis.causes.map(({ id }) => id) ?? null;
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
