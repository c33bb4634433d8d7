import type { PanelPage } from './panel-page.ts';

/** When a page was asked, and when it had answered, by the clock of its `performance`; in milliseconds. */
export interface Answer {
  /** When the event was, as the browser dates it. */
  readonly from: number;
  /** When the last change that follows from it was painted. */
  readonly until: number;
}

/** The longest task and frame of a while, of those that the browser calls long: 0 where none took 50 ms. */
export interface Longest {
  readonly task: number;
  readonly frame: number;
}

/** So long nothing may change until an answer is taken as whole. */
const quiet = 250;

/**
 * What runs in the page before the panel does. A frame is painted once a task has its turn that was asked for just
 * before: the browser handles it after the frame, and before whatever else waits, which is none of the frame's.
 */
export const answerClock = `(() => {
  const clock = { event: null, at: 0, changedAt: 0, paintedAt: 0, long: [] };
  clock.rowsPainted = new Promise((resolve) => { clock.tellRows = resolve; });
  const painted = (done) => requestAnimationFrame(() => {
    void scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' });
  });
  const changed = () => {
    clock.changedAt = performance.now();
    painted((now) => { clock.paintedAt = now; });
    if (document.querySelector('.row') !== null && performance.getEntriesByName('rows-found').length === 0) {
      performance.mark('rows-found');
      painted(() => {
        performance.mark('rows-painted');
        clock.tellRows();
      });
    }
  };
  // What is said to those who hear the panel is said later on purpose, and nobody sees it.
  const isSaid = ({ target }) =>
    (target.nodeType === 1 ? target : target.parentElement)?.closest('.announcer') !== null;
  new MutationObserver((records) => {
    if (!records.every(isSaid)) changed();
  }).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  for (const type of ['keydown', 'click']) {
    addEventListener(type, (event) => {
      if (!event.isTrusted || clock.event !== type) return;
      clock.event = null;
      clock.at = event.timeStamp;
      changed();
    }, true);
  }
  clock.expect = (type) => { clock.event = type; };
  clock.answered = async () => {
    const isOver = () => clock.event === null && clock.paintedAt >= clock.changedAt &&
      performance.now() - clock.changedAt > ${quiet};
    while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 20));
    return { from: clock.at, until: clock.paintedAt };
  };
  const observer = new PerformanceObserver((list) => clock.long.push(...list.getEntries()));
  for (const type of ['longtask', 'long-animation-frame']) observer.observe({ type });
  clock.watch = () => {
    observer.takeRecords();
    clock.long = [];
  };
  clock.watched = async () => {
    // What was long is told of some time after it.
    await new Promise((resolve) => setTimeout(resolve, ${quiet}));
    clock.long.push(...observer.takeRecords());
    const longest = (type) => Math.max(0, ...clock.long
      .filter(({ entryType }) => entryType === type).map(({ duration }) => duration));
    return { task: longest('longtask'), frame: longest('long-animation-frame') };
  };
  window.answerClock = clock;
})();`;

/**
 * Does something that leads to an event, and waits for the answer.
 *
 * @param type of the event
 */
export async function timed(
  { page }: PanelPage,
  type: 'keydown' | 'click',
  act: () => Promise<unknown>,
): Promise<Answer> {
  await page.evaluate(`answerClock.expect('${type}')`);
  await act();
  return page.evaluate<Answer>('answerClock.answered()');
}

/** Does something, and tells what took longest meanwhile. */
export async function watched({ page }: PanelPage, act: () => Promise<unknown>): Promise<Longest> {
  await page.evaluate('answerClock.watch()');
  await act();
  return page.evaluate<Longest>('answerClock.watched()');
}
