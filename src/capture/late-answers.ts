import type { Entry } from '../exchange/entry.ts';
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

function isSuspect({ response, delivery, networkError }: Entry): boolean {
  return response === null && delivery === 'failed' && suspectErrors.includes(networkError);
}

/**
 * Chromium now and then reports a refused request a moment before it has noted the answer: with
 * status 0 and no headers, as if the request had never been sent. Its log has the answer soon after.
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
        .filter(({ response }) => response !== null)
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
