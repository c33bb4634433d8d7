import { entriesIn } from '../../exchange/entries-in.ts';
import { unrecordedStatus } from '../../exchange/entry.ts';
import type { CauseReport } from '../cause-report.ts';
import type { Line } from '../document.ts';
import { reportTexts } from '../texts/texts.ts';

const { notKnown: texts } = reportTexts;

/** What nobody can tell from the recording. */
export function unknownLines({ example: { exchange, diagnosis } }: CauseReport): Line[] {
  const { missing, credentials, preflights, fix } = diagnosis;
  const { basis } = exchange.pageOrigin;
  const recorded = entriesIn(exchange);
  return [
    credentials.mode === 'unobserved' && texts.credentials,
    missing !== null && missing !== 'credentials-mode' && texts.missing[missing],
    preflights.some(({ state }) => state === 'unobserved') && texts.preflight,
    exchange.hops.some(({ preflight }) => preflight.state === 'sent' && preflight.isAmbiguous) &&
      texts.whichPreflight,
    recorded.some(({ response }) => response?.status === unrecordedStatus) && texts.status,
    fix.incomplete && fix.remedy.length === 0 && texts.unseenAnswer,
    basis !== 'origin-header' && texts.origin(basis),
  ].filter((line) => line !== false);
}
