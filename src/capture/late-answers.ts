import type { Entry } from '../exchange/entry.ts';
import { lacksNetworkHeaders } from '../exchange/role.ts';
import type { BrowserLog } from './browser-log.ts';
import { identityOf, type LoggedEntry, readLogged, startOfLogged } from './har-log.ts';
import type { Recording } from './recording.ts';

/** Looks again at requests whose answer the browser may have recorded too late. */
export interface LateAnswers {
  expect(entry: Entry): void;
  forget(): void;
}

/** Milliseconds before the log is read again; each further time it takes twice as long. */
const firstDelay = 100;
const mostReads = 5;

/** Without a response Chromium names these where a response may have come, or nothing at all. */
const suspectErrors: readonly (string | null)[] = [
  'net::ERR_FAILED',
  'net::ERR_INVALID_REDIRECT',
  null,
];

/** Without an answer these mean that nothing was sent. */
const neverSent =
  /^net::ERR_(BLOCKED_BY_|CONNECTION_REFUSED|NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|ABORTED)/;

function isSuspect(entry: Entry): boolean {
  const { response, delivery, networkError } = entry;
  // Firefox.
  if (delivery === 'unobserved') return false;
  const mayHaveAnswer = response === null && suspectErrors.includes(networkError);
  return mayHaveAnswer || (wasSent(entry) && lacksNetworkHeaders(entry));
}

/**
 * Whether headers were sent for certain. An image may have been answered by the page's own cache, but hardly with a
 * redirect; and of that the missing Origin tells what it leads to.
 */
function wasSent({ response, networkError, initiator }: Entry): boolean {
  if (response === null) return networkError !== null && !neverSent.test(networkError);
  if (response.redirectUrl !== null) return true;
  return initiator === 'fetch' || initiator === 'xhr' || initiator === 'eventsource';
}

/**
 * Chromium now and then reports a request a moment before it has noted what was sent and answered: with
 * status 0 and no headers, as if it had never been sent; or without its Origin, as if it were nothing of
 * CORS's. Its log has the rest soon after.
 * (2 to 3 in 100, in Chromium 156.) Those that truly were never sent are looked for in vain.
 */
export function awaitLateAnswers(
  log: BrowserLog,
  recording: Pick<Recording, 'amend'>,
): LateAnswers {
  let suspects: { readonly entry: Entry; readonly reads: number }[] = [];
  let isReading = false;

  function readSoon(): void {
    const fewest = suspects.reduce((least, { reads }) => Math.min(least, reads), mostReads);
    if (isReading || suspects.length === 0) return;
    isReading = true;
    setTimeout(() => log.read(compare), log.pause(firstDelay * 2 ** fewest));
  }

  function compare(entries: readonly LoggedEntry[]): void {
    const starts = new Set(suspects.map(({ entry }) => entry.startedAt));
    const complete = new Map<string, Entry>();
    for (const logged of entries) {
      const entry = starts.has(startOfLogged(logged)) ? readLogged(logged) : null;
      if (entry !== null && !isSuspect(entry)) complete.set(identityOf(entry), entry);
    }
    suspects = suspects.flatMap(({ entry, reads }) => {
      const better = complete.get(identityOf(entry));
      if (better !== undefined) recording.amend(entry, better);
      return better === undefined && reads + 1 < mostReads ? [{ entry, reads: reads + 1 }] : [];
    });
    isReading = false;
    readSoon();
  }

  return {
    expect(entry) {
      if (!isSuspect(entry)) return;
      suspects.push({ entry, reads: 0 });
      readSoon();
    },
    forget() {
      suspects = [];
    },
  };
}
