import type { Log } from './log.ts';
import {
  apply,
  construct,
  entryList,
  floor,
  observeTimings,
  PageObserver,
  quoted,
  random,
  slice,
  timeOrigin,
  timing,
} from './primordials.ts';
import { isKept, origin } from './watched-call.ts';

/**
 * Notes how calls ended. To wait for a promise would make a rejection that nobody handles a handled one;
 * the browser's own timing of a call tells of its end, and touches nothing of the page's.
 *
 * https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-responsestatus
 */
export function watchOutcomes(log: Log): void {
  const own = slice(`${random()}`, 2);
  let count = 0;
  const observer = construct(PageObserver, [
    (list: unknown) => {
      const entries = entryList(list) as readonly unknown[];
      for (let index = 0; index < entries.length; index += 1) note(entries[index]);
    },
  ]);

  function note(entry: unknown): void {
    const kind = timing.initiatorType(entry) as string;
    const url = timing.name(entry) as string;
    if ((kind !== 'fetch' && kind !== 'xmlhttprequest') || !isKept(url)) return;
    const time = floor(timeOrigin + (timing.startTime(entry) as number));
    const status = timing.responseStatus(entry);
    count += 1;
    log.add(
      `{"id":"${own}.ended.${count}","ended":${quoted(url)},"origin":${quoted(origin)},"time":${time},"status":${status}}`,
    );
  }

  apply(observeTimings, observer, [{ __proto__: null, type: 'resource', buffered: true }]);
}
