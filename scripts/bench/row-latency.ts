import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { launchChromium } from '../../test/browsers/chromium/launch.ts';
import { waitFor } from '../../test/browsers/wait.ts';

/**
 * How long after the browser told DevTools of the end of a request something was on the screen, in milliseconds, for
 * each of some requests.
 */
export interface RowLatency {
  /** Its row in the panel. */
  readonly row: readonly number[];
  /** The same request in DevTools' own list of issues, which was open as well. */
  readonly issue: readonly number[];
}

/** Not more than the list draws of a list that is out of sight. */
const count = 80;

/** Milliseconds between two requests, at the least and at the most: each is drawn for itself. */
const [least, most] = [400, 500];

/** The clock that all pages of a browser have in common, in milliseconds. */
const now = 'performance.timeOrigin + performance.now()';

/** A function that tells the time of the frame that is painted next. */
const paint = `(tell) => requestAnimationFrame(() =>
  void scheduler.postTask(() => tell(${now}), { priority: 'user-blocking' }))`;

/** Notes when the browser told of each end, and when each number of issues was painted: in the front end. */
const noteFrontEnd = `(async () => {
  const { NetworkManager, TargetManager } = await import('./core/sdk/sdk.js');
  const { ViewManager } = await import('./ui/legacy/legacy.js');
  const views = ViewManager.ViewManager.instance();
  await views.showView('issues-pane');
  const { contentElement } = await views.view('issues-pane').widget();
  window.ends = [];
  window.issues = [];
  TargetManager.TargetManager.instance().addModelListener(
    NetworkManager.NetworkManager,
    NetworkManager.Events.RequestFinished,
    ({ data }) => { if (data.url().includes('/row/')) ends.push(${now}); },
  );
  const paint = ${paint};
  // The list draws itself within a shadow root, of whose changes nobody outside is told.
  const look = () => {
    const counts = [...contentElement.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('.aggregated-issues-count') ?? [])]);
    const shown = [...counts].reduce((sum, each) => sum + (parseInt(each.textContent, 10) || 0), 0);
    const from = issues.length;
    for (let at = from; at < shown; at += 1) issues.push(NaN);
    if (shown > from) paint((time) => issues.fill(time, from, shown));
    requestAnimationFrame(look);
  };
  look();
})()`;

/** Notes when each row was painted: in the panel. */
const notePanel = `(() => {
  window.rows = [];
  const paint = ${paint};
  new MutationObserver(() => {
    const shown = document.querySelectorAll('.row').length;
    const from = rows.length;
    for (let at = from; at < shown; at += 1) rows.push(NaN);
    if (shown > from) paint((time) => rows.fill(time, from, shown));
  }).observe(document, { subtree: true, childList: true });
})()`;

/**
 * Has a page call a server that does not allow it, again and again, with the panel and the list of issues open.
 *
 * @param extension the folder of the build
 */
export async function measureRowLatency(
  executable: string,
  extension: string,
): Promise<RowLatency> {
  const server = createServer((_, response) => response.end()).listen(0);
  const { port } = server.address() as AddressInfo;
  const session = await launchChromium({ executable, extension });
  try {
    const { page, frontEnd } = session;
    await page.goto(`http://localhost:${port}/`);
    const panel = await session.showPanel('CORS');
    await frontEnd.evaluate(noteFrontEnd);
    await panel.evaluate(notePanel);
    for (let at = 0; at < count; at += 1) {
      await page.evaluate(`void fetch('http://127.0.0.1:${port}/row/${at}').catch(() => {})`);
      await pause(least + ((most - least) * at) / count);
    }
    const isAll = (name: string) => `${name}.filter((time) => time > 0).length === ${count}`;
    await waitFor('all rows', () => panel.evaluate<boolean>(isAll('rows')));
    await waitFor('all issues', () => frontEnd.evaluate<boolean>(isAll('issues')));
    const ends = await frontEnd.evaluate<number[]>('ends');
    const since = (times: readonly number[]) =>
      times.map((time, at) => time - (ends[at] ?? Number.NaN));
    return {
      row: since(await panel.evaluate<number[]>('rows')),
      issue: since(await frontEnd.evaluate<number[]>('issues')),
    };
  } finally {
    await session.close();
    server.close();
  }
}
