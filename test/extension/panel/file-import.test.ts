import { afterEach, expect, test, vi } from 'vitest';
import { createExplainer } from '../../../src/diagnosis/explainer.ts';
import type { CorsExchange } from '../../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import type { FromWorker, OpenedHar, ToWorker } from '../../../src/extension/import/messages.ts';
import { ownBrowser } from '../../../src/extension/own-browser.ts';
import { createFileImport } from '../../../src/extension/panel/file-import.ts';
import { createRecordings } from '../../../src/extension/recordings.ts';
import { createImportStore } from '../../../src/ui/import-store.ts';
import { createPanelStore } from '../../../src/ui/store.ts';
import { page, preflight, request, response } from '../../exchange/entries.ts';

/** So many that pass, some seconds apart, each with the same preflight as the others. */
function puts(count: number): readonly CorsExchange[] {
  const log = createExchangeLog();
  const answered = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Methods': 'PUT' };
  for (let index = 0; index < count; index += 1) {
    const put = { method: 'PUT', at: index * 6000 };
    log.add(preflight({ ...put, response: response(204, answered) }));
    log.add(
      request({
        ...put,
        at: put.at + 1,
        response: response(200, answered),
        entry: { delivery: 'delivered' },
      }),
    );
  }
  return log.exchanges();
}

/** A worker that has these exchanges of the file. */
function workerWith(exchanges: readonly CorsExchange[]) {
  const har: OpenedHar = {
    recorder: ownBrowser('Chrome/156'),
    isFromBrowser: true,
    entries: exchanges.length,
    sameOrigin: 0,
    exchanges: exchanges.length,
    leftOut: null,
  };
  return class extends EventTarget {
    #sent = 0;

    postMessage(asked: ToWorker): void {
      if (asked.ask === 'read') {
        this.#say({ say: 'opened', har });
        return;
      }
      this.#say({
        say: 'exchanges',
        exchanges: exchanges.slice(this.#sent, this.#sent + asked.most),
      });
      this.#sent += asked.most;
    }

    terminate(): void {}

    #say(data: FromWorker): void {
      queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
    }
  };
}

function panelWith(shown: readonly CorsExchange[]) {
  const store = createPanelStore(createExplainer());
  const imports = createImportStore();
  const recordings = createRecordings(store, ownBrowser('Chrome/156'), () => 5000);
  store.show(shown);
  const files = createFileImport(recordings, imports, store);
  const steps: string[] = [];
  imports.state.subscribe(({ reading }) => {
    if (reading !== null) steps.push(`${reading.step} ${reading.done} of ${reading.total}`);
  });
  return {
    store,
    imports,
    files,
    steps,
    read(exchanges: readonly CorsExchange[]) {
      vi.stubGlobal('Worker', workerWith(exchanges));
      files.start(new File(['{}'], 'a.har'));
    },
    isShown: () => vi.waitFor(() => expect(imports.state.value.file).not.toBeNull()),
    /** What the chips count as passed with advice and as passed, and how many say so once they are opened. */
    advised() {
      const { counts } = store.list;
      const opened = store.items.value.filter(({ exchange }) => {
        store.select(exchange.id);
        return store.opened.value?.diagnosis.advice.some(({ id }) => id === 'preflight-every-time');
      });
      return [counts.value.advised, counts.value.passed, opened.length];
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  [8, 0, [8, 0, 8]],
  [60, 0, [60, 0, 60]],
  [1, 8, [0, 1, 0]],
  [8, 1, [8, 0, 8]],
])(
  'advice on %i of a file, after %i of the live page, is that on the file alone',
  async (count, before, advised) => {
    const panel = panelWith(puts(before));
    panel.read(puts(count));
    await panel.isShown();
    expect(panel.advised()).toEqual(advised);
  },
);

test('nothing is told of the live page by what a file has, while it is read or afterwards', async () => {
  const panel = panelWith(puts(8));
  panel.read(puts(1));
  await panel.isShown();
  panel.store.turnTo(null);
  panel.store.show(puts(8));
  expect(panel.advised()).toEqual([8, 0, 8]);
});

test('a file is explained in portions, once all of it is there', async () => {
  const panel = panelWith([]);
  const now = vi.spyOn(performance, 'now');
  // Each look at the clock is 15 milliseconds after the one before.
  let time = 0;
  now.mockImplementation(() => {
    time += 15;
    return time;
  });
  panel.read(puts(60));
  await panel.isShown();
  now.mockRestore();
  expect(panel.steps).toEqual([
    'bytes 0 of 2',
    'exchanges 0 of 60',
    'exchanges 16 of 60',
    'exchanges 32 of 60',
    'exchanges 48 of 60',
    'exchanges 60 of 60',
  ]);
});

test('a file that is given up while it is explained is never shown', async () => {
  const panel = panelWith([]);
  const explained = new Promise<void>((resolve) => {
    panel.imports.state.subscribe(({ reading }) => {
      if (reading?.done === 8) resolve();
    });
  });
  panel.read(puts(8));
  await explained;
  panel.files.cancel();
  // What was about to be done comes before.
  await new Promise((resolve) => setTimeout(resolve));
  expect(panel.imports.state.value).toEqual({ reading: null, file: null, failure: null });
  expect(panel.store.items.value).toEqual([]);
});
