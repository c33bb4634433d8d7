import type { HarRecorder } from '../../capture/har-recorder.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import type { ImportStore, Reading, ShownFile } from '../../ui/import-store.ts';
import { importHar } from '../import/import-har.ts';
import type { OpenedHar } from '../import/messages.ts';
import type { Recordings } from '../recordings.ts';

/** Reads HAR files for the panel, one at a time. */
export interface FileImport {
  /** Reads a file, and shows it. Another that is still being read is given up. */
  start(file: File): void;
  cancel(): void;
  /** Goes back to the live page. */
  close(): void;
}

/** @param prepare does for one exchange what showing it will need */
export function createFileImport(
  recordings: Recordings,
  store: ImportStore,
  prepare: (exchange: CorsExchange) => void,
): FileImport {
  let stop = () => {};

  function cancel(): void {
    stop();
    store.change({ reading: null });
  }

  function start(file: File): void {
    cancel();
    const { name, size } = file;
    const progress = (step: Reading['step'], done: number, total: number) =>
      store.change({ reading: { name, step, done, total } });
    store.change({ failure: null });
    progress('bytes', 0, size);

    const exchanges: CorsExchange[] = [];
    let total = 0;
    stop = importHar(file, {
      bytes: (read) => progress('bytes', read, size),
      opened(har) {
        total = har.exchanges;
        progress('exchanges', 0, total);
      },
      exchanges(portion) {
        for (const exchange of portion) {
          prepare(exchange);
          exchanges.push(exchange);
        }
        progress('exchanges', exchanges.length, total);
      },
      done(har) {
        store.change({ reading: null, file: shownFile(name, har) });
        const { recorder, sameOrigin } = har;
        recordings.showFile({ exchanges, navigations: [], recorder, sameOrigin });
      },
      failed: (message) => store.change({ reading: null, failure: `${name}: ${message}` }),
    });
  }

  return {
    start,
    cancel,
    close() {
      store.change({ file: null });
      recordings.showLive();
    },
  };
}

function shownFile(
  name: string,
  { recorder, isFromBrowser, entries, leftOut }: OpenedHar,
): ShownFile {
  return {
    name,
    recorder: nameOf(recorder),
    isFromBrowser,
    entries,
    leftOut,
  };
}

function nameOf({ name, version }: HarRecorder): string | null {
  return name === null ? null : [name, version].filter(Boolean).join(' ');
}
