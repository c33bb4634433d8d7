import type { CDPSession } from 'playwright-core';
import { listed, openPanelPage } from './panel-page.ts';

/** The built panel in a page of its own, with a DevTools that reports what it is told to. */
export interface SoakedPanel {
  /**
   * Reports requests, a few at a time, and waits until the last of them is listed.
   *
   * @param entries of a HAR
   * @returns microseconds of the panel's own work for each of them
   */
  report(entries: readonly object[]): Promise<number>;
  /** Bytes in use by scripts and the document, once all is collected that can be. */
  memory(): Promise<number>;
  /** How many exchanges are listed. */
  listed(): Promise<number>;
  close(): Promise<void>;
}

/** So many requests come at a time, and then so many milliseconds pass. */
const atOnce = 50;
const pause = 10;

/** So many are handed to the page at a time. */
const portion = 500;

/** Reports requests. Gives the milliseconds that it took to read the text, which is not the panel's work. */
const reportAll = `(async (text) => {
  const start = performance.now();
  const entries = JSON.parse(text);
  const own = performance.now() - start;
  for (let from = 0; from < entries.length; from += ${atOnce}) {
    for (const entry of entries.slice(from, from + ${atOnce})) report(entry);
    await new Promise((resolve) => setTimeout(resolve, ${pause}));
  }
  return own;
})`;

/** Whether the list has not grown for longer than from one drawing to the next. */
const isDrawn = `(() => {
  const rows = ${listed};
  if (window.rows !== rows) Object.assign(window, { rows, since: performance.now() });
  return performance.now() - since > 700;
})()`;

/**
 * Opens the panel as it is built for Chromium.
 *
 * @param folder of the build
 * @throws Error where it does not start
 */
export async function openSoakedPanel(executable: string, folder: URL): Promise<SoakedPanel> {
  const { page, session, close } = await openPanelPage(executable, folder);
  // The time of the processor, so that what else the machine does counts little.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async report(entries) {
      const before = await workDone(session);
      let own = 0;
      for (let from = 0; from < entries.length; from += portion) {
        const text = JSON.stringify(JSON.stringify(entries.slice(from, from + portion)));
        own += await page.evaluate<number>(`${reportAll}(${text})`);
      }
      await page.waitForFunction(isDrawn, undefined, { polling: 100 });
      const spent = ((await workDone(session)) - before) * 1e6;
      return (spent - own * 1000) / entries.length;
    },
    async memory() {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    listed: () => page.evaluate<number>(listed),
    close,
  };
}

/** Seconds that a page has spent on its scripts, and on what follows from them but painting. */
async function workDone(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const counted = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
  return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value : 0), 0);
}
