import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import { group } from '../../../src/exchange/group.ts';
import { waitFor } from '../../browsers/wait.ts';
import { caseOf, type OracleCase } from '../case.ts';
import type { Evaluate } from '../engines/recording.ts';
import { mixUp } from '../mix-up.ts';
import { isCors } from '../server/seen.ts';
import type { OracleServer } from '../server/server.ts';
import type { Observed } from '../truth.ts';
import { panelState } from './panel-state.ts';
import { readScreen } from './screen.ts';
import { screenFaults } from './screen-faults.ts';
import { settledItems } from './settled.ts';

/** Presses "Reload and watch calls", and waits for the page to be there again. */
export async function reloadAndWatch(inPanel: Evaluate, inPage: Evaluate): Promise<void> {
  await inPage('window.isLeft = true');
  await inPanel(`document.querySelector('.watch').click()`);
  await waitFor('the page to be loaded again', () =>
    // While it is loaded there is nothing that could answer.
    inPage<boolean>('window.isLeft === undefined && window.oracle !== undefined').catch(
      () => false,
    ),
  );
}

/** What the panel lists once it has settled, and whether its screen shows that and nothing else. */
export async function readPanel(
  inPanel: Evaluate,
  cases: readonly OracleCase[],
  server: Pick<OracleServer, 'seen'>,
): Promise<Pick<Observed, 'items' | 'faults'>> {
  const panel = panelState(inPanel);
  const { items, rows } = await waitFor(
    'the panel not to change while it is read',
    async () => {
      const items = await settledItems(panel, (listed) => lacking(listed, cases, server));
      const rows = await readScreen(inPanel);
      return (await panel.isSame()) && { items, rows };
    },
    60_000,
  );
  const known = new Set(cases.map(({ id }) => id));
  const strays = items
    .map(({ exchange }) => exchange.hops[0].url)
    .filter((url) => !known.has(caseOf(url) ?? -1));
  return {
    items,
    faults: [
      ...strays.map((url) => `the panel lists ${url}, which no case asked for`),
      ...screenFaults(items, rows),
    ],
  };
}

/** What the servers saw of CORS requests and the panel does not list. */
function lacking(
  items: readonly Diagnosed[],
  cases: readonly OracleCase[],
  server: Pick<OracleServer, 'seen'>,
): string[] {
  const byCase = group(items, ({ exchange }) => caseOf(exchange.hops[0].url));
  return cases.flatMap((each) => {
    const seen = server.seen(each.id);
    // What never left the page's own origin is none of the panel's.
    if (!seen.some((request) => request.place !== 'page' && isCors(request))) return [];
    const [item] = byCase.get(each.id) ?? [];
    const why = item === undefined ? 'no exchange' : mixUp(item.exchange, each, seen);
    return why === null ? [] : [`case ${each.id}: ${why}`];
  });
}
