import type { Browser, Page } from 'playwright-core';

/** What the thread of a page did, by the clock of its `performance`; in milliseconds. */
export interface ProcessorTime {
  /** That of all tasks between two moments. */
  between(from: number, until: number): number;
  /** That of the longest task. */
  longest(): number;
}

/** What is used of an event of a trace; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly startTime?: number } };
}

const categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];

/** The name of the mark by which the clock of the page is found in the trace. */
const clockMark = 'processor-clock';

/** Traces a page from here on. */
export async function traceProcessor(page: Page): Promise<() => Promise<ProcessorTime>> {
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories });
  return async () => {
    await page.evaluate(`void performance.mark('${clockMark}')`);
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    return processorTimeOf(traceEvents);
  };
}

/** @throws Error where the trace does not tell of the processor, as on some systems */
export function processorTimeOf(events: readonly TraceEvent[]): ProcessorTime {
  const clock = events.findLast(({ name }) => name === clockMark);
  if (clock === undefined) throw new Error('The trace has nothing of the page.');
  const zero = clock.ts / 1000 - (clock.args?.data?.startTime ?? 0);
  const tasks = events.flatMap(({ name, pid, tid, ts, dur, tdur }) => {
    const isOwn = name === 'RunTask' && pid === clock.pid && tid === clock.tid;
    if (!isOwn || dur === undefined || tdur === undefined) return [];
    return [{ start: ts / 1000 - zero, took: dur / 1000, worked: tdur / 1000 }];
  });
  if (tasks.length === 0) throw new Error('The trace does not tell of the processor.');
  return {
    between: (from, until) =>
      tasks.reduce((sum, { start, took, worked }) => {
        const overlap = Math.min(start + took, until) - Math.max(start, from);
        return overlap > 0 && took > 0 ? sum + (worked * overlap) / took : sum;
      }, 0),
    longest: () => Math.max(...tasks.map(({ worked }) => worked)),
  };
}
