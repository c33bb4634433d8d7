import { type RecordedRequest, recordCorsErrors } from '../../browsers/chromium/cors-errors.ts';
import { launchChromium } from '../../browsers/chromium/launch.ts';
import { waitFor } from '../../browsers/wait.ts';
import { caseOf } from '../case.ts';
import { itemsOf } from '../items.ts';
import { type Outcome, pageCallOf } from '../page/calls.ts';
import { readPanel, reloadAndWatch } from '../panel/through-panel.ts';
import { type Engine, type EngineOptions, isThroughPanel, type Truth } from '../truth.ts';
import { type Evaluate, startRecorder } from './recording.ts';

/** Chromium with DevTools and the extension; its network stack tells the truth over the protocol. */
export async function startChromium(options: EngineOptions): Promise<Engine> {
  const { executable, extension, server, capture } = options;
  const session = await launchChromium({ executable, extension });
  return {
    name: 'chromium',
    async observe(cases, inFlight) {
      const record = await recordCorsErrors(session.page);
      await session.page.goto(server.places.page);
      const panel = await session.showPanel('CORS');
      const inPanel: Evaluate = (script) => panel.evaluate(script);
      const recorder = isThroughPanel(capture) ? null : await startRecorder(inPanel, 'log');
      if (capture === 'watched-panel') {
        await reloadAndWatch(inPanel, (script) => session.page.evaluate(script));
      }
      const outcomes = await session.page.evaluate<Outcome[], Parameters<Window['oracle']['run']>>(
        ([calls, atOnce]) => window.oracle.run(calls, atOnce),
        [cases.map((each) => pageCallOf(each, server.places)), inFlight],
      );
      await waitFor('Chromium to end every request', () =>
        record.requests().every((request) => isEnded(request, outcomes)),
      );
      const captured =
        recorder === null
          ? await readPanel(inPanel, cases, server)
          : { items: itemsOf(await recorder.entries(cases, server, capture), cases), faults: [] };
      const requests = record.requests();
      await record.stop();
      return {
        ...captured,
        outcome: (id) => outcomes.find((each) => each.id === id) ?? null,
        truth: ({ id }) =>
          truthOf(
            requests.filter(({ url }) => caseOf(url) === id),
            outcomes.find((each) => each.id === id) ?? null,
          ),
      };
    },
    close: () => session.close(),
  };
}

/** A request that the page still waited for at its end will not end either. */
function isEnded({ url, outcome }: RecordedRequest, outcomes: readonly Outcome[]): boolean {
  const id = caseOf(url);
  return (
    outcome !== 'pending' ||
    id === null ||
    outcomes.some((each) => each.id === id && each.page === 'silence')
  );
}

function truthOf(requests: readonly RecordedRequest[], outcome: Outcome | null): Truth {
  const said = requests.map(
    ({ type, method, outcome, status, corsError, failedParameter, errorText }) =>
      [type, method, outcome, status, corsError, failedParameter, errorText]
        .filter((part) => part !== null)
        .join(' '),
  );
  const request = requests.find(({ type }) => type !== 'Preflight');
  const verdict = request === undefined ? 'untold' : verdictOf(request, outcome);
  const { corsError: code = null, failedParameter: parameter = null } = request ?? {};
  return { verdict, code, parameter, said };
}

function verdictOf(
  { outcome, corsError }: RecordedRequest,
  told: Outcome | null,
): Truth['verdict'] {
  if (corsError !== null) return 'blocked';
  // A redirect that the page did not want to follow counts as aborted, and yet the page got it.
  if (told?.page === 'got') return 'allowed';
  return outcome === 'answered' ? 'allowed' : 'not-cors';
}
