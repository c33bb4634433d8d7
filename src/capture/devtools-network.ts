import type { Entry } from '../exchange/entry.ts';
import { entryFromHar } from './har-entry.ts';

/** The part of `devtools.network` that is used. What it gives is as little trusted as the page. */
export interface DevtoolsNetwork {
  getHAR(callback: (log: unknown) => void): void;
  readonly onRequestFinished: { addListener(listener: (request: unknown) => void): void };
  readonly onNavigated: { addListener(listener: (url: string) => void): void };
}

/** Who wants to know what the browser recorded. */
export interface Recording {
  /** Another request is there. They come in any order. */
  add(entry: Entry): void;
  /** The page was left; what comes next belongs to another. */
  restart(): void;
}

/**
 * Passes on what DevTools records: what it holds already, then each request as it finishes. After a
 * navigation the browser's own log is read again, because requests of the new page may have been
 * reported before the navigation was.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/devtools/network
 */
export function watchNetwork(network: DevtoolsNetwork, recording: Recording): void {
  /** What came while the log was being read, and stands in it too; null while it is not. */
  let meanwhile: string[] | null = null;

  function readLog(): void {
    const own: string[] = [];
    meanwhile = own;
    network.getHAR((log) => {
      // A later navigation has asked anew.
      if (meanwhile !== own) return;
      meanwhile = null;
      for (const recorded of entriesOf(log)) {
        const repeat = own.indexOf(identityOf(recorded));
        if (repeat === -1) add(recorded);
        else own.splice(repeat, 1);
      }
    });
  }

  function add(recorded: unknown): void {
    const entry = entryFromHar(recorded);
    if (entry !== null) recording.add(entry);
  }

  network.onRequestFinished.addListener((request) => {
    meanwhile?.push(identityOf(request));
    add(request);
  });
  network.onNavigated.addListener(() => {
    recording.restart();
    readLog();
  });
  readLog();
}

/** Chromium calls back with the log, Firefox with the log or with nothing where it has none. */
function entriesOf(log: unknown): readonly unknown[] {
  const entries = (log as { entries?: unknown } | null | undefined)?.entries;
  return Array.isArray(entries) ? entries : [];
}

/** Neither browser gives its entries an id. Twins in all of this are the same to us as well. */
function identityOf(recorded: unknown): string {
  const { startedDateTime, time, request, response } = recorded as {
    startedDateTime?: unknown;
    time?: unknown;
    request?: { method?: unknown; url?: unknown };
    response?: { status?: unknown };
  };
  return JSON.stringify([startedDateTime, time, request?.method, request?.url, response?.status]);
}
