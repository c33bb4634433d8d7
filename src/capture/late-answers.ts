import type { Entry } from '../exchange/entry.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { entriesOf, identityOf } from './har-log.ts';
import type { DevtoolsNetwork, Recording } from './recording.ts';

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

function isSuspect(entry: Entry): boolean {
  const { response, delivery, networkError } = entry;
  if (response !== null) return hasProvisionalHeaders(entry);
  return delivery === 'failed' && suspectErrors.includes(networkError);
}

/** Whether a call was answered and stands there without the headers that it was sent with (Chromium). */
function hasProvisionalHeaders({ delivery, initiator, requestHeaders }: Entry): boolean {
  const isCall = initiator === 'fetch' || initiator === 'xhr' || initiator === 'eventsource';
  const lacks = (name: string) => getHeader(requestHeaders, name) === null;
  return isCall && delivery !== 'unobserved' && lacks('Origin') && lacks('Accept-Encoding');
}

/**
 * Chromium now and then reports a request a moment before it has noted what was sent and answered: with
 * status 0 and no headers, as if it had never been sent; or without its Origin, as if it were nothing of
 * CORS's. Its log has the rest soon after.
 * (2 to 3 in 100, in Chromium 156.) Those that truly were never sent are looked for in vain.
 */
export function awaitLateAnswers(
  network: DevtoolsNetwork,
  recording: Pick<Recording, 'amend'>,
): LateAnswers {
  let suspects: { readonly entry: Entry; readonly reads: number }[] = [];
  let isReading = false;

  function readSoon(): void {
    const fewest = Math.min(...suspects.map(({ reads }) => reads));
    if (isReading || !Number.isFinite(fewest)) return;
    isReading = true;
    setTimeout(() => network.getHAR(compare), firstDelay * 2 ** fewest);
  }

  function compare(log: unknown): void {
    const answered = new Map(
      entriesOf(log)
        .filter((entry) => entry.response !== null && !isSuspect(entry))
        .map((entry) => [identityOf(entry), entry]),
    );
    suspects = suspects.flatMap(({ entry, reads }) => {
      const better = answered.get(identityOf(entry));
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
