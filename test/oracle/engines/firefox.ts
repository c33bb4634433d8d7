import { group } from '../../../src/exchange/group.ts';
import type { ConsoleMessage } from '../../browsers/firefox/console.ts';
import { launchFirefox } from '../../browsers/firefox/launch.ts';
import { waitFor } from '../../browsers/wait.ts';
import { caseOf, type OracleCase } from '../case.ts';
import { itemsOf } from '../items.ts';
import { isNetworkError } from '../network-error.ts';
import { type Outcome, pageCallOf } from '../page/calls.ts';
import { readPanel, reloadAndWatch } from '../panel/through-panel.ts';
import type { Seen } from '../server/server.ts';
import { type Engine, type EngineOptions, isThroughPanel, type Truth } from '../truth.ts';
import { type Evaluate, startRecorder } from './recording.ts';

/** A script in Firefox may take 30 s, so the cases are run in parts. */
const atOnce = 25;

/** A category that is a warning: the request went through. */
const warning = 'CORSAllowHeaderFromPreflightDeprecation';

/** What Firefox says of every failure below HTTP, and after a failed preflight as well. */
const failure = 'CORSDidNotSucceed2';

/** Firefox with the toolbox and the extension; its console tells the truth. */
export async function startFirefox(options: EngineOptions): Promise<Engine> {
  const { executable, extension, server, capture } = options;
  const session = await launchFirefox({ executable, extension });
  return {
    name: 'firefox',
    async observe(cases, inFlight) {
      await session.navigate(server.places.page);
      await session.showPanel('CORS');
      const inPanel: Evaluate = (script) => session.panelEvaluate(script);
      const recorder = isThroughPanel(capture) ? null : await startRecorder(inPanel, 'live');
      if (capture === 'watched-panel') {
        await reloadAndWatch(inPanel, (script) => session.pageEvaluate(script));
      }
      const outcomes: Outcome[] = [];
      for (let from = 0; from < cases.length; from += atOnce) {
        const part = cases.slice(from, from + atOnce);
        const calls = JSON.stringify(part.map((each) => pageCallOf(each, server.places)));
        const script = `window.oracle.run(${calls}, ${inFlight})`;
        outcomes.push(...(await session.pageEvaluate<Outcome[]>(script)));
      }
      const captured =
        recorder === null
          ? await readPanel(inPanel, cases, server)
          : { items: itemsOf(await recorder.entries(cases, server, capture), cases), faults: [] };
      await allIsSaid(cases);
      const messages = group(await session.consoleMessages(), ({ text }) => caseOf(text));
      const outcome = (id: number) => outcomes.find((each) => each.id === id) ?? null;
      return {
        ...captured,
        outcome,
        truth: (each) => {
          const said = messages.get(each.id) ?? [];
          return truthOf(each, server.seen(each.id), said, outcome(each.id));
        },
      };
    },
    close: () => session.close(),
  };

  /**
   * Messages come in their order, a moment after the page knows: so a last call is refused, and
   * once that was said, all was.
   */
  async function allIsSaid(cases: readonly OracleCase[]): Promise<void> {
    const url = `${server.places.api}/last?of=${cases.length}`;
    await session.pageEvaluate(`fetch('${url}').catch(() => null).then(() => null)`);
    await waitFor('the last message of Firefox', async () =>
      (await session.consoleMessages()).some(({ text }) => text.includes(url)),
    );
  }
}

function truthOf(
  each: OracleCase,
  seen: readonly Seen[],
  messages: readonly ConsoleMessage[],
  outcome: Outcome | null,
): Truth {
  const said = messages.map(({ category, text }) => `${category}: ${text}`);
  const code = messages.find(({ category }) => category !== warning)?.category ?? null;
  const verdict = verdictOf(code, outcome, isNetworkError(each, seen));
  return { verdict, code, parameter: null, said };
}

/** @param mustBeRefused whether a failure that the page was told of can be nothing else */
function verdictOf(
  code: string | null,
  outcome: Outcome | null,
  mustBeRefused: boolean,
): Truth['verdict'] {
  if (outcome?.page === 'got') return 'allowed';
  if (code !== null) return code === failure ? 'not-cors' : 'blocked';
  return outcome?.page === 'failed' && mustBeRefused ? 'refused' : 'untold';
}
