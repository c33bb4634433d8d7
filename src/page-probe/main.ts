import { createElementSearch } from './elements.ts';
import { watchFetch } from './fetch-calls.ts';
import { answerTop, gatherFrames } from './frames.ts';
import { createLog } from './log.ts';
import { keepTexts } from './native-looks.ts';
import { watchBeacon, watchEventSource } from './other-calls.ts';
import { watchOutcomes } from './outcomes.ts';
import { listen } from './primordials.ts';
import { watchXhr } from './xhr-calls.ts';

/**
 * Begins to watch the calls of a frame. Workers are out of reach.
 *
 * The reader goes where the page cannot find it. It is also a listener for an event that nobody sends:
 * in Chromium, where injected code cannot name a global, DevTools' own `getEventListeners` finds it.
 *
 * @param token what only the probes of this tab and the extension know
 * @param isEarly whether no script of the page has run yet: only then can frames tell the top frame
 *   without its page hearing it, and only where all of them are watched so
 * @returns reads what was seen, see `Log.read`
 */
export default function startProbe(
  token: string,
  isEarly: boolean,
): (known: unknown, from: unknown) => string {
  const log = createLog();
  const findElements = createElementSearch(log);
  keepTexts();
  watchFetch(log);
  watchXhr(log);
  watchEventSource(log);
  watchBeacon(log);
  watchOutcomes(log);
  const askFrames = isEarly && self === top ? gatherFrames(token, log) : null;
  if (isEarly && self !== top) answerTop(token, log, findElements);

  function read(known: unknown, from: unknown): string {
    askFrames?.();
    findElements();
    return log.read(known, from);
  }
  listen(self, token, read as never);
  return read;
}
