import { watchNetwork } from '../../../src/capture/devtools-network.ts';
import { entriesOf, readLogged } from '../../../src/capture/har-log.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { waitFor } from '../../browsers/wait.ts';
import type { OracleCase } from '../case.ts';
import { isCors } from '../server/seen.ts';
import type { OracleServer } from '../server/server.ts';
import type { Capture } from '../truth.ts';

/** Runs a script in a page of the extension, and gives its last value, awaited. */
export type Evaluate = <T>(script: string) => Promise<T>;

/** What an extension is given of a browser's traffic. */
export interface Recorder {
  /** Waits until the browser has recorded every request that reached a server, or long enough. */
  entries(cases: readonly OracleCase[], server: OracleServer, capture: Capture): Promise<Entry[]>;
}

/**
 * Listens in the panel, beside the product itself, from now on.
 *
 * @param completeIn where each request is found at last. In Chromium that is the log: an event may
 *   never come. In Firefox it is the events: reading its log again and again keeps it from growing.
 */
export async function startRecorder(evaluate: Evaluate, completeIn: Capture): Promise<Recorder> {
  await evaluate(`window.recorded = [];
    chrome.devtools.network.onRequestFinished.addListener((request) => {
      window.recorded.push(JSON.stringify(request));
    });
    true`);
  const readEvents = async (): Promise<unknown[]> =>
    JSON.parse(await evaluate<string>(`'[' + window.recorded + ']'`));
  const readLog = async (): Promise<unknown> =>
    JSON.parse(
      await evaluate<string>(`new Promise((resolve) => chrome.devtools.network.getHAR(resolve))
        .then((log) => JSON.stringify(log))`),
    );
  return {
    async entries(cases, server, capture) {
      let missing: string[] = [];
      await waitFor('the browser to record all requests', async () => {
        const log = completeIn === 'log' ? await readLog() : { entries: await readEvents() };
        missing = unrecorded(logged(log), cases, server);
        return missing.length === 0;
      })
        // What is missing is missing in the product too, and shows in the comparison.
        .catch(() => console.warn(`Never recorded: ${missing.join(', ')}`));
      const log = await readLog();
      return capture === 'log' ? logged(log) : replay(await readEvents(), log);
    },
  };
}

function logged(log: unknown): Entry[] {
  return entriesOf(log).flatMap((each) => readLogged(each) ?? []);
}

/** The requests that reached a server and are not among these. One that is dropped may be sent twice, and is recorded once. */
export function unrecorded(
  entries: readonly Entry[],
  cases: readonly OracleCase[],
  server: Pick<OracleServer, 'seen'>,
): string[] {
  // Without the host: what is recorded may have a user name in front of it.
  const nameOf = ({ method, url }: { method: string; url: string }) =>
    `${method} ${url.slice(url.indexOf('/t?case='))}`;
  const recorded = new Set(entries.map(nameOf));
  return cases
    .flatMap(({ id }) => server.seen(id).filter(isCors).map(nameOf))
    .filter((request) => !recorded.has(request));
}

/** Milliseconds for which the product's capture goes on after the last event. */
const aftermath = 10_000;

/** Gives the events to the product's own capture, whose clock runs through at once. */
function replay(events: readonly unknown[], log: unknown): Entry[] {
  const entries: Entry[] = [];
  let isStarted = false;
  let finish: (request: unknown) => void = () => undefined;
  const clock = stopClock();
  try {
    watchNetwork(
      {
        getHAR: (callback) => callback(isStarted ? log : null),
        onRequestFinished: {
          addListener: (listener) => {
            finish = listener;
          },
        },
        onNavigated: { addListener: () => undefined },
      },
      {
        add: (entry) => entries.push(entry),
        amend: (earlier, entry) => entries.splice(entries.indexOf(earlier), 1, entry),
        restart: () => undefined,
        navigated: () => undefined,
      },
      { clearedAt: 0, isPreserved: () => false },
    );
    isStarted = true;
    for (const event of events) finish(event);
    clock.run(aftermath);
  } finally {
    clock.release();
  }
  return entries;
}

/** Holds back the timers of this process. */
function stopClock() {
  const { setTimeout, clearTimeout } = globalThis;
  const due = new Map<number, { readonly at: number; readonly callback: () => void }>();
  let now = 0;
  let lastId = 0;
  Object.assign(globalThis, {
    setTimeout(callback: () => void, delay = 0) {
      lastId += 1;
      due.set(lastId, { at: now + delay, callback });
      return lastId;
    },
    clearTimeout: (id: number) => due.delete(id),
  });
  return {
    /** Runs what is due within so many milliseconds, in its order. */
    run(milliseconds: number): void {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...due].toSorted(([, a], [, b]) => a.at - b.at);
        if (next === undefined || next[1].at > end) return;
        due.delete(next[0]);
        now = next[1].at;
        next[1].callback();
      }
    },
    release: () => Object.assign(globalThis, { setTimeout, clearTimeout }),
  };
}
