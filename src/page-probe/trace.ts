import { has, now, PageError, slice, stackOf } from './primordials.ts';

const longest = 2000;

/** To keep a stack is the dearest part of watching a call: more than these in a second are not kept. */
const mostInSecond = 100;

let second = 0;
let kept = 0;

/** Keeps where the page is now; null where it has been asked too often. */
export function keepTrace(): Error | null {
  const time = now();
  if (time - second >= 1000 || time < second) {
    second = time;
    kept = 0;
  }
  kept += 1;
  return kept > mostInSecond ? null : new PageError();
}

/** The lines of a stack; none where the page would be asked to write them (Chromium). */
export function traceText(trace: Error | null): string {
  if (trace === null || has(PageError, 'prepareStackTrace')) return '';
  const stack = stackOf(trace);
  return typeof stack === 'string' ? slice(stack, 0, longest) : '';
}
