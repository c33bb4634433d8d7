import type { HarRecorder } from '../../capture/har-recorder.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import type { ImportStore, Reading, ShownFile } from '../../ui/import-store.ts';
import type { PanelStore } from '../../ui/store.ts';
import { importHar } from '../import/import-har.ts';
import type { OpenedHar } from '../import/messages.ts';
import { preparePortion } from '../portion.ts';
import type { Recordings } from '../recordings.ts';

/** Reads HAR files for the panel, one at a time. */
export interface FileImport {
  /** Reads a file, and shows it. Another that is still being read is given up. */
  start(file: File): void;
  cancel(): void;
  /** Goes back to the live page. */
  close(): void;
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** @param panel shows what was read */
export function createFileImport(
  recordings: Recordings,
  store: ImportStore,
  panel: Pick<PanelStore, 'ahead' | 'turnTo' | 'loadExplain'>,
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
    let isStopped = false;

    /** What one exchange tells of a server is told of the others: so none is explained before all are there. */
    async function explainAll(har: OpenedHar): Promise<void> {
      // Without its code, there are verdicts and reasons.
      await panel.loadExplain().catch(() => {});
      const ahead = panel.ahead(exchanges);
      for (let ready = 0; ready < exchanges.length && !isStopped; await pause()) {
        ready = preparePortion(exchanges, ready, ahead.of);
        progress('exchanges', ready, total);
      }
      if (isStopped) return;
      store.change({ reading: null, file: shownFile(name, har) });
      panel.turnTo(ahead);
      const { recorder, sameOrigin } = har;
      recordings.showFile({ exchanges, navigations: [], recorder, sameOrigin });
    }

    const stopReading = importHar(file, {
      bytes: (read) => progress('bytes', read, size),
      opened(har) {
        total = har.exchanges;
        progress('exchanges', 0, total);
      },
      exchanges(portion) {
        exchanges.push(...portion);
      },
      done: (har) => void explainAll(har),
      failed: (message) => store.change({ reading: null, failure: `${name}: ${message}` }),
    });
    stop = () => {
      isStopped = true;
      stopReading();
    };
  }

  return {
    start,
    cancel,
    close() {
      store.change({ file: null });
      panel.turnTo(null);
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
