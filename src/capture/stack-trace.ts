import type { ScriptPlace } from '../exchange/exchange.ts';

/** What the page probe calls itself in a stack. */
export const probeScript = 'whycors-page-probe.js';

const mostLines = 20;

/**
 * The first place in a stack that is not in the page probe.
 *
 * @param stack of an error: `at f (url:1:2)` or `at url:1:2` in Chromium, `f@url:1:2` in Firefox
 * @returns null where no line tells a place
 */
export function pagePlace(stack: string): ScriptPlace | null {
  for (const line of stack.split('\n', mostLines)) {
    const end = /:(\d{1,9}):(\d{1,9})\)?$/.exec(line);
    if (end === null) continue;
    const url = urlIn(line.slice(0, end.index));
    if (url === '' || url === probeScript) continue;
    return { url, line: Number(end[1]), column: Number(end[2]) };
  }
  return null;
}

function urlIn(line: string): string {
  const isChromium = /^\s+at /.test(line);
  if (!isChromium) return line.slice(line.indexOf('@') + 1);
  return line.slice(line.lastIndexOf(' ') + 1).replace(/^\(/, '');
}
