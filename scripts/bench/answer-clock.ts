import type { PanelPage } from './panel-page.ts';

/** How a page answered; in milliseconds. */
export interface Answer {
  /** From the event, as the browser dates it, until the last change that follows from it is painted. */
  readonly shown: number;
  /** Of the processor, on the page's own thread. */
  readonly worked: number;
}

/** How smooth a page was for a while; in milliseconds. */
export interface Smoothness {
  /** The longest task, of those that the browser calls long: 0 where none took 50 ms. */
  readonly task: number;
  /** The longest frame, of those that the browser calls long: 0 where none took 50 ms. */
  readonly frame: number;
  /** The longest time from one frame to the next. */
  readonly gap: number;
}

/** So long nothing may change until an answer is taken as whole. */
const quiet = 250;

/**
 * What runs in the page before the panel does. A frame is painted once a message arrives that was sent just
 * before: the browser handles it after the frame.
 */
export const answerClock = `(() => {
  const clock = { event: null, at: 0, changedAt: 0, paintedAt: 0, long: [], gap: 0, isRunning: false };
  const painted = (done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  });
  const changed = () => {
    clock.changedAt = performance.now();
    painted((now) => { clock.paintedAt = now; });
    if (document.querySelector('.row') !== null && performance.getEntriesByName('rows-found').length === 0) {
      performance.mark('rows-found');
      painted(() => performance.mark('rows-painted'));
    }
  };
  new MutationObserver(changed).observe(document, {
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
    return clock.paintedAt - clock.at;
  };
  const observer = new PerformanceObserver((list) => clock.long.push(...list.getEntries()));
  for (const type of ['longtask', 'long-animation-frame']) observer.observe({ type });
  clock.watch = () => {
    observer.takeRecords();
    Object.assign(clock, { long: [], gap: 0, isRunning: true });
    let before = performance.now();
    const next = () => {
      const now = performance.now();
      clock.gap = Math.max(clock.gap, now - before);
      before = now;
      if (clock.isRunning) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  };
  clock.watched = async () => {
    // What was long is told of some time after it.
    await new Promise((resolve) => setTimeout(resolve, ${quiet}));
    clock.isRunning = false;
    clock.long.push(...observer.takeRecords());
    const longest = (type) => Math.max(0, ...clock.long
      .filter(({ entryType }) => entryType === type).map(({ duration }) => duration));
    return { task: longest('longtask'), frame: longest('long-animation-frame'), gap: clock.gap };
  };
  window.answerClock = clock;
})();`;

/**
 * Does something that leads to an event, and takes the time of the answer.
 *
 * @param type of the event
 */
export async function timed(
  { page, session }: PanelPage,
  type: 'keydown' | 'click',
  act: () => Promise<unknown>,
): Promise<Answer> {
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(`answerClock.expect('${type}')`);
  const before = await work();
  await act();
  const shown = await page.evaluate<number>('answerClock.answered()');
  return { shown, worked: (await work()) - before };
}

/** Does something, and tells how smooth the page was meanwhile. */
export async function watched(
  { page }: PanelPage,
  act: () => Promise<unknown>,
): Promise<Smoothness> {
  await page.evaluate('answerClock.watch()');
  await act();
  return page.evaluate<Smoothness>('answerClock.watched()');
}
